package dev.quarterdeck.tui.widget;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.canvas.Size;

/** Border lines that join where they meet; neighbours share a line. */
public final class Frame {
    private static final String[] SIGNS = {
        " ", "│", "─", "╰", "│", "│", "╭", "├", "─", "╯", "─", "┴", "╮", "┤", "┬", "┼"
    };
    private static final int UP = 1;
    private static final int RIGHT = 2;
    private static final int DOWN = 4;
    private static final int LEFT = 8;

    private final int columns;
    private final int rows;
    private final byte[] arms;
    private final boolean[] focused;

    public Frame(Size size) {
        this.columns = size.columns();
        this.rows = size.rows();
        this.arms = new byte[columns * rows];
        this.focused = new boolean[columns * rows];
    }

    /** Adds the outline of a box; a focused one shines where it shares lines. */
    public Frame box(Rect box, boolean focus) {
        int right = box.right() - 1;
        int bottom = box.bottom() - 1;
        if (box.width() < 2 || box.height() < 2) {
            return this;
        }
        for (int x = box.x(); x < right; x++) {
            across(x, box.y(), focus);
            across(x, bottom, focus);
        }
        for (int y = box.y(); y < bottom; y++) {
            down(box.x(), y, focus);
            down(right, y, focus);
        }
        return this;
    }

    /** Draws all lines. */
    public void draw(Canvas canvas, Theme theme) {
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                int at = y * columns + x;
                if (arms[at] != 0) {
                    Role role = focused[at] ? Role.BORDER_FOCUSED : Role.BORDER;
                    canvas.put(x, y, SIGNS[arms[at]], theme.style(role));
                }
            }
        }
    }

    private void across(int x, int y, boolean focus) {
        arm(x, y, RIGHT, focus);
        arm(x + 1, y, LEFT, focus);
    }

    private void down(int x, int y, boolean focus) {
        arm(x, y, DOWN, focus);
        arm(x, y + 1, UP, focus);
    }

    private void arm(int x, int y, int which, boolean focus) {
        if (x >= 0 && x < columns && y >= 0 && y < rows) {
            int at = y * columns + x;
            arms[at] |= (byte) which;
            focused[at] |= focus;
        }
    }
}
