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
import java.util.Arrays;
import java.util.List;

/** A small form that runs a new container, and shows the command line as it grows. */
final class RunForm implements Overlay {
    private static final List<String> LABELS =
            List.of("image", "name", "ports", "env", "volumes", "command");
    private static final List<String> HINTS =
            List.of(
                    "REPOSITORY[:TAG]",
                    "as you like",
                    "8080:80 …",
                    "NAME=value …",
                    "data:/data …",
                    "the image's own");
    private static final int LABEL = 9;
    private static final int WIDTH = 58;
    private static final int COMMAND = 5;

    private final LineEdit[] fields = new LineEdit[LABELS.size()];
    private int at;
    private boolean missing;

    RunForm(String image) {
        Arrays.fill(fields, LineEdit.EMPTY);
        fields[0] = LineEdit.of(image);
        at = image.isEmpty() ? 0 : 1;
    }

    @Override
    public void press(Key key, Deck deck) {
        switch (key.kind()) {
            case ESCAPE -> deck.close(this);
            case UP -> at = Math.floorMod(at - 1, fields.length);
            case DOWN -> at = (at + 1) % fields.length;
            case TAB -> at = Math.floorMod(at + (key.shift() ? -1 : 1), fields.length);
            case ENTER -> enter(deck);
            default -> fields[at] = fields[at].press(key);
        }
    }

    @Override
    public void paste(String text, Deck deck) {
        fields[at] = fields[at].insert(text);
    }

    @Override
    public void click(int x, int y, Deck deck) {
        Rect inside = box(deck.size()).inset(1, 1);
        if (inside.contains(x, y) && y - inside.y() < fields.length) {
            at = y - inside.y();
        }
    }

    private Rect box(Size screen) {
        return DialogBox.place(screen, WIDTH, fields.length + line().size() + 1);
    }

    private List<String> line() {
        return Wrapped.lines("$ " + Words.quoted(words()), WIDTH);
    }

    @Override
    public List<Hint> hints() {
        return List.of(
                new Hint("Enter", "run"), new Hint("Tab", "next field"), new Hint("Esc", "cancel"));
    }

    private void enter(Deck deck) {
        if (fields[0].text().isBlank()) {
            at = 0;
            missing = true;
            return;
        }
        deck.close(this);
        deck.performer().objects().run(words());
    }

    private String hint(int field) {
        return missing && field == 0 ? "name the image to run" : HINTS.get(field);
    }

    private List<String> words() {
        String image = fields[0].text();
        List<String> words = new ArrayList<>(List.of("docker", "run", "-d"));
        flags(words, "--name", 1);
        flags(words, "-p", 2);
        flags(words, "-e", 3);
        flags(words, "-v", 4);
        words.addAll(image.isBlank() ? List.of("IMAGE") : Words.split(image));
        words.addAll(Words.split(fields[COMMAND].text()));
        return words;
    }

    private void flags(List<String> words, String flag, int field) {
        Words.split(fields[field].text()).forEach(value -> words.addAll(List.of(flag, value)));
    }

    @Override
    public void draw(Canvas canvas, Theme theme, Deck deck) {
        List<String> line = line();
        Rect box = box(canvas.size());
        Canvas inside = DialogBox.draw(canvas, box, "Run a container", Role.BORDER_FOCUSED, theme);
        int width = inside.size().columns();
        for (int i = 0; i < fields.length; i++) {
            Role label = i == at ? Role.ACCENT : Role.MUTED;
            String text = fields[i].text();
            Line value =
                    text.isEmpty()
                            ? Line.of(missing && i == 0 ? Role.WARNING : Role.GRAPH_BACK, hint(i))
                            : Line.of(Role.STRONG, text);
            Line.of(label, LABELS.get(i)).draw(inside, 0, i, LABEL, theme);
            value.draw(inside, LABEL, i, width - LABEL, theme);
        }
        for (int i = 0; i < line.size(); i++) {
            Line.of(Role.ACCENT, line.get(i)).draw(inside, 0, fields.length + 1 + i, width, theme);
        }
        String before = fields[at].text().substring(0, fields[at].cursor());
        inside.cursor(new Point(LABEL + Width.of(before), at));
    }
}
