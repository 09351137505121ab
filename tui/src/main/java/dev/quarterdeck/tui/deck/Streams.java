package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.live.EngineSource;
import dev.quarterdeck.tui.loop.Effect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Follows the figures of what is in sight, and of nothing else. */
final class Streams {
    /** The id of one container's stream. */
    record Of(String container) {}

    private final EngineSource source;
    private final Set<String> running = new HashSet<>();

    Streams(EngineSource source) {
        this.source = source;
    }

    /** The effects that make exactly these streams run. */
    List<Effect> sync(Set<String> wanted) {
        List<Effect> effects = new ArrayList<>();
        for (String id : List.copyOf(running)) {
            if (!wanted.contains(id)) {
                running.remove(id);
                effects.add(new Effect.Stop(new Of(id)));
            }
        }
        for (String id : wanted) {
            if (running.add(id)) {
                effects.add(new Effect.Follow(new Of(id), source.figures(id)));
            }
        }
        return effects;
    }

    /** A stream came to grief; it may be started again. */
    void ended(String id) {
        running.remove(id);
    }
}
