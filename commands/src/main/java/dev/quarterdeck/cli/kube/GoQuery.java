package dev.quarterdeck.cli.kube;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes queries as Go's url.Values does. */
final class GoQuery {
    private GoQuery() {}

    /** With its question mark, or empty. */
    static String of(List<Map.Entry<String, String>> query) {
        return query.stream()
                .map(part -> part.getKey() + "=" + escape(part.getValue()))
                .collect(Collectors.joining("&", query.isEmpty() ? "" : "?", ""));
    }

    private static String escape(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
