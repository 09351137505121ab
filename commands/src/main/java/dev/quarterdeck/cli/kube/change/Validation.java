package dev.quarterdeck.cli.kube.change;

import dev.quarterdeck.cli.flags.FlagException;
import dev.quarterdeck.cli.flags.GoNumbers;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What becomes of fields that nobody knows. The server looks for them; here only what says which
 * kind it is is looked at, before anything is sent (kubectl pkg/validation/schema.go).
 *
 * @param directive the server's word for it; empty where it is not told any
 */
public record Validation(String directive) {
    /** Nothing is looked at. */
    public static final Validation NONE = new Validation("");

    private static final String IGNORE = "Ignore";
    private static final String HOW_NOT =
            "; if you choose to ignore these errors, turn validation off with --validate=false";

    /** What {@code --validate} says; another word ends the line. */
    public static Validation of(Work work) {
        String said = work.flags().text("validate");
        return switch (said) {
            case "strict" -> new Validation("Strict");
            case "warn" -> new Validation("Warn");
            case "ignore" -> new Validation(IGNORE);
            default -> truth(said);
        };
    }

    private static Validation truth(String said) {
        try {
            GoNumbers.bool(said);
        } catch (FlagException none) {
            throw Work.refused(
                    "invalid - validate option "
                            + GoQuote.quote(said)
                            + "; must be one of: strict (or true), warn, ignore (or false)");
        }
        return new Validation(GoNumbers.isTrue(said) ? "Strict" : IGNORE);
    }

    /** Why a document is not taken, or an empty text. */
    String refusal(Object document) {
        boolean looking = !directive.isEmpty() && !directive.equals(IGNORE);
        List<String> wrong = looking ? wrong(document) : List.of();
        if (wrong.isEmpty()) {
            return "";
        }
        String all = wrong.size() == 1 ? wrong.getFirst() : "[" + String.join(", ", wrong) + "]";
        return "error validating data: " + all + HOW_NOT;
    }

    private static List<String> wrong(Object document) {
        if (!(document instanceof Map<?, ?>)) {
            return List.of("invalid object to validate");
        }
        Map<String, @Nullable Object> object = Json.object(document);
        List<String> wrong = new ArrayList<>();
        Object version = object.get("apiVersion");
        if (version instanceof String text && text.chars().filter(c -> c == '/').count() > 1) {
            wrong.add("unexpected GroupVersion string: " + text);
        }
        wrong.addAll(unset("apiVersion", version));
        wrong.addAll(unset("kind", object.get("kind")));
        return wrong;
    }

    private static List<String> unset(String field, @Nullable Object value) {
        if (value == null) {
            return List.of(field + " not set");
        }
        return value instanceof String ? List.of() : List.of(field + " isn't string type");
    }
}
