package dev.quarterdeck.tui.text;

/** The part of a line from one index of its text to another, and how it looks. */
public record Run(int from, int to, Paint paint) {}
