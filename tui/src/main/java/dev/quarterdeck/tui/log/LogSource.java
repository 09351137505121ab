package dev.quarterdeck.tui.log;

/**
 * Where a log comes from. Every method may block and is ended by an interrupt of its thread; what
 * goes wrong is thrown, best as an {@link dev.quarterdeck.model.OpsException}.
 */
public interface LogSource {
    /**
     * Gives the lines of a part of the log, in the order they were written, to the sink; returns
     * when there are no more, and while following when the writer has ended.
     */
    void read(LogRange range, LogSink sink) throws Exception;

    /** What the writer is doing. */
    LogState state() throws Exception;

    /**
     * Returns when something happened to a writer that was found in this state; says whether it was
     * started. Times are never asked for that: whoever told them may have any.
     */
    boolean awaitStart(LogState after) throws Exception;

    /** Who writes the lines. */
    default Origins origins() {
        return Origins.NONE;
    }

    /** Whether it is made of several logs, the lines written so far in the order of their times. */
    default boolean merged() {
        return false;
    }

    /** The next choice of whose lines are read; itself where there is none. */
    default LogSource nextWriter() {
        return this;
    }

    /** The log of the run before, or again of the present one; itself where there is none. */
    default LogSource otherRun() {
        return this;
    }

    /** What is chosen, in a word or two; empty where there is no choice. */
    default String chosen() {
        return "";
    }
}
