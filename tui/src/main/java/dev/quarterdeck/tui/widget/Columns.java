package dev.quarterdeck.tui.widget;

/** How many terminal columns a text takes. */
public final class Columns {
    private Columns() {}

    public static int of(String text) {
        return text.codePointCount(0, text.length());
    }
}
