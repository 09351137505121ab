package dev.quarterdeck.gotemplate;

import dev.quarterdeck.json.JsonSource;
import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What Go's reflection knows of a value. Inside the engine a value is a Java object, or {@link
 * #INVALID} where there is none, or {@link #MISSING} where no argument was given, or {@link Boxed}
 * where its static type is interface{}, as the elements of JSON's maps and lists are.
 */
final class Values {
    /** No value: Go's zero reflect.Value. */
    static final Object INVALID = new Object();

    /** No argument from the pipeline. */
    static final Object MISSING = new Object();

    /** A value of static type interface{}; null is the nil interface. */
    record Boxed(@Nullable Object value) {}

    /** Go's kinds, as far as data has them. */
    enum Kind {
        INVALID,
        BOOL,
        INT,
        UINT,
        FLOAT,
        STRING,
        LIST,
        MAP,
        INTERFACE,
        POINTER,
        FUNC,
        STRUCT
    }

    private Values() {}

    static boolean nothing(Object value) {
        return INVALID.equals(value);
    }

    static boolean missing(Object value) {
        return MISSING.equals(value);
    }

    // No pattern switch here and in all that walks a template: making its class at run time costs a
    // short command milliseconds.
    static Kind kind(@Nullable Object value) {
        if (value instanceof String) {
            return Kind.STRING;
        }
        if (value instanceof Map<?, ?>) {
            return Kind.MAP;
        }
        if (value instanceof List<?>) {
            return Kind.LIST;
        }
        if (value instanceof Boxed) {
            return Kind.INTERFACE;
        }
        if (value instanceof Boolean) {
            return Kind.BOOL;
        }
        return value instanceof Number ? number(value) : other(value);
    }

    private static Kind number(Object value) {
        if (value instanceof JsonNumber) {
            return Kind.STRING;
        }
        if (value instanceof Double || value instanceof Float) {
            return Kind.FLOAT;
        }
        return value instanceof Byte || value instanceof BigInteger ? Kind.UINT : Kind.INT;
    }

    private static Kind other(@Nullable Object value) {
        if (value == null || nothing(value) || missing(value)) {
            return Kind.INVALID;
        }
        if (value instanceof Fields) {
            return Kind.POINTER;
        }
        return value instanceof Function ? Kind.FUNC : Kind.STRUCT;
    }

    /** The type as Go names it. */
    static String type(Object value) {
        return switch (value) {
            case GoTyped typed -> typed.typeName();
            case Fields fields -> fields.typeName();
            case NilPointer nil -> nil.typeName();
            default ->
                    switch (kind(value)) {
                        case INVALID -> "invalid";
                        case BOOL -> "bool";
                        case INT -> value instanceof Int64 ? "int64" : "int";
                        case UINT -> value instanceof Byte ? "uint8" : "uint64";
                        case FLOAT -> "float64";
                        case STRING -> value instanceof JsonNumber ? "json.Number" : "string";
                        case LIST -> "[]interface {}";
                        case MAP -> "map[string]interface {}";
                        case INTERFACE -> "interface {}";
                        case POINTER, STRUCT -> value.getClass().getSimpleName();
                        case FUNC -> "func()";
                    };
        };
    }

    /** The value in an interface; {@link #INVALID} in a nil one. */
    static Object unboxed(Object value) {
        if (value instanceof Boxed(Object inner)) {
            return inner == null ? INVALID : inner;
        }
        return value;
    }

    /** The value as a function takes it: null for nil. */
    static @Nullable Object plain(Object value) {
        Object inner = unboxed(value);
        return nothing(inner) ? null : inner;
    }

    static boolean nilInterface(Object value) {
        return value instanceof Boxed(Object inner) && inner == null;
    }

    /** Whether if and its like take the value for true. */
    static boolean truth(Object value) {
        Object inner = unboxed(value);
        return switch (kind(inner)) {
            case INVALID, INTERFACE -> false;
            case BOOL -> (Boolean) inner;
            case INT -> whole(inner) != 0;
            case UINT -> ((Number) inner).longValue() != 0;
            case FLOAT -> real(inner) != 0;
            case STRING -> !inner.toString().isEmpty();
            case LIST -> !((List<?>) inner).isEmpty();
            case MAP -> !((Map<?, ?>) inner).isEmpty();
            case POINTER, FUNC, STRUCT -> !(inner instanceof NilPointer);
        };
    }

    static long whole(Object value) {
        return ((Number) value).longValue();
    }

    static double real(Object value) {
        return ((Number) value).doubleValue();
    }

    /** An unsigned number. */
    static BigInteger unsigned(Object value) {
        return value instanceof Byte b ? BigInteger.valueOf(b & 0xff) : (BigInteger) value;
    }

    /** An element of a map or list, with the static type it has there. */
    static Object element(Object container, @Nullable Object element) {
        return container instanceof GoTyped && element != null ? element : new Boxed(element);
    }

    /** The type of a map's keys. */
    static String keyType(Map<?, ?> map) {
        return map instanceof GoTyped typed ? typed.keyType() : "string";
    }

    /** What is taken for an element that is not there. */
    static Object zero(Object container) {
        return container instanceof GoTyped typed
                ? element(container, typed.zero())
                : new Boxed(null);
    }

    /** The entries of a map in the order of their keys. */
    static List<Map.Entry<?, ?>> sorted(Map<?, ?> map) {
        List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
        entries.sort(
                (a, b) -> Utf8.compare(String.valueOf(a.getKey()), String.valueOf(b.getKey())));
        return entries;
    }

    /** Whether it is a []string. */
    static boolean strings(Object value) {
        return value instanceof GoTyped typed && typed.typeName().equals("[]string");
    }

    /** What an object that speaks JSON only is printed as. */
    static @Nullable Object data(Object value) {
        return value instanceof JsonSource source ? source.toJson() : value.toString();
    }
}
