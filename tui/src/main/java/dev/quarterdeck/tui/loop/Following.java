package dev.quarterdeck.tui.loop;

import java.util.function.Consumer;

/** Work that emits many values until it ends or its thread is interrupted. */
@FunctionalInterface
public interface Following {
    /** Emits into {@code sink}, which may block when the loop is behind. */
    void follow(Consumer<Object> sink) throws Exception;
}
