package dev.quarterdeck.tui;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last lines of an output, so many and no more. */
final class LastLines {
    private static final int KEPT = 60;

    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        lines.addLast(line);
        if (lines.size() > KEPT) {
            lines.removeFirst();
        }
    }

    synchronized String text() {
        return String.join("\n", lines);
    }
}
