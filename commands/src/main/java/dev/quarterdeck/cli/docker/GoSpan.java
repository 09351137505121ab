package dev.quarterdeck.cli.docker;

import dev.quarterdeck.gotemplate.Spelled;
import dev.quarterdeck.text.GoDuration;

import java.time.Duration;

/** Go's time.Duration. */
record GoSpan(long nanos) implements Spelled {
    @Override
    public Long toJson() {
        return nanos;
    }

    @Override
    public String toString() {
        return GoDuration.format(Duration.ofNanos(nanos));
    }
}
