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

    /** A helper that knows nothing, or is missing, leaves us without credentials. */
    private Map<String, @Nullable Object> asked(String helper, String registry) {
        try {
            Programs.Result result =
                    Programs.run(
                            List.of(HELPER + helper, "get"),
                            environment,
                            registry.getBytes(StandardCharsets.UTF_8));
            return result.status() == 0
                    ? told(Json.object(Json.parse(result.output())), registry)
                    : Map.of();
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
