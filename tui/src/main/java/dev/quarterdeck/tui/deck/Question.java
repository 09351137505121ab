package dev.quarterdeck.tui.deck;

import dev.quarterdeck.text.Width;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Style;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.widget.DialogBox;
import dev.quarterdeck.tui.widget.Line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks before something is done; the safe answer is chosen at first. */
final class Question implements Overlay {
    static final int WIDTH = 52;
    private static final int LEAST = 24;
    private static final int GAP = 2;
    static final String CANCEL = "Cancel";

    private final String title;
    private final List<Line> body;
    private final String word;
    private final Runnable yes;
    private boolean onYes;

    Question(String title, List<Line> body, Optional<String> command, String word, Runnable yes) {
        this.title = title;
        this.body = new ArrayList<>(body);
        this.word = word;
        this.yes = yes;
        command.ifPresent(
                line ->
                        Wrapped.lines("$ " + line, WIDTH)
                                .forEach(part -> this.body.add(Line.of(Role.ACCENT, part))));
    }

    @Override
    public void press(Key key, Deck deck) {
        switch (key.kind()) {
            case ESCAPE -> deck.close(this);
            case LEFT, RIGHT, TAB, UP, DOWN -> onYes = !onYes;
            case ENTER -> answer(onYes, deck);
            case CHARACTER -> letter(key, deck);
            default -> {}
        }
    }

    private void letter(Key key, Deck deck) {
        switch (key.codePoint()) {
            case 'y', 'Y' -> answer(true, deck);
            case 'n', 'N', 'q' -> answer(false, deck);
            case 'h', 'l', 'j', 'k' -> onYes = !onYes;
            default -> {}
        }
    }

    /** A click beside it answers nothing: it asks for something. */
    @Override
    public void click(int x, int y, Deck deck) {
        Rect inside = box(deck.size()).inset(2, 1);
        if (y != inside.bottom() - 1) {
            return;
        }
        int yes = inside.right() - button(word).length();
        int no = yes - GAP - button(CANCEL).length();
        if (x >= yes && x < inside.right()) {
            answer(true, deck);
        } else if (x >= no && x < yes - GAP) {
            answer(false, deck);
        }
    }

    private Rect box(Size screen) {
        int width = Math.max(Width.of(title) + 2, LEAST);
        for (Line line : body) {
            width = Math.max(width, line.width());
        }
        return DialogBox.place(screen, width, body.size() + 3);
    }

    @Override
    public List<Hint> hints() {
        return List.of(
                new Hint("y", word.toLowerCase(Locale.ROOT)),
                new Hint("n", "cancel"),
                new Hint("Tab", "the other"),
                new Hint("Enter", onYes ? word.toLowerCase(Locale.ROOT) : "cancel"));
    }

    private void answer(boolean agreed, Deck deck) {
        deck.close(this);
        if (agreed) {
            yes.run();
        }
    }

    @Override
    public void draw(Canvas canvas, Theme theme, Deck deck) {
        Canvas inside = DialogBox.draw(canvas, box(canvas.size()), title, Role.WARNING, theme);
        int room = inside.size().columns();
        for (int y = 0; y < body.size(); y++) {
            body.get(y).draw(inside, 0, y + 1, room, theme);
        }
        int last = inside.size().rows() - 1;
        int x = button(inside, room, last, word, onYes ? Role.DANGER : Role.TEXT, theme);
        button(inside, x - GAP, last, CANCEL, onYes ? Role.TEXT : Role.BADGE, theme);
    }

    static String button(String word) {
        return "[ " + word + " ]";
    }

    static int button(Canvas canvas, int right, int y, String word, Role role, Theme theme) {
        String text = button(word);
        int x = right - text.length();
        Line.of(text).draw(canvas, x, y, text.length(), theme);
        canvas.restyle(
                new Rect(x, y, text.length(), 1),
                role == Role.TEXT ? Style.NONE : theme.style(role));
        return x;
    }
}
