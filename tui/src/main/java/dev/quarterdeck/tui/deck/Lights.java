package dev.quarterdeck.tui.deck;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Cells that changed a moment ago and are bright for a second. */
final class Lights {
    private static final Duration BRIGHT = Duration.ofSeconds(1);

    private record Cell(String row, String column) {}

    private final Map<Cell, Instant> until = new HashMap<>();

    void light(String row, String column, Instant now) {
        until.put(new Cell(row, column), now.plus(BRIGHT));
    }

    boolean bright(String row, String column, Instant now) {
        Instant end = until.isEmpty() ? null : until.get(new Cell(row, column));
        return end != null && now.isBefore(end);
    }

    /** Forgets what is over. */
    void fade(Instant now) {
        until.values().removeIf(end -> !now.isBefore(end));
    }
}
