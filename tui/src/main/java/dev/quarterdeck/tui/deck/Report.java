package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.widget.DialogBox;
import dev.quarterdeck.tui.widget.Line;

import java.util.List;

/** A text too long for a row, such as an error, in a dialog of its own. */
final class Report implements Overlay {
    private static final int WIDEST = 96;
    private static final int MARGIN = 8;

    private final String title;
    private final String text;
    private int top;

    Report(String title, String text) {
        this.title = "$ " + title;
        this.text = text;
    }

    @Override
    public void press(Key key, Deck deck) {
        int last = Wrapped.lines(text, width(deck)).size() - 1;
        switch (key.kind()) {
            case ESCAPE, ENTER -> deck.close(this);
            case UP -> top = Math.max(0, top - 1);
            case DOWN -> top = Math.min(last, top + 1);
            case PAGE_UP -> top = Math.max(0, top - MARGIN);
            case PAGE_DOWN -> top = Math.min(last, top + MARGIN);
            case CHARACTER -> {
                switch (key.codePoint()) {
                    case 'q' -> deck.close(this);
                    case 'j' -> top = Math.min(last, top + 1);
                    case 'k' -> top = Math.max(0, top - 1);
                    default -> {}
                }
            }
            default -> {}
        }
    }

    private static int width(Deck deck) {
        return Math.max(20, Math.min(WIDEST, deck.size().columns() - MARGIN));
    }

    @Override
    public void draw(Canvas canvas, Theme theme, Deck deck) {
        List<String> lines = Wrapped.lines(text, width(deck));
        int widest = lines.stream().mapToInt(String::length).max().orElse(0);
        int rows = Math.min(lines.size(), Math.max(3, canvas.size().rows() - MARGIN));
        var box =
                DialogBox.place(
                        canvas.size(),
                        Math.max(widest, Math.min(title.length() + 2, WIDEST)),
                        rows + 2);
        Canvas inside = DialogBox.draw(canvas, box, title, Role.ERROR, theme);
        for (int y = 0; y < rows && top + y < lines.size(); y++) {
            Line.of(lines.get(top + y)).draw(inside, 0, y + 1, inside.size().columns(), theme);
        }
    }
}
