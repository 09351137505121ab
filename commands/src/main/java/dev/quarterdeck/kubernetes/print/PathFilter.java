package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.gotemplate.CallException;
import dev.quarterdeck.gotemplate.GoPrint;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes those elements of lists that a condition holds for. Ported from {@code
 * k8s.io/client-go/util/jsonpath/jsonpath.go} (evalFilter).
 */
final class PathFilter {
    private final PathWalker walker;
    private final PathNode.Filter filter;

    PathFilter(PathWalker walker, PathNode.Filter filter) {
        this.walker = walker;
        this.filter = filter;
    }

    List<@Nullable Object> filtered(List<@Nullable Object> input) throws PathFailure {
        List<@Nullable Object> found = new ArrayList<>();
        for (Object value : input) {
            if (!(value instanceof List<?> list)) {
                throw new PathFailure(
                        shown(value) + " is not array or slice and cannot be filtered", input);
            }
            for (Object element : list) {
                if (passes(element, input, found)) {
                    found.add(element);
                }
            }
        }
        return found;
    }

    private static String shown(@Nullable Object value) {
        return PathWalker.NOTHING.equals(value) ? "<invalid reflect.Value>" : GoPrint.shown(value);
    }

    private boolean passes(
            @Nullable Object element, List<@Nullable Object> input, List<@Nullable Object> found)
            throws PathFailure {
        if (filter.operator().equals(PathFilters.EXISTS)) {
            return exists(element);
        }
        try {
            List<@Nullable Object> lefts = side(filter.left(), element);
            List<@Nullable Object> rights =
                    lefts.isEmpty() ? List.of() : side(filter.right(), element);
            return !rights.isEmpty()
                    && PathComparison.holds(lefts.getFirst(), filter.operator(), rights.getFirst());
        } catch (PathFailure e) {
            throw new PathFailure(String.valueOf(e.getMessage()), input);
        } catch (CallException e) {
            throw new PathFailure(String.valueOf(e.getMessage()), found);
        }
    }

    /** What is found before an error counts as being there. */
    private boolean exists(@Nullable Object element) {
        try {
            return !walker.walk(one(element), filter.left()).isEmpty();
        } catch (PathFailure e) {
            return !e.found().isEmpty();
        }
    }

    private List<@Nullable Object> side(PathNode.Chain path, @Nullable Object element)
            throws PathFailure {
        List<@Nullable Object> values = walker.walk(one(element), path);
        if (values.size() > 1) {
            throw new PathFailure("can only compare one element at a time", values);
        }
        return values;
    }

    private static List<@Nullable Object> one(@Nullable Object element) {
        List<@Nullable Object> one = new ArrayList<>();
        one.add(element);
        return one;
    }
}
