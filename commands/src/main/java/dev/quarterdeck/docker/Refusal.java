package dev.quarterdeck.docker;

import dev.quarterdeck.http.Reply;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Turns an answer of 400 or more into an error with the engine's own words. */
final class Refusal {
    private static final int MOST_BYTES = 1 << 20;
    private static final String PREFIX = "Error response from daemon: ";

    private Refusal() {}

    static EngineException of(Reply reply, String url) {
        try (reply) {
            byte[] body = reply.body().readNBytes(MOST_BYTES);
            return new EngineException(reply.status(), message(reply, url, body));
        } catch (IOException e) {
            return new EngineException(reply.status(), PREFIX + e.getMessage());
        }
    }

    private static String message(Reply reply, String url, byte[] body) {
        if (body.length == 0) {
            return "request returned "
                    + reply.statusLine()
                    + " for API route and version "
                    + url
                    + ", check if the server supports the requested API version";
        }
        String text = new String(body, StandardCharsets.UTF_8).strip();
        return PREFIX
                + (reply.header("Content-Type").equals("application/json")
                        ? told(reply, text)
                        : text);
    }

    private static String told(Reply reply, String text) {
        try {
            if (Json.parse(text) instanceof Map<?, ?> answer
                    && answer.get("message") instanceof String message
                    && !message.isEmpty()) {
                return message.strip();
            }
            return "API returned a "
                    + reply.status()
                    + " ("
                    + reply.reason()
                    + ") but provided no error-message";
        } catch (JsonException e) {
            return "Error reading JSON: " + e.getMessage();
        }
    }
}
