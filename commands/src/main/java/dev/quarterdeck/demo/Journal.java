package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything a container has written. Scripted lines are not stored: they are worked out from the
 * runs whenever they are asked for, so that days of log cost nothing. What was added by hand is
 * kept, up to a bound. Not synchronised by itself: the world's lock guards it.
 */
final class Journal {

    private static final int RUNS = 64;
    private static final int ADDED = 20_000;

    /** The time in which lines were written; the first is not zero after a pause. */
    private record Run(Instant from, @Nullable Instant until, long first) {}

    private final Script script;
    private final Deque<Run> runs = new ArrayDeque<>();
    private final Deque<LogLine> added = new ArrayDeque<>();

    Journal(Script script) {
        this.script = script;
    }

    void started(Instant at) {
        open(new Run(at, null, 0));
    }

    /** Goes on where a pause stopped it. */
    void resumed(Instant at) {
        Run before = runs.getLast();
        Instant stopped = before.until() == null ? at : before.until();
        Instant from = before.from().plus(Duration.between(stopped, at));
        open(new Run(from, null, written(before, stopped)));
    }

    private void open(Run run) {
        runs.addLast(run);
        if (runs.size() > RUNS) {
            runs.removeFirst();
        }
    }

    void ended(Instant at) {
        Run run = runs.pollLast();
        if (run != null) {
            runs.addLast(new Run(run.from(), at, run.first()));
        }
    }

    LogLine add(LogLine line) {
        added.addLast(line);
        if (added.size() > ADDED) {
            added.removeFirst();
        }
        return line;
    }

    /** The lines after one moment up to another, oldest first, at most so many of the first. */
    List<LogLine> after(Instant from, Instant until, int most) {
        var lines = new ArrayList<LogLine>();
        for (Run run : runs) {
            long first = written(run, from);
            long last = Math.min(written(run, until), first + most - lines.size());
            copy(run, first, last, lines);
        }
        addedBetween(from, until).limit(most).forEach(lines::add);
        lines.sort(Comparator.comparing(LogLine::at));
        return lines.size() > most ? lines.subList(0, most) : lines;
    }

    /** The last lines up to a moment, oldest first, none from before another moment. */
    List<LogLine> last(int count, Instant from, Instant until) {
        var lines = new ArrayList<LogLine>();
        for (Run run : runs.reversed()) {
            long last = written(run, until);
            long first = Math.max(written(run, from), last - Math.max(0, count - lines.size()));
            copy(run, first, last, lines);
        }
        addedBetween(from, until).forEach(lines::add);
        lines.sort(Comparator.comparing(LogLine::at));
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    private Stream<LogLine> addedBetween(Instant from, Instant until) {
        return added.stream().filter(line -> line.at().isAfter(from) && !line.at().isAfter(until));
    }

    /** True when a line was added by hand after a moment. */
    boolean hasAfter(Instant moment) {
        LogLine line = added.peekLast();
        return line != null && line.at().isAfter(moment);
    }

    private void copy(Run run, long first, long last, List<LogLine> lines) {
        for (long line = first; line < last; line++) {
            lines.add(script.line(line, run.from().plus(script.at(line))));
        }
    }

    /** How many lines a run had written by a moment. */
    private long written(Run run, Instant by) {
        Instant end = run.until() != null && run.until().isBefore(by) ? run.until() : by;
        return Math.max(run.first(), script.lines(Duration.between(run.from(), end)));
    }

    /** When the next line after a moment will be written; null when none is in sight. */
    @Nullable Instant next(Instant after) {
        Run run = runs.peekLast();
        if (run == null || run.until() != null) {
            return null;
        }
        long line = written(run, after);
        boolean ends = script.lines(Duration.ofDays(36500)) <= line;
        return ends ? null : run.from().plus(script.at(line));
    }
}
