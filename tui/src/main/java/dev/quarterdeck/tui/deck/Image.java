package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.live.ImageRow;

/**
 * An image by one of its names.
 *
 * @param row what the engine's list says
 * @param users number of containers made from it
 */
record Image(ImageRow row, int users) {
    private static final String NONE = "<none>";

    boolean dangling() {
        return row.repository().equals(NONE);
    }

    /** The name a person calls it by. */
    String name() {
        if (dangling()) {
            return Identifiers.brief(row.id());
        }
        return row.tag().equals(NONE) ? row.repository() : row.repository() + ":" + row.tag();
    }
}
