package dev.quarterdeck.tui.loop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The loop's alarms, and the tick at each whole second. */
final class Timers {
    private static final long SECOND = Duration.ofSeconds(1).toMillis();

    private final Clock clock;
    private final Map<Object, Long> alarms = new HashMap<>();
    private long lastSecond;

    Timers(Clock clock) {
        this.clock = clock;
        this.lastSecond = clock.millis() / SECOND;
    }

    void set(Object id, Duration after) {
        alarms.put(id, System.nanoTime() + after.toNanos());
    }

    void cancel(Object id) {
        alarms.remove(id);
    }

    long nanosToNext(boolean ticking) {
        long next = Long.MAX_VALUE;
        long now = System.nanoTime();
        for (long alarm : alarms.values()) {
            next = Math.min(next, alarm - now);
        }
        long toSecond = SECOND - clock.millis() % SECOND + 1;
        return ticking ? Math.min(next, Duration.ofMillis(toSecond).toNanos()) : next;
    }

    /** The messages that are due now. */
    List<Msg> ripe(boolean ticking) {
        List<Msg> due = new ArrayList<>();
        Instant now = clock.instant();
        long nanos = System.nanoTime();
        alarms.entrySet().removeIf(alarm -> alarm.getValue() <= nanos && ring(due, alarm, now));
        long second = now.toEpochMilli() / SECOND;
        if (ticking && second != lastSecond) {
            due.add(new Msg.Tick(now));
        }
        lastSecond = second;
        return due;
    }

    private static boolean ring(List<Msg> due, Map.Entry<Object, Long> alarm, Instant now) {
        return due.add(new Msg.Arrived(alarm.getKey(), now));
    }
}
