package dev.quarterdeck.tui.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What became of the lines of a text: which say something else than before, and where the old ones
 * went. That a line has grown older is no change.
 *
 * @param fresh the numbers of lines that say what was not there before
 * @param places for each line of before its new number, or that of the line in its place
 */
record Changes(Set<Long> fresh, int[] places) {
    /** Longer differences are not looked into. */
    private static final int MOST = 1500;

    private static final Pattern AGE = Pattern.compile("\\b([0-9]+[ydhms])+\\b");
    private static final Pattern BLANKS = Pattern.compile(" {2,}");

    static Changes between(List<String> before, List<String> after) {
        Changes changes = new Changes(new TreeSet<>(), new int[before.size()]);
        changes.align(ageless(before), ageless(after));
        return changes;
    }

    private static List<String> ageless(List<String> lines) {
        List<String> ageless = new ArrayList<>(lines.size());
        for (String line : lines) {
            ageless.add(BLANKS.matcher(AGE.matcher(line).replaceAll("~")).replaceAll("  "));
        }
        return ageless;
    }

    private void align(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            places[head] = head;
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail)
                        .equals(after.get(after.size() - 1 - tail))) {
            tail++;
            places[before.size() - tail] = after.size() - tail;
        }
        int end = after.size() - tail;
        int[] there = middle(before.subList(head, before.size() - tail), after.subList(head, end));
        for (long number = head; number < end; number++) {
            fresh.add(number);
        }
        for (int i = 0; i < there.length; i++) {
            if (there[i] >= 0) {
                there[i] += head;
                places[head + i] = there[i];
                fresh.remove((long) there[i]);
            }
        }
        replaced(there, head, end);
    }

    /** Lines that are gone: to those that came in their place, one by one, else to what follows. */
    private void replaced(int[] there, int head, int end) {
        int next = head;
        for (int i = 0; i < there.length; i++) {
            if (there[i] >= 0) {
                next = there[i] + 1;
                continue;
            }
            int limit = end;
            for (int k = i; k < there.length && limit == end; k++) {
                limit = there[k] >= 0 ? there[k] : end;
            }
            places[head + i] = Math.min(next, limit);
            next = Math.min(next + 1, limit);
        }
    }

    /** For each of the old lines its number among the new, or -1. */
    private static int[] middle(List<String> old, List<String> now) {
        int[] there = new int[old.size()];
        Arrays.fill(there, -1);
        if (old.size() > MOST || now.size() > MOST) {
            return there;
        }
        int[][] common = common(old, now);
        int i = 0;
        int k = 0;
        while (i < old.size() && k < now.size()) {
            if (old.get(i).equals(now.get(k))) {
                there[i++] = k++;
            } else if (common[i + 1][k] >= common[i][k + 1]) {
                i++;
            } else {
                k++;
            }
        }
        return there;
    }

    /** The length of the longest common part of what is left, from every pair of places on. */
    static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int k = after.size() - 1; k >= 0; k--) {
                common[i][k] =
                        before.get(i).equals(after.get(k))
                                ? common[i + 1][k + 1] + 1
                                : Math.max(common[i + 1][k], common[i][k + 1]);
            }
        }
        return common;
    }

    /** Where a line of before is now. */
    long placeOf(long old) {
        return places.length == 0 ? 0 : places[Math.clamp(old, 0, places.length - 1)];
    }
}
