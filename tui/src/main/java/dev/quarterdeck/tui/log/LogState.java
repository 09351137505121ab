package dev.quarterdeck.tui.log;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** What the writer of a log is doing. */
public sealed interface LogState {
    /** It runs. */
    record Running() implements LogState {}

    /** It has not been started yet. */
    record NotStarted() implements LogState {}

    /**
     * It has ended.
     *
     * @param at when, for people to read: times say nothing of what came after what; null where
     *     nobody knows
     * @param status its exit status
     * @param run what tells this run from all others
     */
    record Ended(@Nullable Instant at, int status, String run) implements LogState {}

    /** It is no more; nothing will come. */
    record Gone() implements LogState {}
}
