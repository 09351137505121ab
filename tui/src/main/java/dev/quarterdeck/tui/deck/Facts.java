package dev.quarterdeck.tui.deck;

import org.jspecify.annotations.Nullable;

/** What the engine tells when asked about one thing, as JSON trees. */
public interface Facts {
    /** All about a container, as {@code docker inspect} has it. */
    @Nullable Object container(String id);

    /** All about an image, as {@code docker inspect} has it. */
    @Nullable Object image(String id);

    /** The processes of a container: Titles and Processes. */
    @Nullable Object processes(String containerId);

    /** The layers of an image, the newest first. */
    @Nullable Object layers(String imageId);
}
