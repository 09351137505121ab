package dev.quarterdeck.tui;

import dev.quarterdeck.docker.EngineAddress;

import java.util.List;

/**
 * What the terminal interface is started with.
 *
 * @param address the engine it shows
 * @param dockerFlags docker's own flags, given before the command, as words
 * @param theme the name of a built-in theme
 * @param demo whether what is shown is the embedded demo
 * @param verbose whether a failure of the interface itself prints where it happened
 */
public record UiOptions(
        EngineAddress address,
        List<String> dockerFlags,
        String theme,
        boolean demo,
        boolean verbose) {
    public UiOptions {
        dockerFlags = List.copyOf(dockerFlags);
    }
}
