package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.keys.Keymap;
import dev.quarterdeck.tui.live.EngineSource;

import java.time.Clock;

/** What a deck needs of the world outside. */
public record DeckWorld(
        EngineSource source,
        Facts facts,
        Commands commands,
        LogPages logs,
        Keymap keymap,
        Clock clock) {}
