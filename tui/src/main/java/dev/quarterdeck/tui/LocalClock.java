package dev.quarterdeck.tui;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The system's clock, which looks for the time zone only when somebody wants to know it. */
final class LocalClock extends Clock {
    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant();
    }
}
