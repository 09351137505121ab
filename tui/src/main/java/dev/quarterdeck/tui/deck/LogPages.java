package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.cluster.ObjectRef;
import dev.quarterdeck.tui.loop.Page;

import java.util.List;

/** Makes the log viewer; it closes itself with {@link dev.quarterdeck.tui.loop.Effect.Close}. */
public interface LogPages {
    /** A page that follows what a container writes, on a screen of this size. */
    Page open(String containerId, String containerName, Size size);

    /**
     * A page that follows what pods write.
     *
     * @param objects pods, or one object whose pods are meant
     * @param container the container to read; empty for all
     */
    Page open(List<ObjectRef> objects, String container, Size size);
}
