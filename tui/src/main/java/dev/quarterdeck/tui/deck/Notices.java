package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.widget.Line;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What there is to say in the row above the last: running tasks, a message, the last command. */
final class Notices {
    private static final Duration SHOWN = Duration.ofSeconds(6);

    private record Running(String line, Instant started, Progress progress) {}

    private final Map<Object, Running> running = new LinkedHashMap<>();
    private @Nullable Line message;
    private Line standing = Line.EMPTY;
    private @Nullable Instant until;

    /** A command has been started. */
    void start(Object id, String line, Instant now) {
        running.put(id, new Running(line, now, Progress.NONE));
    }

    /** A running command has printed a line. */
    void progress(Object id, String printed) {
        running.computeIfPresent(
                id,
                (key, task) ->
                        new Running(task.line(), task.started(), task.progress().with(printed)));
    }

    /** A command has ended; returns the line it was. */
    String end(Object id) {
        Running task = running.remove(id);
        return task == null ? "" : task.line();
    }

    /** Something worth a moment's notice. */
    void say(Line what, Instant now) {
        message = what;
        until = now.plus(SHOWN);
    }

    /** Something that stays until it has been seen. */
    void complain(String what) {
        message = Line.of(Role.ERROR, what.strip());
        until = null;
    }

    /** Something that holds until it is said again; empty for nothing. */
    void stand(Line what) {
        standing = what;
    }

    /** Takes the message away; says whether it was one that waits to be seen. */
    boolean clear() {
        boolean there = message != null && until == null;
        message = null;
        return there;
    }

    /** Takes a message away whose time is over. */
    void fade(Instant now) {
        if (until != null && !now.isBefore(until)) {
            message = null;
            until = null;
        }
    }

    int tasks() {
        return running.size();
    }

    boolean any() {
        return message != null || !running.isEmpty() || !standing.equals(Line.EMPTY);
    }

    /** The row's text. */
    Line line(Instant now) {
        if (message != null) {
            return message;
        }
        if (running.isEmpty()) {
            return standing;
        }
        Line line = Line.EMPTY;
        for (Running task : running.values()) {
            line =
                    line.plus(Role.BUSY, line.equals(Line.EMPTY) ? "$ " : "   $ ")
                            .plus(Role.TEXT, task.line())
                            .plus(task.progress().line())
                            .plus(
                                    Role.MUTED,
                                    "  " + Ages.of(Duration.between(task.started(), now)));
        }
        return line;
    }

    /** The row's right end. */
    String right() {
        return switch (running.size()) {
            case 0 -> "";
            case 1 -> "1 task";
            default -> running.size() + " tasks";
        };
    }
}
