package dev.quarterdeck.gotemplate;

import dev.quarterdeck.gotemplate.Values.Kind;
import dev.quarterdeck.text.Utf8;

import java.math.BigInteger;
import java.util.List;

/** The functions eq, lt and their kin. */
final class Comparison {
    private Comparison() {}

    /** Whether the first value equals one of the others. */
    static boolean equal(Object first, List<Object> others) throws CallException {
        Object left = Values.unboxed(first);
        if (others.isEmpty()) {
            throw new CallException("missing argument for comparison");
        }
        for (Object other : others) {
            if (same(left, Values.unboxed(other))) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(Object left, Object right) throws CallException {
        if (numeric(left, right)) {
            return whole(left).equals(whole(right));
        }
        if (basic(left) != basic(right)) {
            if (!Values.nothing(left) && !Values.nothing(right)) {
                throw incompatible(left, right);
            }
            return false;
        }
        return switch (Values.kind(left)) {
            case BOOL -> left.equals(right);
            case STRING -> left.toString().equals(right.toString());
            case FLOAT -> Values.real(left) == Values.real(right);
            default -> sameNotBasic(left, right);
        };
    }

    private static boolean sameNotBasic(Object left, Object right) throws CallException {
        boolean nothing = nil(left) || nil(right);
        if (!nothing && Values.kind(left) != Values.kind(right)) {
            throw new CallException(
                    "non-comparable types %s: %s, %s: %s"
                            .formatted(
                                    Printer.printed(left, 's'),
                                    Values.type(left),
                                    Values.type(right),
                                    Printer.shown(right)));
        }
        if (nothing) {
            return nil(left) && nil(right);
        }
        Kind kind = Values.kind(right);
        if (kind == Kind.LIST || kind == Kind.MAP || kind == Kind.FUNC) {
            throw new CallException(
                    "non-comparable type %s: %s"
                            .formatted(Printer.printed(right, 's'), Values.type(right)));
        }
        return left.equals(right);
    }

    private static boolean nil(Object value) {
        return Values.nothing(value) || value instanceof NilPointer;
    }

    static boolean less(Object first, Object second) throws CallException {
        Object left = Values.unboxed(first);
        Object right = Values.unboxed(second);
        Kind kind = basic(left);
        if (kind == Kind.INVALID || basic(right) == Kind.INVALID) {
            throw bad();
        }
        if (numeric(left, right)) {
            return whole(left).compareTo(whole(right)) < 0;
        }
        if (kind != basic(right)) {
            throw incompatible(left, right);
        }
        return switch (kind) {
            case FLOAT -> Values.real(left) < Values.real(right);
            case STRING -> Utf8.compare(left.toString(), right.toString()) < 0;
            default -> throw bad();
        };
    }

    static boolean lessOrEqual(Object first, Object second) throws CallException {
        return less(first, second) || equal(first, List.of(second));
    }

    /** The kind, where Go can compare it without further ado. */
    private static Kind basic(Object value) {
        Kind kind = Values.kind(value);
        return switch (kind) {
            case BOOL, INT, UINT, FLOAT, STRING -> kind;
            case INVALID, LIST, MAP, INTERFACE, POINTER, FUNC, STRUCT -> Kind.INVALID;
        };
    }

    private static boolean numeric(Object left, Object right) {
        return whole(Values.kind(left)) && whole(Values.kind(right));
    }

    private static boolean whole(Kind kind) {
        return kind == Kind.INT || kind == Kind.UINT;
    }

    private static BigInteger whole(Object value) {
        return Values.kind(value) == Kind.UINT
                ? Values.unsigned(value)
                : BigInteger.valueOf(Values.whole(value));
    }

    private static CallException bad() {
        return new CallException("invalid type for comparison");
    }

    private static CallException incompatible(Object left, Object right) {
        return new CallException(
                "incompatible types for comparison",
                ": " + Values.type(left) + " and " + Values.type(right));
    }
}
