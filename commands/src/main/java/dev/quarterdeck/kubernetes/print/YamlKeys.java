package dev.quarterdeck.kubernetes.print;

import java.util.Collection;
import java.util.List;

/**
 * The order of a map's keys in YAML: numbers inside them count, and letters come after all else.
 * Ported from {@code go.yaml.in/yaml/v2/sorter.go}.
 */
final class YamlKeys {
    private YamlKeys() {}

    static List<String> sorted(Collection<String> keys) {
        return GoSort.sorted(keys, YamlKeys::less);
    }

    private static boolean less(String left, String right) {
        int[] a = left.codePoints().toArray();
        int[] b = right.codePoints().toArray();
        for (int i = 0; i < a.length && i < b.length; i++) {
            if (a[i] != b[i]) {
                return less(a, b, i);
            }
        }
        return a.length < b.length;
    }

    /** Compares where the keys begin to differ. */
    private static boolean less(int[] a, int[] b, int at) {
        boolean letter = Character.isLetter(a[at]);
        boolean otherLetter = Character.isLetter(b[at]);
        if (letter && otherLetter) {
            return a[at] < b[at];
        }
        if (letter || otherLetter) {
            return otherLetter;
        }
        // A zero behind other digits belongs to their number.
        boolean inside = (a[at] == '0' || b[at] == '0') && afterDigits(a, at);
        long number = number(a, at, inside);
        long otherNumber = number(b, at, inside);
        if (number != otherNumber) {
            return number < otherNumber;
        }
        int end = digitsEnd(a, at);
        int otherEnd = digitsEnd(b, at);
        return end != otherEnd ? end < otherEnd : a[at] < b[at];
    }

    private static boolean afterDigits(int[] key, int at) {
        for (int i = at - 1; i >= 0 && Character.isDigit(key[i]); i--) {
            if (key[i] != '0') {
                return true;
            }
        }
        return false;
    }

    private static long number(int[] key, int at, boolean inside) {
        long number = inside ? 1 : 0;
        for (int i = at; i < digitsEnd(key, at); i++) {
            number = number * 10 + (key[i] - '0');
        }
        return number;
    }

    private static int digitsEnd(int[] key, int at) {
        int end = at;
        while (end < key.length && Character.isDigit(key[end])) {
            end++;
        }
        return end;
    }
}
