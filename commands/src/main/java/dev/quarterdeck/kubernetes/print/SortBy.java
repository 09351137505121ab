package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.gotemplate.GoPrint;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.GoQuote;
import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code --sort-by}: the order of objects by a field. Ported from {@code
 * k8s.io/kubectl/pkg/cmd/get/sorter.go}; like upstream's it is stable for twelve objects or fewer.
 */
public final class SortBy {
    private SortBy() {}

    /** The path, and the Go type that an error says it was looked for in. */
    private record Place(String template, String type) {}

    /** An object's place in the list and what is found at the path in it. */
    private record Entry(int index, List<@Nullable Object> values) {}

    /**
     * Where the objects stand in the list, in their new order: what {@code -o yaml} and its like
     * print. A path that is in no object, or has a mistake in it, is an {@link OpsException}.
     */
    public static List<Integer> order(List<? extends @Nullable Object> objects, String path) {
        return objects.isEmpty()
                ? List.of()
                : sorted(
                        objects,
                        new Place(RelaxedJsonPath.template(path), "*unstructured.Unstructured"));
    }

    /** The list with its objects in their new order. */
    public static Map<String, @Nullable Object> list(
            Map<String, @Nullable Object> list, String path) {
        List<@Nullable Object> items = Json.array(list.get("items"));
        Map<String, @Nullable Object> sorted = new LinkedHashMap<>(list);
        sorted.put("items", order(items, path).stream().map(items::get).toList());
        return sorted;
    }

    /**
     * The same for the objects behind the rows of one table of the server. Kubectl hides the errors
     * of this one, prints no table, and says that no resources were found; only what is of kind
     * FAILED, values that have no order, ends it.
     */
    public static List<Integer> rows(List<? extends @Nullable Object> objects, String path) {
        return objects.size() < 2
                ? objects.isEmpty() ? List.of() : List.of(0)
                : sorted(objects, new Place(relaxed(path), "[][][]reflect.Value"));
    }

    private static String relaxed(String path) {
        try {
            return RelaxedJsonPath.template(path);
        } catch (OpsException e) {
            return path;
        }
    }

    private static List<Integer> sorted(List<? extends @Nullable Object> objects, Place place) {
        List<Entry> entries = entries(objects, JsonPath.parse(place.template()));
        if (entries.stream().allMatch(entry -> entry.values().isEmpty())) {
            throw new OpsException(
                    OpsException.Kind.INVALID,
                    "couldn't find any field with path %s in the list of objects"
                            .formatted(GoQuote.quote(place.template())));
        }
        return GoSort.sorted(entries, (a, b) -> less(a, b, place)).stream()
                .map(Entry::index)
                .toList();
    }

    private static List<Entry> entries(List<? extends @Nullable Object> objects, JsonPath path) {
        List<Entry> entries = new ArrayList<>();
        for (Object object : objects) {
            List<List<@Nullable Object>> results = path.results(object);
            List<@Nullable Object> first = results.isEmpty() ? List.of() : results.getFirst();
            entries.add(new Entry(entries.size(), first));
        }
        return entries;
    }

    /** What is missing comes first. */
    private static boolean less(Entry left, Entry right, Place place) {
        if (left.values().isEmpty()) {
            return true;
        }
        return !right.values().isEmpty()
                && less(left.values().getFirst(), right.values().getFirst(), place);
    }

    private static boolean less(@Nullable Object left, @Nullable Object right, Place place) {
        if (left == null || right == null) {
            return left == null && right != null;
        }
        if (left instanceof String a && right instanceof String b) {
            return lessText(a, b);
        }
        if (left instanceof Long a && right instanceof Long b) {
            return a < b;
        }
        if (left instanceof Double a && right instanceof Double b) {
            return a < b;
        }
        throw new OpsException(
                OpsException.Kind.FAILED,
                "Field %s in %s is an unsortable type: interface, err: unsortable %s"
                        .formatted(place.template(), place.type(), kind(left)));
    }

    private static String kind(Object value) {
        return value instanceof String || value instanceof Number
                ? "interface: interface"
                : "type: " + GoPrint.type(value);
    }

    private static boolean lessText(String left, String right) {
        BigDecimal quantity = Quantity.parse(left);
        BigDecimal other = quantity == null ? null : Quantity.parse(right);
        return quantity == null || other == null
                ? Utf8.compare(left, right) < 0
                : quantity.compareTo(other) < 0;
    }
}
