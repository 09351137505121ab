package dev.quarterdeck.http;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;

/** Closing of what is no longer wanted: a failure there changes nothing for anybody. */
public final class Quietly {
    private Quietly() {}

    public static void close(@Nullable Closeable thing) {
        if (thing == null) {
            return;
        }
        try {
            thing.close();
        } catch (IOException e) {
            // the descriptor is gone either way
        }
    }
}
