package dev.quarterdeck.tui.deck;

import dev.quarterdeck.text.Width;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Style;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.widget.DialogBox;
import dev.quarterdeck.tui.widget.Line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks before something is done; the safe answer is chosen at first. */
final class Question implements Overlay {
    static final int WIDTH = 52;
    private static final int LEAST = 24;

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

    private void answer(boolean agreed, Deck deck) {
        deck.close(this);
        if (agreed) {
            yes.run();
        }
    }

    @Override
    public void draw(Canvas canvas, Theme theme, Deck deck) {
        int width = Math.max(Width.of(title) + 2, LEAST);
        for (Line line : body) {
            width = Math.max(width, line.width());
        }
        var box = DialogBox.place(canvas.size(), width, body.size() + 3);
        Canvas inside = DialogBox.draw(canvas, box, title, Role.WARNING, theme);
        int room = inside.size().columns();
        for (int y = 0; y < body.size(); y++) {
            body.get(y).draw(inside, 0, y + 1, room, theme);
        }
        int last = inside.size().rows() - 1;
        int x = button(inside, room, last, word, onYes ? Role.DANGER : Role.TEXT, theme);
        button(inside, x - 2, last, "Cancel", onYes ? Role.TEXT : Role.BADGE, theme);
    }

    private static int button(
            Canvas canvas, int right, int y, String word, Role role, Theme theme) {
        String text = "[ " + word + " ]";
        int x = right - text.length();
        Line.of(text).draw(canvas, x, y, text.length(), theme);
        canvas.restyle(
                new Rect(x, y, text.length(), 1),
                role == Role.TEXT ? Style.NONE : theme.style(role));
        return x;
    }
}
