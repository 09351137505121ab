package dev.quarterdeck.tui.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Random;

@Tag("unit")
class BackoffTest {

    @Test
    void growsToABoundAndStartsAnew() {
        var backoff = new Backoff(Duration.ofMillis(100), Duration.ofMillis(500), new Random(4));
        for (long millis : new long[] {100, 200, 400, 500, 500}) {
            assertThat(backoff.next())
                    .isBetween(
                            Duration.ofMillis(millis * 8 / 10), Duration.ofMillis(millis * 12 / 10))
                    .isNotEqualTo(Duration.ofMillis(millis));
        }
        backoff.reset();
        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(120));
    }
}
