package dev.quarterdeck.tui.deck;

import dev.quarterdeck.text.Width;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Point;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.widget.DialogBox;
import dev.quarterdeck.tui.widget.Line;
import dev.quarterdeck.tui.widget.LineEdit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds anything by a few letters: views, actions, objects, settings; or runs a line. */
final class Palette implements Overlay {
    private static final int ROWS = 12;
    private static final int WIDTH = 70;

    /** The border, and what is typed. */
    private static final int HEADINGS = 2;

    /** An entry, and how well it fits what was typed. */
    private record Scored(PaletteEntries.Entry entry, int score) {}

    private PaletteEntries entries;
    private LineEdit edit = LineEdit.EMPTY;
    private List<PaletteEntries.Entry> found;
    private int at;

    Palette(Deck deck) {
        this.entries = new PaletteEntries(deck);
        this.found = entries.all();
    }

    @Override
    public void press(Key key, Deck deck) {
        switch (key.kind()) {
            case ESCAPE -> deck.close(this);
            case UP -> move(-1);
            case DOWN -> move(1);
            case PAGE_UP -> move(-ROWS);
            case PAGE_DOWN -> move(ROWS);
            case TAB -> complete();
            case ENTER -> choose(deck);
            default -> edited(edit.press(key));
        }
    }

    @Override
    public void paste(String text, Deck deck) {
        edited(edit.insert(text));
    }

    /** There is more to find than before. */
    void renew(Deck deck) {
        int chosen = at;
        entries = new PaletteEntries(deck);
        edited(edit);
        at = Math.clamp(chosen, 0, Math.max(0, found.size() - 1));
    }

    private void move(int by) {
        at = Math.clamp(at + by, 0, Math.max(0, found.size() - 1));
    }

    @Override
    public List<Hint> hints() {
        return List.of(
                new Hint("Enter", "do it"),
                new Hint("Tab", "complete"),
                new Hint("Up Down", "choose"),
                new Hint("Esc", "close"));
    }

    @Override
    public void wheel(int by, Deck deck) {
        move(by);
    }

    @Override
    public void click(int x, int y, Deck deck) {
        Rect box = box(deck.size());
        int row = y - box.y() - HEADINGS;
        if (!box.contains(x, y)) {
            deck.close(this);
        } else if (row >= 0 && row < rows(deck.size()) && top(deck.size()) + row < found.size()) {
            at = top(deck.size()) + row;
            choose(deck);
        }
    }

    private static int rows(Size screen) {
        return Math.min(ROWS, Math.max(1, screen.rows() - 5));
    }

    private static Rect box(Size screen) {
        return DialogBox.place(screen, WIDTH, rows(screen) + 1);
    }

    /** The first entry in sight, so that the one chosen is. */
    private int top(Size screen) {
        return Math.max(0, at - rows(screen) + 1);
    }

    private void complete() {
        if (!found.isEmpty()) {
            edited(LineEdit.of(found.get(at).text()));
        }
    }

    private void choose(Deck deck) {
        deck.close(this);
        if (!found.isEmpty()) {
            found.get(at).act().run();
        }
    }

    private void edited(LineEdit next) {
        edit = next;
        at = 0;
        String text = next.text().strip();
        if (text.isEmpty()) {
            found = entries.all();
            return;
        }
        List<PaletteEntries.Entry> matching = new ArrayList<>();
        entries.kind(text).ifPresent(matching::add);
        entries.all().stream()
                .map(entry -> new Scored(entry, entry.score(text)))
                .filter(scored -> scored.score() >= 0)
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .forEach(scored -> matching.add(scored.entry()));
        matching.add(entries.line(text));
        found = matching;
    }

    @Override
    public void draw(Canvas canvas, Theme theme, Deck deck) {
        int rows = rows(canvas.size());
        Rect box = box(canvas.size());
        Canvas inside = DialogBox.draw(canvas, box, "Palette", Role.BORDER_FOCUSED, theme);
        int width = inside.size().columns();
        Line.of(Role.KEY, ": ").plus(Role.STRONG, edit.text()).draw(inside, 0, 0, width, theme);
        int top = top(canvas.size());
        for (int y = 0; y < rows && top + y < found.size(); y++) {
            if (top + y == at) {
                Rect row = new Rect(box.x() + 1, box.y() + HEADINGS + y, box.width() - 2, 1);
                canvas.restyle(row, theme.style(Role.SELECTED));
            }
            row(inside, found.get(top + y), y + 1, theme);
        }
        inside.cursor(new Point(2 + Width.of(edit.text().substring(0, edit.cursor())), 0));
    }

    private static void row(Canvas inside, PaletteEntries.Entry entry, int y, Theme theme) {
        int width = inside.size().columns();
        Line right = Line.of(Role.MUTED, entry.hint());
        Line.of(Role.MUTED, entry.kind()).draw(inside, 0, y, 9, theme);
        int room = width - 10 - Math.min(right.width(), width / 2) - 1;
        Line.of(entry.text()).draw(inside, 10, y, room, theme);
        right.drawBefore(inside, width, y, width / 2, theme);
    }
}
