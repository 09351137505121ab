package dev.quarterdeck.cli.kube.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A clock that notes what it said, or one that says it again and spends no time on pauses. */
abstract class StoryClock extends Clock {
    private StoryClock() {}

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("withZone");
    }

    /** The system's, which notes what it says. */
    static final class Noting extends StoryClock {
        private final Instant begin = present();
        private final List<Long> ticks = new ArrayList<>();

        private static Instant present() {
            return Instant.now().truncatedTo(ChronoUnit.MILLIS);
        }

        Instant begin() {
            return begin;
        }

        @Override
        public synchronized Instant instant() {
            Instant now = present();
            ticks.add(Duration.between(begin, now).toMillis());
            return now;
        }

        synchronized List<Long> ticks() {
            return List.copyOf(ticks);
        }
    }

    /** Says again what was noted; asked more often, it counts the pauses. */
    static final class Replayed extends StoryClock implements Pauses {
        private final Deque<Instant> left = new ArrayDeque<>();
        private Instant last;

        Replayed(RecordedLine line) {
            last = line.now();
            line.ticks().forEach(tick -> left.add(line.now().plusMillis(tick)));
        }

        @Override
        public synchronized Instant instant() {
            Instant next = left.poll();
            last = next == null ? last : next;
            return last;
        }

        @Override
        public synchronized void pause(Duration time) {
            if (left.isEmpty()) {
                last = last.plus(time);
            }
        }
    }
}
