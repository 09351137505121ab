package dev.quarterdeck.kubernetes;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What is shown to a server.
 *
 * @param authorization the value of the Authorization header, or null
 * @param certificate the client's certificate as PEM, or null
 * @param key the client's key as PEM, or null
 */
record Credential(
        @Nullable String authorization, byte @Nullable [] certificate, byte @Nullable [] key) {
    static String bearer(String token) {
        return "Bearer " + token;
    }

    static String basic(String name, String password) {
        byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    Credential with(@Nullable String other) {
        return new Credential(other, certificate, key);
    }
}
