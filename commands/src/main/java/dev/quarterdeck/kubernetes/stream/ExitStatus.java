package dev.quarterdeck.kubernetes.stream;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * How a command in a container ended.
 *
 * @param code its own exit status, or 1 where it could not be run
 * @param message what there is to tell; empty after a success
 */
public record ExitStatus(int code, String message) {
    /** All went well. */
    static final ExitStatus SUCCESS = new ExitStatus(0, "");

    private static final String PROTOCOL = "error stream protocol error: ";

    /** Whether the command itself ended with that number. */
    public boolean ofCommand() {
        return message.startsWith("command terminated with exit code ");
    }

    /** What the error channel says (client-go tools/remotecommand/v4.go). */
    static ExitStatus of(byte[] told) {
        if (told.length == 0) {
            return SUCCESS;
        }
        String text = new String(told, StandardCharsets.UTF_8);
        Map<String, @Nullable Object> status;
        try {
            status = Json.object(Json.parse(text));
        } catch (JsonException e) {
            return failed(PROTOCOL + e.getMessage() + " in " + GoQuote.quote(text));
        }
        return switch (String.valueOf(status.get("status"))) {
            case "Success" -> SUCCESS;
            case "Failure" -> failure(status);
            default -> failed(PROTOCOL + "unknown error");
        };
    }

    private static ExitStatus failure(Map<String, @Nullable Object> status) {
        if (!"NonZeroExitCode".equals(status.get("reason"))) {
            return failed(String.valueOf(status.getOrDefault("message", "")));
        }
        if (status.get("details") == null) {
            return failed(PROTOCOL + "details must be set");
        }
        for (Object cause : Json.array(Json.object(status.get("details")).get("causes"))) {
            Map<String, @Nullable Object> known = Json.object(cause);
            if ("ExitCode".equals(known.get("reason"))) {
                return exit(String.valueOf(known.get("message")));
            }
        }
        return failed(PROTOCOL + "no ExitCode cause given");
    }

    private static ExitStatus exit(String code) {
        boolean number = code.matches("\\d{1,3}") && Integer.parseInt(code) < 256;
        return number
                ? new ExitStatus(
                        Integer.parseInt(code),
                        "command terminated with exit code " + Integer.parseInt(code))
                : failed(PROTOCOL + "invalid exit code value " + GoQuote.quote(code));
    }

    private static ExitStatus failed(String message) {
        return new ExitStatus(1, message);
    }
}
