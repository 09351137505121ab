package dev.quarterdeck.tui.log;

import java.time.Instant;

/** What the writer of a log is doing. */
public sealed interface LogState {
    /** It runs. */
    record Running() implements LogState {}

    /** It has not been started yet. */
    record NotStarted() implements LogState {}

    /** It has ended, with this exit status. */
    record Ended(Instant at, int status) implements LogState {}

    /** It is no more; nothing will come. */
    record Gone() implements LogState {}
}
