package dev.quarterdeck.tui.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What became of the lines of a text: which are new or other than before, and where the old ones
 * went.
 *
 * @param fresh the numbers of lines that were not there before
 * @param places for each line of before its new number, or that of the line after it
 */
record Changes(Set<Long> fresh, int[] places) {
    /** Longer differences are not looked into. */
    private static final int MOST = 1500;

    static Changes between(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail)
                        .equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        Changes changes = new Changes(new TreeSet<>(), new int[before.size()]);
        Arrays.setAll(changes.places, i -> i);
        for (int i = 1; i <= tail; i++) {
            changes.places[before.size() - i] = after.size() - i;
        }
        changes.middle(
                before.subList(head, before.size() - tail),
                after.subList(head, after.size() - tail),
                head);
        return changes;
    }

    private void middle(List<String> before, List<String> after, int from) {
        boolean far = before.size() > MOST || after.size() > MOST;
        int[][] common = far ? new int[1][1] : common(before, after);
        int old = 0;
        int now = 0;
        while (old < before.size() || now < after.size()) {
            boolean bothLeft = old < before.size() && now < after.size();
            if (!far && bothLeft && before.get(old).equals(after.get(now))) {
                places[from + old++] = from + now++;
            } else if (old < before.size()
                    && (now == after.size()
                            || far
                            || common[old + 1][now] >= common[old][now + 1])) {
                places[from + old++] = from + now;
            } else {
                fresh.add((long) from + now++);
            }
        }
    }

    /** The length of the longest common part of what is left, from every pair of places on. */
    private static int[][] common(List<String> before, List<String> after) {
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
