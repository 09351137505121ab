package dev.quarterdeck.kubernetes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whom requests act as, if anybody; empty texts and lists say nothing. */
public record Impersonation(
        String user, String uid, List<String> groups, Map<String, List<String>> extra) {
    /** Nobody but oneself. */
    public static final Impersonation NONE = new Impersonation("", "", List.of(), Map.of());

    /** Whether it says more about a user than who that is. */
    boolean lacksUser() {
        return user.isEmpty() && !(uid.isEmpty() && groups.isEmpty() && extra.isEmpty());
    }

    /** The headers that ask for it. */
    List<Map.Entry<String, String>> headers() {
        var headers = new ArrayList<Map.Entry<String, String>>();
        if (!user.isEmpty()) {
            headers.add(Map.entry("Impersonate-User", user));
        }
        if (!uid.isEmpty()) {
            headers.add(Map.entry("Impersonate-Uid", uid));
        }
        groups.forEach(group -> headers.add(Map.entry("Impersonate-Group", group)));
        extra.forEach(
                (name, values) ->
                        values.forEach(value -> headers.add(Map.entry(header(name), value))));
        return headers;
    }

    /** Header names are narrower than the keys they carry. */
    private static String header(String key) {
        String escaped =
                URLEncoder.encode(key.toLowerCase(Locale.ROOT), StandardCharsets.UTF_8)
                        .replace("+", "%20");
        return "Impersonate-Extra-" + escaped;
    }
}
