package dev.quarterdeck.tui.widget;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.canvas.Size;

/** A small box in the middle of the screen. */
public final class DialogBox {
    private DialogBox() {}

    /** Where a box of this inner size goes, as far as the screen has room. */
    public static Rect place(Size screen, int columns, int rows) {
        int width = Math.min(columns + 4, screen.columns());
        int height = Math.min(rows + 2, screen.rows());
        return new Rect(
                (screen.columns() - width) / 2,
                Math.max(0, (screen.rows() - height) * 2 / 5),
                width,
                height);
    }

    /** Draws the empty box with its title; returns the canvas inside of it. */
    public static Canvas draw(Canvas screen, Rect box, String title, Role border, Theme theme) {
        Canvas canvas = screen.region(box);
        Rect own = new Rect(0, 0, box.width(), box.height());
        canvas.clear(own);
        canvas.restyle(own, theme.style(Role.DIALOG));
        outline(canvas, own, theme, border);
        String shown = " " + Line.shorten(title, box.width() - 6) + " ";
        canvas.put(2, 0, shown, theme.style(Role.TITLE_FOCUSED));
        return canvas.region(new Rect(2, 1, box.width() - 4, box.height() - 2));
    }

    private static void outline(Canvas canvas, Rect own, Theme theme, Role border) {
        int right = own.width() - 1;
        int bottom = own.height() - 1;
        String across = "─".repeat(Math.max(0, right - 1));
        canvas.put(0, 0, "╭" + across + "╮", theme.style(border));
        canvas.put(0, bottom, "╰" + across + "╯", theme.style(border));
        for (int y = 1; y < bottom; y++) {
            canvas.put(0, y, "│", theme.style(border));
            canvas.put(right, y, "│", theme.style(border));
        }
    }
}
