package dev.quarterdeck.gotemplate;

import dev.quarterdeck.gotemplate.Values.Kind;
import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** The functions index, slice and len. Text is counted in bytes. */
final class Indexing {
    private Indexing() {}

    /** The thing itself, text where it is text of any type. */
    private static Object item(Object value) {
        Object inner = Values.unboxed(value);
        return inner instanceof JsonNumber ? inner.toString() : inner;
    }

    private static boolean nil(Object value) {
        return Values.nilInterface(value) || Values.unboxed(value) instanceof NilPointer;
    }

    static Object length(Object value) throws CallException {
        if (Values.nothing(value)) {
            throw new CallException("reflect: call of reflect.Value.Type on zero Value");
        }
        Object item = item(value);
        if (nil(value)) {
            throw new CallException("len of nil pointer");
        }
        if (item instanceof String text) {
            return (long) Utf8.length(text);
        }
        if (item instanceof List<?> list) {
            return (long) list.size();
        }
        if (item instanceof Map<?, ?> map) {
            return (long) map.size();
        }
        throw new CallException("len of type " + pointed(item));
    }

    static Object index(Object value, List<Object> indexes) throws CallException {
        Object item = Values.unboxed(value);
        if (Values.nothing(item)) {
            throw new CallException("index of untyped nil");
        }
        for (Object index : indexes) {
            if (nil(item)) {
                throw new CallException("index of nil pointer");
            }
            item = step(item(item), Values.unboxed(index));
        }
        return item;
    }

    private static Object step(Object item, Object index) throws CallException {
        if (item instanceof Map<?, ?> map) {
            return entry(map, index);
        }
        if (item instanceof List<?> list) {
            return Values.element(list, list.get(position(index, list.size(), "slice")));
        }
        if (item instanceof String text) {
            return byteAt(Utf8.encode(text), index);
        }
        throw new CallException("can't index item of type " + pointed(item));
    }

    private static Object byteAt(byte[] bytes, Object index) throws CallException {
        return bytes[position(index, bytes.length, "string")];
    }

    /** Go's own check lets the length itself through; then reflection fails. */
    private static int position(Object index, int length, String what) throws CallException {
        int at = bound(index, length);
        if (at == length) {
            throw new CallException("reflect: " + what + " index out of range");
        }
        return at;
    }

    private static Object entry(Map<?, ?> map, Object index) throws CallException {
        if (Values.nothing(index)) {
            throw new CallException("value is nil; should be of type " + Values.keyType(map));
        }
        if (!(index instanceof String key) || !Values.keyType(map).equals("string")) {
            String wanted = Values.keyType(map);
            throw new CallException(
                    "value has type " + Values.type(index) + "; should be " + wanted);
        }
        @Nullable Object found = map.get(key);
        return found == null && !map.containsKey(key)
                ? Values.zero(map)
                : Values.element(map, found);
    }

    static Object slice(Object value, List<Object> indexes) throws CallException {
        if (Values.nothing(Values.unboxed(value))) {
            throw new CallException("slice of untyped nil");
        }
        Object item = item(value);
        if (nil(value)) {
            throw new CallException("slice of nil pointer");
        }
        if (indexes.size() > 3) {
            throw new CallException("too many slice indexes: " + indexes.size());
        }
        if (item instanceof String text) {
            return text(text, indexes);
        }
        if (item instanceof List<?> list) {
            return list(list, indexes);
        }
        throw new CallException("can't slice item of type " + pointed(item));
    }

    private static Object text(String text, List<Object> indexes) throws CallException {
        if (indexes.size() == 3) {
            throw new CallException("cannot 3-index slice a string");
        }
        byte[] bytes = Utf8.encode(text);
        int[] bounds = bounds(indexes, bytes.length);
        return Utf8.decode(bytes, bounds[0], bounds[1]);
    }

    private static Object list(List<?> list, List<Object> indexes) throws CallException {
        int[] bounds = bounds(indexes, list.size());
        if (indexes.size() == 3 && bounds[1] > bounds[2]) {
            throw new CallException("invalid slice index: " + bounds[1] + " > " + bounds[2]);
        }
        List<?> part = list.subList(bounds[0], bounds[1]);
        if (list instanceof StringList strings) {
            return new StringList(strings.subList(bounds[0], bounds[1]));
        }
        return part;
    }

    private static int[] bounds(List<Object> indexes, int length) throws CallException {
        int[] bounds = {0, length, length};
        for (int i = 0; i < indexes.size(); i++) {
            bounds[i] = bound(indexes.get(i), length);
        }
        if (bounds[0] > bounds[1]) {
            throw new CallException("invalid slice index: " + bounds[0] + " > " + bounds[1]);
        }
        return bounds;
    }

    private static int bound(Object index, int length) throws CallException {
        Kind kind = Values.kind(index);
        if (kind == Kind.INVALID) {
            throw new CallException("cannot index slice/array with nil");
        }
        if (kind != Kind.INT && kind != Kind.UINT) {
            throw new CallException("cannot index slice/array with type " + Values.type(index));
        }
        long at = kind == Kind.UINT ? Values.unsigned(index).longValue() : Values.whole(index);
        if (at < 0 || at > length) {
            throw new CallException("index out of range: " + at);
        }
        return (int) at;
    }

    /** Go looks through a pointer before it complains. */
    private static String pointed(Object item) {
        String type = Values.type(item);
        return type.startsWith("*") ? type.substring(1) : type;
    }
}
