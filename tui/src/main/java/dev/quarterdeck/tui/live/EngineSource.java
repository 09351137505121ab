package dev.quarterdeck.tui.live;

import dev.quarterdeck.tui.loop.Following;

/**
 * The live rows and figures of one engine.
 *
 * <p>Each following runs until it is interrupted, and outlives the engine: it says {@link
 * Change.Stale}, tries again with growing pauses, and says {@link Change.Live} and a whole {@link
 * Change.Page} when it is back.
 */
public interface EngineSource {
    /** Emits {@code Change<ContainerRow>}. */
    Following containers();

    /** Emits {@code Change<ImageRow>}. */
    Following images();

    /** Emits {@link Figures} about once a second while the container runs, then ends. */
    Following figures(String containerId);
}
