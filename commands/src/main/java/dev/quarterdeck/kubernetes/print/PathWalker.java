package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.gotemplate.GoPrint;
import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Follows the parts of a JSONPath. Ported from {@code k8s.io/client-go/util/jsonpath/jsonpath.go}
 * (walk and the eval functions); the elements of a map, which come in no order there, come sorted.
 */
final class PathWalker {
    /** No value, not even null: what a range over nothing stands on. */
    static final Object NOTHING = new Object();

    private final boolean allowMissing;

    /** How many ranges have been opened and not been entered. */
    private int opened;

    private int depth;
    private int closed;

    PathWalker(boolean allowMissing) {
        this.allowMissing = allowMissing;
    }

    /** Whether a range was just opened; it is entered by this. */
    boolean enterRange() {
        if (opened == 0) {
            return false;
        }
        opened--;
        depth++;
        return true;
    }

    void leaveRange() {
        depth--;
    }

    /** Whether the end of the range was just met. */
    boolean endRange() {
        if (closed == 0 || closed > depth) {
            return false;
        }
        closed--;
        return true;
    }

    List<@Nullable Object> walk(List<@Nullable Object> input, PathNode node) throws PathFailure {
        return switch (node) {
            case PathNode.Chain(List<PathNode> nodes) -> chain(input, nodes);
            case PathNode.Text(String text) -> List.of(text);
            case PathNode.Literal(Object value) -> repeated(value, input.size());
            case PathNode.Field(String name) -> field(input, name);
            case PathNode.Identifier(String name) -> identifier(input, name);
            case PathNode.Wildcard _ -> wildcard(input);
            case PathNode.Recursive _ -> recursive(input);
            case PathNode.Union(List<PathNode.Chain> nodes) -> union(input, nodes);
            case PathNode.Filter filter -> new PathFilter(this, filter).filtered(input);
            case PathNode.Slice slice -> PathSlice.sliced(input, slice);
        };
    }

    private List<@Nullable Object> chain(List<@Nullable Object> input, List<PathNode> nodes)
            throws PathFailure {
        List<@Nullable Object> current = input;
        for (PathNode node : nodes) {
            current = walk(current, node);
        }
        return current;
    }

    private static List<@Nullable Object> repeated(Object value, int times) {
        List<@Nullable Object> values = new ArrayList<>(times);
        for (int i = 0; i < times; i++) {
            values.add(value);
        }
        return values;
    }

    private List<@Nullable Object> identifier(List<@Nullable Object> input, String name)
            throws PathFailure {
        return switch (name) {
            case "range" -> {
                opened++;
                yield input;
            }
            case "end" -> {
                if (depth == 0) {
                    throw new PathFailure("not in range, nothing to end", List.of());
                }
                closed++;
                yield List.of();
            }
            default -> throw new PathFailure("unrecognized identifier " + name, input);
        };
    }

    private List<@Nullable Object> field(List<@Nullable Object> input, String name)
            throws PathFailure {
        List<@Nullable Object> found = new ArrayList<>();
        for (Object value : input) {
            if (value instanceof Map<?, ?> map && map.containsKey(name)) {
                found.add(map.get(name));
            }
        }
        if (found.isEmpty() && !input.isEmpty() && !allowMissing) {
            throw new PathFailure(name + " is not found", found);
        }
        return found;
    }

    private List<@Nullable Object> union(List<@Nullable Object> input, List<PathNode.Chain> nodes)
            throws PathFailure {
        List<@Nullable Object> found = new ArrayList<>();
        for (PathNode.Chain node : nodes) {
            try {
                found.addAll(walk(input, node));
            } catch (PathFailure e) {
                throw new PathFailure(String.valueOf(e.getMessage()), input);
            }
        }
        return found;
    }

    private static List<@Nullable Object> wildcard(List<@Nullable Object> input) {
        List<@Nullable Object> found = new ArrayList<>();
        input.forEach(value -> found.addAll(elements(value)));
        return found;
    }

    private static List<@Nullable Object> recursive(List<@Nullable Object> input) {
        List<@Nullable Object> found = new ArrayList<>();
        for (Object value : input) {
            List<@Nullable Object> elements = elements(value);
            if (!elements.isEmpty()) {
                found.add(value);
                found.addAll(recursive(elements));
            }
        }
        return found;
    }

    /** What a value holds; a text holds its bytes. */
    private static List<@Nullable Object> elements(@Nullable Object value) {
        List<@Nullable Object> elements = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            TreeMap<String, @Nullable Object> sorted = new TreeMap<>(Utf8.ORDER);
            map.forEach((key, element) -> sorted.put(String.valueOf(key), element));
            elements.addAll(sorted.values());
        } else if (value instanceof List<?> list) {
            elements.addAll(list);
        } else if (value instanceof String text) {
            for (byte b : Utf8.encode(text)) {
                elements.add(b);
            }
        }
        return elements;
    }

    /** The type of a value as Go names it. */
    static String type(@Nullable Object value) {
        if (value instanceof Long) {
            return "int64";
        }
        return value == null ? "<nil>" : GoPrint.type(value);
    }
}
