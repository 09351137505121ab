package dev.quarterdeck.cli.docker;

import dev.quarterdeck.gotemplate.Spelled;
import dev.quarterdeck.text.GoTime;

import java.time.Instant;
import java.time.ZoneOffset;

/** Go's time.Time, as the engine spells it. */
record GoMoment(String json) implements Spelled {
    @Override
    public String toJson() {
        return json;
    }

    @Override
    public String toString() {
        Instant time = GoTime.parse(json);
        return time == null ? json : GoTime.text(time, ZoneOffset.UTC);
    }
}
