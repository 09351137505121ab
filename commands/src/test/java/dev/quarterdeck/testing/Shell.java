package dev.quarterdeck.testing;

import java.util.List;
import java.util.Map;

/** Splits a line into words as a shell does, with nothing put in for names. */
public final class Shell {
    private Shell() {}

    public static List<String> words(String line) {
        return Words.of(line, Map.of());
    }
}
