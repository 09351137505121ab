package dev.quarterdeck.yaml;

import dev.quarterdeck.text.GoBase64;
import dev.quarterdeck.text.GoParseException;
import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

/**
 * What a scalar means, whose reader speaks YAML 1.1: {@code yes} is true and {@code 0644} is 420; a
 * port of {@code resolve.go}.
 */
final class Scalars {
    /** What {@code !!} stands for. */
    static final String STANDARD = "tag:yaml.org,2002:";

    private static final String STR = STANDARD + "str";
    private static final String BINARY = STANDARD + "binary";
    private static final String TIMESTAMP = STANDARD + "timestamp";
    private static final String MERGE = STANDARD + "merge";
    private static final String FLOAT = STANDARD + "float";

    private Scalars() {}

    /** Whether a key says that the value is to be merged into the map around it. */
    static boolean merges(Node key) {
        return key.kind() == Node.Kind.SCALAR
                && key.value().equals("<<")
                && (key.implicit() || key.tag().equals(MERGE));
    }

    static @Nullable Object value(Node scalar) {
        String tag = scalar.tag();
        String text = scalar.value();
        if (tag.isEmpty()) {
            return scalar.implicit() ? plain(text) : text;
        }
        return switch (tag) {
            case BINARY -> binary(text);
            case STR -> text;
            case STANDARD + "bool",
                    STANDARD + "int",
                    STANDARD + "float",
                    STANDARD + "null",
                    TIMESTAMP ->
                    tagged(tag, text);
            default -> text;
        };
    }

    private static String binary(String text) {
        try {
            return Utf8.replaced(Utf8.decode(GoBase64.decode(text)));
        } catch (GoParseException e) {
            throw YamlException.yaml("!!binary value contains invalid base64 data");
        }
    }

    private static @Nullable Object tagged(String tag, String text) {
        if (tag.equals(TIMESTAMP) && digitFirst(text) && Timestamp.is(text)) {
            return text;
        }
        Object value = plain(text);
        String found = STANDARD + sort(value);
        if (tag.equals(found)) {
            return value;
        }
        if (tag.equals(FLOAT) && value instanceof Long number) {
            return number.doubleValue();
        }
        throw YamlException.yaml(
                "cannot decode " + brief(found) + " `" + text + "` as a " + brief(tag));
    }

    private static boolean digitFirst(String text) {
        return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    private static String brief(String tag) {
        return "!!" + tag.substring(STANDARD.length());
    }

    private static String sort(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Boolean truth -> "bool";
            case Double number -> "float";
            case Number number -> "int";
            default -> "str";
        };
    }

    /** A text without quotes and without a tag. */
    private static @Nullable Object plain(String text) {
        if (text.isEmpty()) {
            return null;
        }
        char first = text.charAt(0);
        if (first >= '0' && first <= '9') {
            return or(Numbers.read(text), text);
        }
        return switch (first) {
            case '+', '-' -> signed(text);
            case '.' -> pointed(text);
            case 'y', 'Y', 'n', 'N', 't', 'T', 'f', 'F', 'o', 'O', '~' -> word(text);
            default -> text;
        };
    }

    private static Object or(@Nullable Object value, Object otherwise) {
        return value == null ? otherwise : value;
    }

    private static Object signed(String text) {
        return switch (text) {
            case "+.inf", "+.Inf", "+.INF" -> Double.POSITIVE_INFINITY;
            case "-.inf", "-.Inf", "-.INF" -> Double.NEGATIVE_INFINITY;
            default -> or(Numbers.read(text), text);
        };
    }

    private static Object pointed(String text) {
        return switch (text) {
            case ".nan", ".NaN", ".NAN" -> Double.NaN;
            case ".inf", ".Inf", ".INF" -> Double.POSITIVE_INFINITY;
            default -> or(Numbers.fraction(text), text);
        };
    }

    private static @Nullable Object word(String text) {
        return switch (text) {
            case "~", "null", "Null", "NULL" -> null;
            case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> true;
            case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" ->
                    false;
            default -> text;
        };
    }
}
