package dev.quarterdeck.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a container writes after it has started: line after line, each at its time. */
public interface Script {

    /** How many lines are written within this time of the start. */
    long lines(Duration up);

    /** When a line is written, counted from the start. */
    Duration at(long line);

    /** A line by its number. */
    LogLine line(long line, Instant written);

    /** Writes nothing. */
    Script SILENT = new Story(List.of());

    /** Some lines at fixed times, then silence. */
    record Story(List<Step> steps) implements Script {

        /** A line and when it is written. */
        public record Step(long millis, boolean error, String text) {}

        /** Lines in the order of their times. */
        public static Story of(Step... steps) {
            return new Story(List.of(steps));
        }

        @Override
        public long lines(Duration up) {
            return steps.stream().takeWhile(step -> step.millis() <= up.toMillis()).count();
        }

        @Override
        public Duration at(long line) {
            return Duration.ofMillis(steps.get((int) line).millis());
        }

        @Override
        public LogLine line(long line, Instant written) {
            Step step = steps.get((int) line);
            return new LogLine(written, step.error(), step.text());
        }
    }

    /** Endless lines, one in each period, at its own moment of the period. */
    record Chatter(long seed, long periodMillis, Style style) implements Script {

        /** Makes the text of a line. */
        @FunctionalInterface
        public interface Style {
            LogLine line(long seed, long number, Instant written);
        }

        @Override
        public long lines(Duration up) {
            if (up.isNegative()) {
                return 0;
            }
            long full = up.toMillis() / periodMillis;
            return at(full).compareTo(up) <= 0 ? full + 1 : full;
        }

        @Override
        public Duration at(long line) {
            int jitter = Hash.below((int) periodMillis * 4 / 5, seed, line);
            int fraction = Hash.below(1_000_000, seed + 1, line);
            return Duration.ofMillis(line * periodMillis + jitter).plusNanos(fraction);
        }

        @Override
        public LogLine line(long line, Instant written) {
            return style.line(seed, line, written);
        }
    }
}
