package dev.quarterdeck.tui.text;

/**
 * A row on screen: the part of a line from one index of its text to another.
 *
 * @param part how many rows of the same line are above it, seen or not
 */
public record Row(long number, int part, int from, int to) {}
