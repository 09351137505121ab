package dev.quarterdeck.kubernetes;

import dev.quarterdeck.http.Reply;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** A server's refusal; the message is everything kubectl writes about it. */
public final class StatusError extends OpsException {
    private static final long serialVersionUID = 1;

    private final int code;
    private final String reason;
    private final String text;
    private final transient Map<String, @Nullable Object> status;

    private StatusError(
            int code, String reason, String text, Map<String, @Nullable Object> status) {
        super(kind(code), StatusWords.of(reason, text, status), StatusWords.next(code), null);
        this.code = code;
        this.reason = reason;
        this.text = text;
        this.status = status;
    }

    /** What an answer of 400 or more says; reads and closes it. */
    public static StatusError of(Reply reply) {
        return of(reply, "", "");
    }

    /**
     * What an answer of 400 or more says; reads and closes it.
     *
     * @param verb what was asked, such as {@code get}
     * @param subject of what, such as {@code pods web}; told only where the server itself did not
     *     say what is wrong; may be empty
     */
    public static StatusError of(Reply reply, String verb, String subject) {
        return new StatusReader(reply, verb, subject).read();
    }

    /**
     * What an answer of 400 or more is by its status alone: kubectl reads no Status object where it
     * asks what a server offers. Reads and closes it.
     */
    public static StatusError bare(Reply reply) {
        return new StatusReader(reply, "", "").bare();
    }

    /** What a Status object says, as it comes in a watch's ERROR event too. */
    public static StatusError of(Map<String, @Nullable Object> status) {
        int code = status.get("code") instanceof Number number ? number.intValue() : 0;
        return new StatusError(
                code, text(status.get("reason")), text(status.get("message")), status);
    }

    /** Where the server sent no Status object. */
    static StatusError bare(int code, String reason, String text) {
        return new StatusError(code, reason, text, Map.of());
    }

    static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    /** The HTTP status. */
    public int code() {
        return code;
    }

    /** The server's word for it, such as {@code NotFound} or {@code Expired}, or an empty text. */
    public String reason() {
        return reason;
    }

    /** The server's own sentence. */
    public String text() {
        return text;
    }

    /** The whole Status object, or an empty one. */
    public Map<String, @Nullable Object> status() {
        return status;
    }

    /** After how many seconds to ask again, or 0 where the server does not say. */
    public int retryAfterSeconds() {
        Object seconds = Json.object(status.get("details")).get("retryAfterSeconds");
        return seconds instanceof Number number ? number.intValue() : 0;
    }

    private static Kind kind(int code) {
        return switch (code) {
            case 400, 405, 406, 413, 415, 422 -> Kind.INVALID;
            case 401, 403 -> Kind.FORBIDDEN;
            case 404 -> Kind.NOT_FOUND;
            case 409, 410 -> Kind.CONFLICT;
            case 502, 503 -> Kind.UNREACHABLE;
            case 504 -> Kind.TIMEOUT;
            default -> Kind.FAILED;
        };
    }
}
