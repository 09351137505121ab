package dev.quarterdeck.tui.live;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** What a source hears between two looks at its rows. */
sealed interface Note {

    /** The engine's event: what was done to which object, and when. */
    record Event(String action, String id, Instant at) implements Note {}

    /** The exact time of a container's start has become known. */
    record Started(String id, Instant at) implements Note {}

    /** The engine has said who it is. */
    record Known(About about) implements Note {}

    /** Nothing more will be heard; null when the engine ended the stream in good order. */
    record End(@Nullable RuntimeException why) implements Note {}
}
