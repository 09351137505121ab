package dev.quarterdeck.tui.canvas;

/** A cell's place: columns from the left and rows from the top, from 0. */
public record Point(int x, int y) {}
