package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.cluster.ClusterSource;
import dev.quarterdeck.tui.keys.Keymap;
import dev.quarterdeck.tui.live.EngineSource;

import java.time.Clock;

/**
 * What a deck needs of the world outside.
 *
 * @param namespace the one that is shown first; empty for the context's own, or all
 * @param demo whether what is shown is the embedded demo
 */
public record DeckWorld(
        EngineSource source,
        ClusterSource cluster,
        Facts facts,
        Commands commands,
        LogPages logs,
        Keymap keymap,
        Clock clock,
        String namespace,
        boolean demo) {}
