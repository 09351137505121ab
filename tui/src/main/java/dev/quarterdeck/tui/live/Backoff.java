package dev.quarterdeck.tui.live;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before trying again: twice as long each time, never twice the same. */
public final class Backoff {

    private static final double JITTER = 0.2;

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration next;

    public Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
        this.next = first;
    }

    /** The pause to make now. */
    public Duration next() {
        Duration pause = next;
        Duration doubled = pause.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
        return Duration.ofNanos((long) (pause.toNanos() * factor));
    }

    /** Something has worked: the next pause is short again. */
    public void reset() {
        next = first;
    }
}
