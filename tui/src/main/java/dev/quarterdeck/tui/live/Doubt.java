package dev.quarterdeck.tui.live;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Set;

/**
 * Engines before 23.0 tell of a container's end or pause a moment before their list shows it: until
 * then, and for a few seconds at most, what the list says is not believed.
 *
 * @param impossible states that cannot be after what was heard
 * @param until by {@link System#nanoTime}
 */
record Doubt(Set<String> impossible, long until) {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** What an event makes impossible; null for those after which anything may be. */
    static @Nullable Doubt after(String action) {
        return switch (action) {
            case "die" -> about("running", "paused");
            case "pause" -> about("running");
            case "unpause" -> about("paused");
            default -> null;
        };
    }

    private static Doubt about(String... impossible) {
        return new Doubt(Set.of(impossible), System.nanoTime() + LONGEST.toNanos());
    }

    /** Whether a state is still not to be believed. */
    boolean rejects(String state) {
        return impossible.contains(state) && System.nanoTime() - until < 0;
    }
}
