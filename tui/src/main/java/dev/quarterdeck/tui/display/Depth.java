package dev.quarterdeck.tui.display;

/** How many colours a terminal has. */
public enum Depth {
    NONE,
    SIXTEEN,
    INDEXED,
    TRUE
}
