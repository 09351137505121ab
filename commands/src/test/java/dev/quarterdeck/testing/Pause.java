package dev.quarterdeck.testing;

import java.time.Duration;

/** A short wait between two looks at something that changes by itself. */
final class Pause {
    private Pause() {}

    static void briefly() {
        try {
            Thread.sleep(Duration.ofMillis(150));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
