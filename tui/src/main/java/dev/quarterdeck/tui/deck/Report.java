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
            case UP -> scroll(-1, last);
            case DOWN -> scroll(1, last);
            case PAGE_UP -> scroll(-MARGIN, last);
            case PAGE_DOWN -> scroll(MARGIN, last);
            case CHARACTER -> {
                switch (key.codePoint()) {
                    case 'q' -> deck.close(this);
                    case 'j' -> scroll(1, last);
                    case 'k' -> scroll(-1, last);
                    default -> {}
                }
            }
            default -> {}
        }
    }

    @Override
    public List<Hint> hints() {
        return List.of(new Hint("Enter", "close"), new Hint("Up Down", "scroll"));
    }

    private void scroll(int by, int last) {
        top = Math.clamp(top + by, 0, Math.max(0, last));
    }

    @Override
    public void wheel(int by, Deck deck) {
        scroll(by, Wrapped.lines(text, width(deck)).size() - 1);
    }

    @Override
    public void click(int x, int y, Deck deck) {
        deck.close(this);
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
