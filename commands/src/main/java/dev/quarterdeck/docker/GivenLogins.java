package dev.quarterdeck.docker;

import dev.quarterdeck.json.GoDecoder;
import dev.quarterdeck.json.GoType;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.text.GoParseException;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The logins in {@code DOCKER_AUTH_CONFIG}, which stand before all others. Source: parseEnvConfig
 * in docker's cli/config/configfile/file.go since 28.3.
 */
final class GivenLogins {
    private static final GoType.Struct LOGIN =
            new GoType.Struct(
                    "configfile", "configEnvAuth", Map.<String, GoType>of("auth", GoType.TEXT));
    private static final GoType.Struct TYPE =
            new GoType.Struct(
                    "configfile",
                    "configEnv",
                    Map.<String, GoType>of("auths", new GoType.Dictionary(LOGIN)));

    private GivenLogins() {}

    /**
     * The logins, by registry.
     *
     * @throws GoParseException in docker's words
     */
    static Map<String, Map<String, @Nullable Object>> read(String text) {
        GoDecoder.Decoded decoded = GoDecoder.strict(text.getBytes(StandardCharsets.UTF_8), TYPE);
        if (!decoded.error().isEmpty()) {
            throw new GoParseException(decoded.error());
        }
        if (decoded.more()) {
            throw new GoParseException(
                    "DOCKER_AUTH_CONFIG does not support more than one JSON object");
        }
        var logins = new LinkedHashMap<String, Map<String, @Nullable Object>>();
        Json.object(decoded.value().get("auths"))
                .forEach((registry, one) -> logins.put(registry, login(registry, one)));
        return logins;
    }

    private static Map<String, @Nullable Object> login(String registry, @Nullable Object given) {
        if (!(Json.object(given).get(Login.AUTH) instanceof String auth) || auth.isEmpty()) {
            throw new GoParseException(
                    "DOCKER_AUTH_CONFIG environment variable is missing key `auth` for "
                            + registry);
        }
        return Login.decoded(registry, Map.of(Login.AUTH, auth));
    }
}
