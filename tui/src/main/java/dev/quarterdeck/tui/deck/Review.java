package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.text.Differences;
import dev.quarterdeck.tui.widget.DialogBox;
import dev.quarterdeck.tui.widget.Line;

import java.util.List;

/** Shows what a change would do, line by line, and does it on a yes. */
final class Review implements Overlay {
    private static final int WIDEST = 110;
    private static final int MARGIN = 6;
    private static final int PAGE = 10;
    private static final String ASK = "the server takes it; nothing has been sent yet";

    private final String title;
    private final List<Differences.Entry> differences;
    private final String line;
    private final Choice yes;
    private final Choice again;
    private int top;

    /** What a key does, and its words. */
    record Choice(String words, Runnable act) {}

    Review(
            String title,
            List<Differences.Entry> differences,
            String line,
            Choice yes,
            Choice again) {
        this.title = title;
        this.differences = List.copyOf(differences);
        this.line = line;
        this.yes = yes;
        this.again = again;
    }

    @Override
    public void press(Key key, Deck deck) {
        switch (key.kind()) {
            case ESCAPE, ENTER -> deck.close(this);
            case UP -> scroll(-1);
            case DOWN -> scroll(1);
            case PAGE_UP -> scroll(-PAGE);
            case PAGE_DOWN -> scroll(PAGE);
            case CHARACTER -> letter(key, deck);
            default -> {}
        }
    }

    private void letter(Key key, Deck deck) {
        switch (key.codePoint()) {
            case 'y', 'Y' -> {
                deck.close(this);
                yes.act().run();
            }
            case 'e' -> {
                deck.close(this);
                again.act().run();
            }
            case 'n', 'N', 'q' -> deck.close(this);
            case 'j' -> scroll(1);
            case 'k' -> scroll(-1);
            default -> {}
        }
    }

    private void scroll(int by) {
        top = Math.clamp(top + by, 0, Math.max(0, differences.size() - 1));
    }

    @Override
    public void wheel(int by, Deck deck) {
        scroll(by);
    }

    @Override
    public List<Hint> hints() {
        return List.of(
                new Hint("y", yes.words()),
                new Hint("e", again.words()),
                new Hint("n Enter", "cancel"),
                new Hint("Up Down", "scroll"));
    }

    private Rect box(Size screen) {
        int width = Math.max(ASK.length() + more(differences.size()).length(), line.length() + 2);
        for (Differences.Entry entry : differences) {
            width = Math.max(width, text(entry).width());
        }
        int rows = Math.min(differences.size(), Math.max(3, screen.rows() - MARGIN - 4));
        return DialogBox.place(
                screen, Math.min(width, Math.min(WIDEST, screen.columns() - MARGIN)), rows + 4);
    }

    @Override
    public void draw(Canvas canvas, Theme theme, Deck deck) {
        Canvas inside = DialogBox.draw(canvas, box(canvas.size()), title, Role.WARNING, theme);
        int width = inside.size().columns();
        int rows = inside.size().rows() - 4;
        int from = Math.min(top, Math.max(0, differences.size() - rows));
        for (int y = 0; y < rows && from + y < differences.size(); y++) {
            text(differences.get(from + y)).draw(inside, 0, y, width, theme);
        }
        int last = inside.size().rows() - 1;
        Line.of(Role.ACCENT, "$ " + line).draw(inside, 0, last - 2, width, theme);
        int below = differences.size() - from - rows;
        Line.of(Role.MUTED, ASK + more(below)).draw(inside, 0, last, width, theme);
    }

    private static String more(int below) {
        return below > 0 ? "   … " + below + " more lines" : "";
    }

    private static Line text(Differences.Entry entry) {
        return switch (entry.sign()) {
            case '-' -> Line.of(Role.ERROR, "- " + entry.text());
            case '+' -> Line.of(Role.OK, "+ " + entry.text());
            case '#' -> Line.of(Role.STRONG, entry.text());
            case '@' -> Line.of(Role.MUTED, "  …");
            default -> Line.of(Role.MUTED, "  " + entry.text());
        };
    }
}
