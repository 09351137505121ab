package dev.quarterdeck.tui.widget;

/** On which side of its column a cell stands. */
public enum Align {
    LEFT,
    RIGHT
}
