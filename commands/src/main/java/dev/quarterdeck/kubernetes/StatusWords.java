package dev.quarterdeck.kubernetes;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What kubectl writes about a Status object (its {@code checkErr}). */
final class StatusWords {
    private StatusWords() {}

    static String of(String reason, String text, Map<String, @Nullable Object> status) {
        if (reason.equals("Invalid")) {
            return invalid(text, Json.object(status.get("details")));
        }
        if (reason.equals("Unauthorized")) {
            return "error: You must be logged in to the server (" + text + ")";
        }
        return "Error from server" + (reason.isEmpty() ? "" : " (" + reason + ")") + ": " + text;
    }

    private static String invalid(String text, Map<String, @Nullable Object> details) {
        String kind = StatusError.text(details.get("kind"));
        String name = StatusError.text(details.get("name"));
        Set<String> causes = causes(details);
        String what = "The request is invalid";
        if (!kind.isEmpty() || !name.isEmpty()) {
            what = "The " + kind + " \"" + name + "\" is invalid";
        } else if (!text.isEmpty() && causes.isEmpty()) {
            what += ": " + text;
        }
        return switch (causes.size()) {
            case 0 -> what;
            case 1 -> what + ": " + causes.iterator().next();
            default -> what + ": \n* " + String.join("\n* ", causes);
        };
    }

    private static Set<String> causes(Map<String, @Nullable Object> details) {
        var causes = new LinkedHashSet<String>();
        for (Object one : Json.array(details.get("causes"))) {
            Map<String, @Nullable Object> cause = Json.object(one);
            causes.add(
                    StatusError.text(cause.get("field"))
                            + ": "
                            + StatusError.text(cause.get("message")));
        }
        return causes;
    }

    /** What helps a person whom the server does not know or does not let. */
    static @Nullable String next(int code) {
        return switch (code) {
            case 401 -> "kubectl config view --minify";
            case 403 -> "kubectl auth can-i --list";
            default -> null;
        };
    }
}
