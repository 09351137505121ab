package dev.quarterdeck.tui.text;

import java.util.ArrayList;
import java.util.List;

/** What is other in a newer text: lines that went and came, and some around them. */
public final class Differences {
    /**
     * A line: {@code '-'} gone, {@code '+'} come, {@code ' '} as it was, {@code '@'} left out,
     * {@code '#'} a heading.
     */
    public record Entry(char sign, String text) {}

    /** Longer differences are not looked into. */
    private static final int MOST = 2500;

    private static final int AROUND = 3;

    private final List<Entry> all = new ArrayList<>();

    private Differences() {}

    /** The differences of two texts; none where they are the same. */
    public static List<Entry> between(List<String> before, List<String> after) {
        Differences differences = new Differences();
        differences.compare(before, after);
        return differences.folded();
    }

    private void compare(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            all.add(new Entry(' ', before.get(head++)));
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail)
                        .equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        middle(
                before.subList(head, before.size() - tail),
                after.subList(head, after.size() - tail));
        before.subList(before.size() - tail, before.size())
                .forEach(line -> all.add(new Entry(' ', line)));
    }

    private void middle(List<String> before, List<String> after) {
        boolean far = before.size() > MOST || after.size() > MOST;
        int[][] common = far ? new int[1][1] : Changes.common(before, after);
        int old = 0;
        int now = 0;
        while (old < before.size() || now < after.size()) {
            boolean both = !far && old < before.size() && now < after.size();
            if (both && before.get(old).equals(after.get(now))) {
                all.add(new Entry(' ', before.get(old++)));
                now++;
            } else if (old < before.size()
                    && !(both && common[old][now + 1] > common[old + 1][now])) {
                all.add(new Entry('-', before.get(old++)));
            } else {
                all.add(new Entry('+', after.get(now++)));
            }
        }
    }

    /** Only what is near a difference. */
    private List<Entry> folded() {
        List<Entry> shown = new ArrayList<>();
        boolean left = false;
        for (int i = 0; i < all.size(); i++) {
            if (near(i)) {
                if (left && !shown.isEmpty()) {
                    shown.add(new Entry('@', ""));
                }
                shown.add(all.get(i));
                left = false;
            } else {
                left = true;
            }
        }
        return shown;
    }

    private boolean near(int line) {
        for (int i = Math.max(0, line - AROUND);
                i <= Math.min(all.size() - 1, line + AROUND);
                i++) {
            if (all.get(i).sign() != ' ') {
                return true;
            }
        }
        return false;
    }
}
