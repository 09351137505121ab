package dev.quarterdeck.tui;

import dev.quarterdeck.cli.Line;
import dev.quarterdeck.docker.EngineAddress;

/**
 * What the terminal interface is started with.
 *
 * @param engine the engine it shows
 * @param theme the name of a built-in theme
 * @param line the line it was started by: flags of docker and kubectl, demo, verbose
 */
public record UiOptions(EngineAddress engine, String theme, Line line) {}
