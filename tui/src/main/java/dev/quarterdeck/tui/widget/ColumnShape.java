package dev.quarterdeck.tui.widget;

/**
 * How a column takes room.
 *
 * @param title its heading
 * @param align the side its cells stand on
 * @param least columns it can be cut down to
 * @param most columns it takes at most
 * @param weight its importance; the lightest goes first when it gets narrow
 */
public record ColumnShape(String title, Align align, int least, int most, int weight) {}
