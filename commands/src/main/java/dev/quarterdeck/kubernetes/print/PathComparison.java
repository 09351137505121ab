package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.gotemplate.CallException;
import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

/**
 * Compares two values in a filter. Ported from {@code
 * k8s.io/client-go/third_party/forked/golang/template/funcs.go}.
 */
final class PathComparison {
    private enum Kind {
        BOOL,
        INT,
        FLOAT,
        STRING
    }

    private PathComparison() {}

    static boolean holds(@Nullable Object left, String operator, @Nullable Object right)
            throws CallException {
        return switch (operator) {
            case "==" -> equal(left, right);
            case "!=" -> !equal(left, right);
            case "<" -> less(left, right);
            case "<=" -> less(left, right) || equal(left, right);
            case ">" -> !(less(left, right) || equal(left, right));
            case ">=" -> !less(left, right);
            default -> throw new CallException("unrecognized filter operator " + operator);
        };
    }

    private static boolean equal(@Nullable Object left, @Nullable Object right)
            throws CallException {
        return switch (commonKind(left, right)) {
            case BOOL, STRING -> String.valueOf(left).equals(String.valueOf(right));
            case INT -> whole(left) == whole(right);
            case FLOAT -> real(left) == real(right);
        };
    }

    private static boolean less(@Nullable Object left, @Nullable Object right)
            throws CallException {
        return switch (commonKind(left, right)) {
            case BOOL -> throw new CallException("invalid type for comparison");
            case INT -> whole(left) < whole(right);
            case FLOAT -> real(left) < real(right);
            case STRING -> Utf8.compare(String.valueOf(left), String.valueOf(right)) < 0;
        };
    }

    private static Kind commonKind(@Nullable Object left, @Nullable Object right)
            throws CallException {
        Kind kind = kind(left);
        if (kind != kind(right)) {
            throw new CallException("incompatible types for comparison");
        }
        return kind;
    }

    private static Kind kind(@Nullable Object value) throws CallException {
        return switch (value) {
            case Boolean _ -> Kind.BOOL;
            case String _ -> Kind.STRING;
            case Double _ -> Kind.FLOAT;
            case Number _ -> Kind.INT;
            case null, default -> throw new CallException("invalid type for comparison");
        };
    }

    /** The bytes of a text are unsigned. */
    private static long whole(@Nullable Object value) {
        return value instanceof Byte b
                ? Byte.toUnsignedLong(b)
                : value instanceof Number number ? number.longValue() : 0;
    }

    private static double real(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }
}
