package dev.quarterdeck.tui.log;

import dev.quarterdeck.docker.StreamException;
import dev.quarterdeck.model.OpsException;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The words of the lines that tell what happened to a log. */
record Notes(Clock clock) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    String ended(LogState.Ended ended) {
        Instant at = ended.at();
        String when = at == null ? "" : " " + at(at);
        return "ended%s, exit %d".formatted(when, ended.status());
    }

    String notStarted() {
        return "not started yet";
    }

    String started() {
        return "started " + at(clock.instant());
    }

    String gone() {
        return "removed " + at(clock.instant());
    }

    String away(String why) {
        return "away since %s: %s".formatted(at(clock.instant()), why);
    }

    /** What went wrong with a source, without what only programmers read. */
    static String trouble(Throwable why) {
        return switch (why) {
            case OpsException known -> known.what();
            case StreamException told -> told.what();
            default -> "the connection broke off";
        };
    }

    String back() {
        return "back " + at(clock.instant());
    }

    String gap() {
        return "lines may be missing: the log was rotated";
    }

    private String at(Instant moment) {
        return TIME.format(moment.atZone(clock.getZone()));
    }
}
