package dev.quarterdeck.docker;

import dev.quarterdeck.host.Programs;
import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The credentials the docker client keeps for registries, in its file or with helper programs. */
public final class Credentials {
    private static final String HELPER = "docker-credential-";
    private static final String TOKEN_USER = "<token>";

    private final ClientFiles files;
    private final Map<String, String> environment;

    public Credentials(ClientFiles files, Map<String, String> environment) {
        this.files = files;
        this.environment = environment;
    }

    /** What goes with every request for an image of the registry; nothing known is said as well. */
    public String header(ImageName image) {
        String text = Json.write(find(image.registryKey()));
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** All that are kept, by registry, each as a file of configuration has it. */
    public Map<String, Map<String, String>> all() {
        var all = new TreeMap<String, Map<String, String>>();
        for (String registry : registries()) {
            Map<String, String> entry = entry(find(registry));
            if (!entry.isEmpty()) {
                all.put(registry, entry);
            }
        }
        return all;
    }

    private Set<String> registries() {
        var names = new TreeSet<>(Json.object(files.values().get("auths")).keySet());
        names.addAll(files.texts("credHelpers").keySet());
        String store = files.text("credsStore");
        names.addAll(store.isEmpty() ? Set.of() : ask(store, "list", "unused").keySet());
        return names;
    }

    private static Map<String, String> entry(Map<String, @Nullable Object> known) {
        var entry = new TreeMap<String, String>();
        if (known.get("username") instanceof String user
                && known.get("password") instanceof String password) {
            byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            entry.put("auth", Base64.getEncoder().encodeToString(both));
        }
        if (known.get("identitytoken") instanceof String token) {
            entry.put("identitytoken", token);
        }
        return entry;
    }

    private Map<String, @Nullable Object> find(String registry) {
        String helper = files.texts("credHelpers").getOrDefault(registry, files.text("credsStore"));
        return helper.isEmpty() ? stored(registry) : asked(helper, registry);
    }

    private Map<String, @Nullable Object> stored(String registry) {
        for (Map.Entry<String, @Nullable Object> entry :
                Json.object(files.values().get("auths")).entrySet()) {
            String key = entry.getKey();
            if (key.equals(registry) || hostname(key).equals(registry)) {
                return decoded(key, Json.object(entry.getValue()));
            }
        }
        return Map.of();
    }

    private static Map<String, @Nullable Object> decoded(
            String registry, Map<String, @Nullable Object> stored) {
        var known = new LinkedHashMap<String, @Nullable Object>();
        String auth = stored.get("auth") instanceof String text ? text : "";
        String[] parts = decode(auth).split(":", 2);
        if (parts.length == 2) {
            known.put("username", parts[0]);
            known.put("password", parts[1]);
        }
        known.put("serveraddress", registry);
        for (String token : List.of("identitytoken", "registrytoken")) {
            if (stored.get(token) instanceof String text) {
                known.put(token, text);
            }
        }
        return known;
    }

    private static String decode(String auth) {
        try {
            return new String(Base64.getDecoder().decode(auth), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private Map<String, @Nullable Object> asked(String helper, String registry) {
        Map<String, @Nullable Object> answer = ask(helper, "get", registry);
        return answer.isEmpty() ? Map.of() : told(answer, registry);
    }

    /** A helper that knows nothing, or is missing, leaves us without credentials. */
    private Map<String, @Nullable Object> ask(String helper, String action, String input) {
        try {
            Programs.Result result =
                    Programs.run(
                            List.of(HELPER + helper, action),
                            environment,
                            input.getBytes(StandardCharsets.UTF_8));
            return result.status() == 0 ? Json.object(Json.parse(result.output())) : Map.of();
        } catch (IOException e) {
            return Map.of();
        }
    }

    private static Map<String, @Nullable Object> told(
            Map<String, @Nullable Object> answer, String registry) {
        var known = new LinkedHashMap<String, @Nullable Object>();
        boolean token = TOKEN_USER.equals(answer.get("Username"));
        if (token) {
            known.put("serveraddress", registry);
            known.put("identitytoken", answer.get("Secret"));
        } else {
            known.put("username", answer.get("Username"));
            known.put("password", answer.get("Secret"));
            known.put("serveraddress", registry);
        }
        return known;
    }

    private static String hostname(String key) {
        int scheme = key.indexOf("://");
        String rest = scheme < 0 ? key : key.substring(scheme + 3);
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
    }
}
