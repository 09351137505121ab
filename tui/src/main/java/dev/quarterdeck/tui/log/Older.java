package dev.quarterdeck.tui.log;

import java.util.List;

/**
 * Lines paged in from before the first.
 *
 * @param beginning whether there are none before them
 * @param wholeFirst whether the last of them is the first known line, which was only the end of it
 */
record Older(List<Chunk> chunks, boolean beginning, boolean wholeFirst) {
    Older {
        chunks = List.copyOf(chunks);
    }

    long count() {
        return chunks.stream().mapToLong(Chunk::count).sum();
    }
}
