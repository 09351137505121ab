package dev.quarterdeck.tui.log;

import java.util.List;

/** Lines that came in together, and how the log stands after them. */
record Batch(List<Chunk> chunks, Standing standing) {
    Batch {
        chunks = List.copyOf(chunks);
    }

    /** How it stands with a log that is followed. */
    enum Standing {
        LIVE,
        ENDED,
        AWAY,
        GONE
    }
}
