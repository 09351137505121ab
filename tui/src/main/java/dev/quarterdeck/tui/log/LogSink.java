package dev.quarterdeck.tui.log;

/** Takes the lines of a log; may hold the caller while it cannot take more. */
public interface LogSink {
    /**
     * Takes one line.
     *
     * @param error whether it came on standard error
     * @param nanos when it was written, in nanoseconds since 1970
     * @param bytes where it is found, without its line end; not kept
     */
    void line(boolean error, long nanos, byte[] bytes, int from, int to)
            throws InterruptedException;

    /** The log could be opened; lines may follow at any time, or never. */
    default void opened() {}

    /** The lines that follow are written by this one of {@link LogSource#origins}. */
    default void from(int origin) {}

    /** What happened to the log, told between its lines. */
    default void note(String words) throws InterruptedException {}
}
