package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.loop.Page;

/** Makes the log viewer; it closes itself with {@link dev.quarterdeck.tui.loop.Effect.Close}. */
@FunctionalInterface
public interface LogPages {
    /** A page that follows what a container writes, on a screen of this size. */
    Page open(String containerId, String containerName, Size size);
}
