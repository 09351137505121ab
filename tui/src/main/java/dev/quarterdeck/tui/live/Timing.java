package dev.quarterdeck.tui.live;

import java.time.Duration;

/**
 * How patient the sources are.
 *
 * @param answer within this time an engine answers or it hangs
 * @param silence after so long without an event a ping asks whether the engine is still there
 * @param firstPause before the first new try after a failure
 * @param longestPause between later tries
 * @param again after so long a list that contradicts an event is read again
 * @param gather events that come within this time of one another are dealt with together
 */
public record Timing(
        Duration answer,
        Duration silence,
        Duration firstPause,
        Duration longestPause,
        Duration again,
        Duration gather) {

    /** For a person in front of a screen. */
    public static final Timing USUAL =
            new Timing(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofMillis(250),
                    Duration.ofSeconds(3),
                    Duration.ofMillis(100),
                    Duration.ofMillis(50));
}
