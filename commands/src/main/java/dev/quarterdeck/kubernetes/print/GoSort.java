package dev.quarterdeck.kubernetes.print;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Go's sort.Sort, which is not stable beyond twelve elements: where an order is not total, what
 * comes out depends on every comparison it makes. Ported from {@code sort/zsortinterface.go} of Go
 * 1.26.
 */
public final class GoSort<T> {
    private static final int MOST_INSERTION = 12;
    private static final int MOST_STEPS = 5;
    private static final int MOST_SWAPS = 12;
    private static final int SHORTEST_SHIFTING = 50;
    private static final int SHORTEST_NINTHER = 50;

    /** Whether one comes before the other. */
    @FunctionalInterface
    public interface Order<T> {
        boolean less(T left, T right);
    }

    private final List<T> data;
    private final Order<T> order;
    private int swaps;
    private boolean increasing;
    private boolean partitioned;

    private GoSort(List<T> data, Order<T> order) {
        this.data = data;
        this.order = order;
    }

    /** The items in the order in which Go leaves them. */
    public static <T> List<T> sorted(Collection<T> items, Order<T> order) {
        List<T> data = new ArrayList<>(items);
        if (data.size() > 1) {
            int limit = Integer.SIZE - Integer.numberOfLeadingZeros(data.size());
            new GoSort<>(data, order).sort(0, data.size(), limit);
        }
        return data;
    }

    private void sort(int from, int to, int most) {
        int a = from;
        int b = to;
        int limit = most;
        boolean balanced = true;
        boolean orderly = true;
        while (b - a > MOST_INSERTION) {
            if (limit == 0) {
                heapSort(a, b);
                return;
            }
            if (!balanced) {
                breakPatterns(a, b);
                limit--;
            }
            int pivot = choosePivot(a, b);
            if (balanced && orderly && increasing && insertPartially(a, b)) {
                return;
            }
            if (a > 0 && !less(a - 1, pivot)) {
                a = partitionEqual(a, b, pivot);
                continue;
            }
            int least = (b - a) / 8;
            int middle = partition(a, b, pivot);
            orderly = partitioned;
            balanced = Math.min(middle - a, b - middle) >= least;
            if (middle - a < b - middle) {
                sort(a, middle, limit);
                a = middle + 1;
            } else {
                sort(middle + 1, b, limit);
                b = middle;
            }
        }
        insertionSort(a, b);
    }

    private void insertionSort(int a, int b) {
        for (int i = a + 1; i < b; i++) {
            for (int j = i; j > a && less(j, j - 1); j--) {
                swap(j, j - 1);
            }
        }
    }

    private void heapSort(int a, int b) {
        int length = b - a;
        for (int i = (length - 1) / 2; i >= 0; i--) {
            siftDown(i, length, a);
        }
        for (int i = length - 1; i >= 0; i--) {
            swap(a, a + i);
            siftDown(0, i, a);
        }
    }

    private void siftDown(int from, int to, int first) {
        int root = from;
        for (int child = 2 * root + 1; child < to; child = 2 * root + 1) {
            if (child + 1 < to && less(first + child, first + child + 1)) {
                child++;
            }
            if (!less(first + root, first + child)) {
                return;
            }
            swap(first + root, first + child);
            root = child;
        }
    }

    /** Puts the pivot where it belongs, and says where that is. */
    private int partition(int a, int b, int pivot) {
        swap(a, pivot);
        int i = a + 1;
        int j = b - 1;
        partitioned = true;
        while (true) {
            while (i <= j && less(i, a)) {
                i++;
            }
            while (i <= j && !less(j, a)) {
                j--;
            }
            if (i > j) {
                swap(j, a);
                return j;
            }
            partitioned = false;
            swap(i++, j--);
        }
    }

    /** Puts what equals the pivot first, and says where the rest begins. */
    private int partitionEqual(int a, int b, int pivot) {
        swap(a, pivot);
        int i = a + 1;
        int j = b - 1;
        while (true) {
            while (i <= j && !less(a, i)) {
                i++;
            }
            while (i <= j && less(a, j)) {
                j--;
            }
            if (i > j) {
                return i;
            }
            swap(i++, j--);
        }
    }

    /** Tries to finish what is nearly sorted; whether it could. */
    private boolean insertPartially(int a, int b) {
        int i = a + 1;
        for (int step = 0; step < MOST_STEPS; step++) {
            while (i < b && !less(i, i - 1)) {
                i++;
            }
            if (i == b) {
                return true;
            }
            if (b - a < SHORTEST_SHIFTING) {
                return false;
            }
            swap(i, i - 1);
            for (int j = i - 1; i - a >= 2 && j >= 1 && less(j, j - 1); j--) {
                swap(j, j - 1);
            }
            for (int j = i + 1; b - i >= 2 && j < b && less(j, j - 1); j++) {
                swap(j, j - 1);
            }
        }
        return false;
    }

    private void breakPatterns(int a, int b) {
        int length = b - a;
        long random = length;
        int modulus = Integer.highestOneBit(length) << 1;
        int start = a + length / 4 * 2 - 1;
        for (int i = start; i <= start + 2; i++) {
            random ^= random << 13;
            random ^= random >>> 7;
            random ^= random << 17;
            int other = (int) (random & (modulus - 1));
            swap(i, a + (other >= length ? other - length : other));
        }
    }

    /** The pivot; the elements are turned round where they seem to fall. */
    private int choosePivot(int a, int b) {
        int quarter = (b - a) / 4;
        int i = a + quarter;
        int j = a + quarter * 2;
        int k = a + quarter * 3;
        swaps = 0;
        if (b - a >= SHORTEST_NINTHER) {
            i = median(i - 1, i, i + 1);
            j = median(j - 1, j, j + 1);
            k = median(k - 1, k, k + 1);
        }
        int pivot = median(i, j, k);
        increasing = swaps == 0 || swaps == MOST_SWAPS;
        if (swaps < MOST_SWAPS) {
            return pivot;
        }
        Collections.reverse(data.subList(a, b));
        return b - 1 - (pivot - a);
    }

    private int median(int first, int second, int third) {
        int a = first;
        int b = second;
        int c = third;
        if (swapped(a, b)) {
            a = second;
            b = first;
        }
        if (swapped(b, c)) {
            b = third;
        }
        return swapped(a, b) ? a : b;
    }

    private boolean swapped(int a, int b) {
        boolean swap = less(b, a);
        swaps += swap ? 1 : 0;
        return swap;
    }

    private boolean less(int i, int j) {
        return order.less(data.get(i), data.get(j));
    }

    private void swap(int i, int j) {
        Collections.swap(data, i, j);
    }
}
