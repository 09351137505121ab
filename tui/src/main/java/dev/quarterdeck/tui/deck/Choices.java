package dev.quarterdeck.tui.deck;

import dev.quarterdeck.text.Width;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.widget.DialogBox;
import dev.quarterdeck.tui.widget.Line;

import java.util.List;

/** A short list to choose from; each choice can also be made by its own key. */
final class Choices implements Overlay {
    /**
     * One thing to choose.
     *
     * @param key the name of its key
     * @param words what it does
     * @param hint what it runs or gives, shown at the right
     * @param act what choosing it does
     */
    record Choice(String key, String words, String hint, Runnable act) {}

    private static final int GAP = 2;
    private static final int LEAST_HINT = 12;

    private final String title;
    private final List<Choice> choices;
    private int at;

    Choices(String title, List<Choice> choices) {
        this.title = title;
        this.choices = List.copyOf(choices);
    }

    @Override
    public void press(Key key, Deck deck) {
        int own = indexOf(key.label());
        switch (key.kind()) {
            case ESCAPE -> deck.close(this);
            case UP -> move(-1);
            case DOWN, TAB -> move(1);
            case ENTER -> choose(at, deck);
            case CHARACTER -> {
                if (own >= 0) {
                    choose(own, deck);
                } else {
                    letter(key, deck);
                }
            }
            default -> {
                if (own >= 0) {
                    choose(own, deck);
                }
            }
        }
    }

    private void letter(Key key, Deck deck) {
        switch (key.codePoint()) {
            case 'j' -> move(1);
            case 'k' -> move(-1);
            case 'q', 'x' -> deck.close(this);
            default -> {}
        }
    }

    private int indexOf(String label) {
        return choices.stream().map(Choice::key).toList().indexOf(label);
    }

    private void move(int by) {
        at = Math.floorMod(at + by, Math.max(1, choices.size()));
    }

    private void choose(int number, Deck deck) {
        deck.close(this);
        if (number < choices.size()) {
            choices.get(number).act().run();
        }
    }

    @Override
    public void draw(Canvas canvas, Theme theme, Deck deck) {
        int keys = widest(choices.stream().map(Choice::key).toList());
        int words = widest(choices.stream().map(Choice::words).toList());
        Rect box = box(canvas.size());
        Canvas inside = DialogBox.draw(canvas, box, title, Role.BORDER_FOCUSED, theme);
        int rows = inside.size().rows();
        int top = top(rows);
        for (int y = 0; y < rows && top + y < choices.size(); y++) {
            if (top + y == at) {
                canvas.restyle(
                        new Rect(box.x() + 1, box.y() + 1 + y, box.width() - 2, 1),
                        theme.style(Role.SELECTED));
            }
            row(inside, choices.get(top + y), y, keys, words, theme);
        }
    }

    @Override
    public void click(int x, int y, Deck deck) {
        Rect inside = box(deck.size()).inset(1, 1);
        if (inside.contains(x, y)) {
            choose(top(inside.height()) + y - inside.y(), deck);
        } else {
            deck.close(this);
        }
    }

    @Override
    public void wheel(int by, Deck deck) {
        at = Math.clamp(at + by, 0, Math.max(0, choices.size() - 1));
    }

    private Rect box(Size screen) {
        int keys = widest(choices.stream().map(Choice::key).toList());
        int words = widest(choices.stream().map(Choice::words).toList());
        int hints = widest(choices.stream().map(Choice::hint).toList());
        int all = keys + GAP + words + (hints == 0 ? 0 : GAP + hints);
        return DialogBox.place(screen, Math.max(all, title.length() + 2), choices.size());
    }

    /** The first choice in sight, so that the one chosen is. */
    private int top(int rows) {
        return Math.clamp(at - rows + 1, 0, Math.max(0, choices.size() - rows));
    }

    private static void row(Canvas inside, Choice choice, int y, int keys, int words, Theme theme) {
        int room = inside.size().columns();
        Line.of(Role.KEY, choice.key()).draw(inside, 0, y, keys, theme);
        Line.of(choice.words()).draw(inside, keys + GAP, y, room - keys - GAP, theme);
        int hint = keys + GAP + words + GAP;
        if (room - hint >= LEAST_HINT) {
            Line.of(Role.MUTED, choice.hint()).draw(inside, hint, y, room - hint, theme);
        }
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(Width::of).max().orElse(0);
    }
}
