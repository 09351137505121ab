package dev.quarterdeck.tui.canvas;

/** The size of a screen or a part of one, in terminal cells. */
public record Size(int columns, int rows) {
    public Size {
        if (columns < 0 || rows < 0) {
            throw new IllegalArgumentException("a size is not negative");
        }
    }
}
