package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.widget.Line;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How far a command is, read from the lines it prints.
 *
 * @param layers what is known of each layer of a pull: done or not
 * @param last the last line
 */
record Progress(Map<String, Boolean> layers, String last) {
    static final Progress NONE = new Progress(Map.of(), "");
    private static final int BAR = 14;
    private static final int PERCENT = 100;

    Progress {
        layers = Map.copyOf(layers);
    }

    /** What is known after one more line. */
    Progress with(String printed) {
        int colon = printed.indexOf(": ");
        boolean layer = colon > 0 && printed.substring(0, colon).matches("[0-9a-f]{8,64}");
        if (!layer) {
            return new Progress(layers, printed.strip());
        }
        String what = printed.substring(colon + 2).toLowerCase(Locale.ROOT);
        Map<String, Boolean> more = new HashMap<>(layers);
        more.put(
                printed.substring(0, colon),
                what.startsWith("pull complete") || what.startsWith("already exists"));
        return new Progress(more, printed.strip());
    }

    /** A bar where layers are known, else the last line. */
    Line line() {
        if (layers.isEmpty()) {
            return last.isEmpty() ? Line.EMPTY : Line.of(Role.MUTED, "  " + last);
        }
        long done = layers.values().stream().filter(ready -> ready).count();
        int full = (int) (done * BAR / layers.size());
        return Line.of(Role.ACCENT, "  " + "█".repeat(full))
                .plus(Role.GRAPH_BACK, "░".repeat(BAR - full))
                .plus(Role.TEXT, "  " + done * PERCENT / layers.size() + " %");
    }
}
