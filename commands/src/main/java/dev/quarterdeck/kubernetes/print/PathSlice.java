package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.kubernetes.print.PathNode.Bound;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes elements of lists by their indexes. Ported from {@code
 * k8s.io/client-go/util/jsonpath/jsonpath.go} (evalArray).
 */
final class PathSlice {
    private PathSlice() {}

    static List<@Nullable Object> sliced(List<@Nullable Object> input, PathNode.Slice slice)
            throws PathFailure {
        List<@Nullable Object> found = new ArrayList<>();
        for (Object value : input) {
            if (value == null) {
                continue;
            }
            if (!(value instanceof List<?> list)) {
                throw new PathFailure(PathWalker.type(value) + " is not array or slice", input);
            }
            int start = start(slice.start(), list.size());
            int end = end(slice.end(), list.size());
            if (start == end) {
                // As upstream does: what other values would give is not looked at.
                return found;
            }
            check(start, end, list.size(), input);
            add(list.subList(start, end), slice.step(), input, found);
        }
        return found;
    }

    private static int start(Bound bound, int size) {
        int start = bound.known() ? bound.value() : 0;
        return start < 0 ? start + size : start;
    }

    private static int end(Bound bound, int size) {
        int end = bound.known() ? bound.value() : size;
        return end < 0 || (end == 0 && bound.derived()) ? end + size : end;
    }

    private static void check(int start, int end, int size, List<@Nullable Object> input)
            throws PathFailure {
        boolean startOut = start >= size || start < 0;
        if (startOut || end > size || end < 0) {
            throw new PathFailure(
                    "array index out of bounds: index %d, length %d"
                            .formatted(startOut ? start : end - 1, size),
                    input);
        }
        if (start > end) {
            throw new PathFailure(
                    "starting index %d is greater than ending index %d".formatted(start, end),
                    input);
        }
    }

    private static void add(
            List<?> slice, Bound step, List<@Nullable Object> input, List<@Nullable Object> found)
            throws PathFailure {
        if (step.known() && step.value() <= 0) {
            throw new PathFailure("step must be > 0", input);
        }
        int width = step.known() ? step.value() : 1;
        for (int i = 0; i < slice.size(); i += width) {
            found.add(slice.get(i));
        }
    }
}
