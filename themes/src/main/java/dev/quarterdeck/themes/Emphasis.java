package dev.quarterdeck.themes;

/** A way of standing out that needs no colour. */
public enum Emphasis {
    BOLD,
    DIM,
    ITALIC,
    UNDERLINE,
    REVERSE
}
