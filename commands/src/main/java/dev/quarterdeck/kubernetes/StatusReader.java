package dev.quarterdeck.kubernetes;

import dev.quarterdeck.http.Reply;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads the body of a refusal, as client-go does where it is no Status object. */
final class StatusReader {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_TEXT = 2048;
    private static final String CONFLICT = "the server reported a conflict";

    /** What is told of a status alone. */
    private record Told(String reason, String message) {}

    private static final Map<Integer, Told> KNOWN =
            Map.of(
                    400,
                    new Told("BadRequest", "the server rejected our request for an unknown reason"),
                    401,
                    new Told(
                            "Unauthorized",
                            "the server has asked for the client to provide credentials"),
                    404,
                    new Told("NotFound", "the server could not find the requested resource"),
                    405,
                    new Told(
                            "MethodNotAllowed",
                            "the server does not allow this method on the requested resource"),
                    429,
                    new Told(
                            "TooManyRequests",
                            "the server has received too many requests and has asked us to try"
                                    + " again later"),
                    503,
                    new Told(
                            "ServiceUnavailable",
                            "the server is currently unable to handle the request"),
                    504,
                    new Told(
                            "Timeout",
                            "the server was unable to return a response in the time allotted, but"
                                    + " may still be processing the request"));

    private final Reply reply;
    private final String verb;
    private final String subject;

    StatusReader(Reply reply, String verb, String subject) {
        this.reply = reply;
        this.verb = verb;
        this.subject = subject;
    }

    /** By the status alone, and what is text. */
    StatusError bare() {
        return generic(said(bytes()));
    }

    private byte[] bytes() {
        try (reply) {
            return reply.body().readNBytes(MOST_BYTES);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    StatusError read() {
        byte[] body = bytes();
        Map<String, @Nullable Object> answer = json(body);
        return "Status".equals(answer.get("kind")) && !"Success".equals(answer.get("status"))
                ? StatusError.of(answer)
                : generic(said(body));
    }

    private Map<String, @Nullable Object> json(byte[] body) {
        try {
            return reply.header("Content-Type").startsWith("application/json")
                    ? Json.object(Json.parse(body))
                    : Map.of();
        } catch (JsonException e) {
            return Map.of();
        }
    }

    private String said(byte[] body) {
        String type = reply.header("Content-Type");
        if (!type.isEmpty() && !type.startsWith("text/")) {
            return "unknown";
        }
        String text = new String(body, 0, Math.min(body.length, MOST_TEXT), StandardCharsets.UTF_8);
        return text.strip();
    }

    /** client-go's NewGenericServerResponse. */
    private StatusError generic(String said) {
        int code = reply.status();
        return switch (code) {
            case 403 -> bare("Forbidden", said);
            case 406 -> bare("NotAcceptable", acceptable(said));
            case 409 -> bare(verb.equals("post") ? "AlreadyExists" : "Conflict", CONFLICT);
            case 415 -> bare("UnsupportedMediaType", said);
            case 422 -> StatusError.of(invalid(said));
            default -> {
                Told told = KNOWN.get(code);
                yield told == null ? unknown(code, said) : bare(told.reason, told.message);
            }
        };
    }

    private StatusError unknown(int code, String said) {
        return code >= 500
                ? bare(
                        "InternalError",
                        "an error on the server ("
                                + GoQuote.quote(said)
                                + ") has prevented the request from succeeding")
                : bare(
                        "",
                        "the server responded with the status code "
                                + code
                                + " but did not return more information");
    }

    private StatusError bare(String reason, String message) {
        String about = subject.isEmpty() ? "" : " (" + verb + " " + subject + ")";
        return StatusError.bare(reply.status(), reason, message + about);
    }

    private static String acceptable(String said) {
        return said.isEmpty() || said.equals("unknown")
                ? "the server was unable to respond with a content type that the client supports"
                : said;
    }

    /** client-go tells what the server said as the one cause. */
    private static Map<String, @Nullable Object> invalid(String said) {
        var cause = Map.<String, @Nullable Object>of("field", "", "message", said);
        return Map.of(
                "code",
                422L,
                "reason",
                "Invalid",
                "message",
                "the server rejected our request due to an error in our request",
                "details",
                Map.of("causes", java.util.List.of(cause)));
    }
}
