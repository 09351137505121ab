package dev.quarterdeck.kubernetes;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;

/**
 * What a credential plugin answered.
 *
 * @param token the token, or an empty text
 * @param certificate the client's certificate as PEM, or null
 * @param key the client's key as PEM, or null
 * @param end until when it is good, or null
 */
record PluginAnswer(
        String token, byte @Nullable [] certificate, byte @Nullable [] key, @Nullable Instant end) {

    /**
     * Reads an answer.
     *
     * @throws MalformedConfigException in client-go's words, where it is none
     */
    static PluginAnswer read(byte[] output, String version) {
        Map<String, @Nullable Object> answer = parse(output);
        PluginKind.check(output, answer);
        Object said = answer.get("apiVersion");
        if (!version.equals(said)) {
            throw new MalformedConfigException(
                    "exec plugin is configured to use API version "
                            + version
                            + ", plugin returned version "
                            + (said == null ? "client.authentication.k8s.io/__internal" : said));
        }
        if (!(answer.get("status") instanceof Map<?, ?> status)) {
            throw new MalformedConfigException("exec plugin didn't return a status field");
        }
        return credentials(Json.object(status));
    }

    private static Map<String, @Nullable Object> parse(byte[] output) {
        String text = new String(output, StandardCharsets.UTF_8);
        try {
            return text.isBlank() ? Map.of() : Json.object(Json.parse(text));
        } catch (JsonException e) {
            boolean json = text.stripLeading().startsWith("{");
            throw new MalformedConfigException(
                    (json ? PluginKind.UNREAD : "decoding stdout: ") + e.getMessage());
        }
    }

    private static PluginAnswer credentials(Map<String, @Nullable Object> status) {
        String token = text(status, "token");
        byte[] certificate = pem(status, "clientCertificateData");
        byte[] key = pem(status, "clientKeyData");
        if (token.isEmpty() && certificate == null && key == null) {
            throw new MalformedConfigException(
                    "exec plugin didn't return a token or cert/key pair");
        }
        if ((certificate == null) != (key == null)) {
            throw new MalformedConfigException(
                    "exec plugin returned only certificate or key, not both");
        }
        return new PluginAnswer(token, certificate, key, end(status));
    }

    private static String text(Map<String, @Nullable Object> status, String name) {
        return status.get(name) instanceof String text ? text : "";
    }

    private static byte @Nullable [] pem(Map<String, @Nullable Object> status, String name) {
        String text = text(status, name);
        return text.isEmpty() ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable Instant end(Map<String, @Nullable Object> status) {
        String text = text(status, "expirationTimestamp");
        try {
            return text.isEmpty() ? null : java.time.OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new MalformedConfigException(
                    "decoding stdout: parsing time \"" + text + "\" as RFC 3339");
        }
    }
}
