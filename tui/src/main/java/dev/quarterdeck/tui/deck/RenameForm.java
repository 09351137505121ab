package dev.quarterdeck.tui.deck;

import dev.quarterdeck.text.Width;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Point;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.widget.DialogBox;
import dev.quarterdeck.tui.widget.Line;
import dev.quarterdeck.tui.widget.LineEdit;

import java.util.List;

/** Asks for a container's new name, and shows the command line as it grows. */
final class RenameForm implements Overlay {
    private static final int LABEL = 10;
    private static final int WIDTH = 58;
    private static final int ROWS = 3;

    private final String id;
    private final String name;
    private LineEdit edit;

    RenameForm(String id, String name) {
        this.id = id;
        this.name = name;
        this.edit = LineEdit.of(name);
    }

    @Override
    public void press(Key key, Deck deck) {
        switch (key.kind()) {
            case ESCAPE -> deck.close(this);
            case ENTER -> enter(deck);
            default -> edit = edit.press(key);
        }
    }

    @Override
    public void paste(String text, Deck deck) {
        edit = edit.insert(text);
    }

    @Override
    public List<Hint> hints() {
        return List.of(new Hint("Enter", "rename"), new Hint("Esc", "cancel"));
    }

    /** The same name, or none, changes nothing. */
    private void enter(Deck deck) {
        deck.close(this);
        String next = edit.text().strip();
        if (!next.isEmpty() && !next.equals(name)) {
            deck.performer()
                    .objects()
                    .run(
                            List.of("docker", "rename", id, next),
                            Words.quoted(List.of("docker", "rename", name, next)));
        }
    }

    @Override
    public void draw(Canvas canvas, Theme theme, Deck deck) {
        Rect box = DialogBox.place(canvas.size(), WIDTH, ROWS);
        String title = "Rename " + name;
        Canvas inside = DialogBox.draw(canvas, box, title, Role.BORDER_FOCUSED, theme);
        int width = inside.size().columns();
        Line.of(Role.ACCENT, "new name").draw(inside, 0, 0, LABEL, theme);
        Line.of(Role.STRONG, edit.text()).draw(inside, LABEL, 0, width - LABEL, theme);
        String line = "$ " + Words.quoted(List.of("docker", "rename", name, edit.text().strip()));
        Line.of(Role.ACCENT, line).draw(inside, 0, 2, width, theme);
        inside.cursor(new Point(LABEL + Width.of(edit.text().substring(0, edit.cursor())), 0));
    }
}
