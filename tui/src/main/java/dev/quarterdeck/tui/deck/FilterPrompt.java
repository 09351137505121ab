package dev.quarterdeck.tui.deck;

import dev.quarterdeck.text.Width;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Point;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.keys.Where;
import dev.quarterdeck.tui.widget.Line;
import dev.quarterdeck.tui.widget.LineEdit;

/** Types a filter; rows follow each key. */
final class FilterPrompt implements Overlay {
    private static final String HELP = "regex  !not  -f fuzzy  column:regex";
    private static final String LABELS = "regex  !not  -f fuzzy  -l label=value  column:regex";

    private final Pane<?> pane;
    private LineEdit edit;

    /** What was typed last time is replaced by what is typed first, as selected text is. */
    private boolean fresh = true;

    FilterPrompt(Deck deck) {
        this.pane = deck.pane();
        this.edit = LineEdit.of(pane.filter());
    }

    @Override
    public void press(Key key, Deck deck) {
        switch (key.kind()) {
            case ESCAPE -> {
                pane.filter("");
                deck.close(this);
            }
            case ENTER -> deck.close(this);
            case UP -> pane.cursor().move(-1);
            case DOWN -> pane.cursor().move(1);
            case CHARACTER -> edited((fresh ? LineEdit.EMPTY : edit).press(key));
            default -> edited(edit.press(key));
        }
    }

    @Override
    public void paste(String text, Deck deck) {
        edited((fresh ? LineEdit.EMPTY : edit).insert(text));
    }

    /** So the first letter need not wait until ten thousand rows are written out. */
    @Override
    public void rested() {
        pane.write();
    }

    private void edited(LineEdit next) {
        fresh = false;
        edit = next;
        pane.filter(next.text());
    }

    @Override
    public void draw(Canvas canvas, Theme theme, Deck deck) {
        int y = canvas.size().rows() - 1;
        int width = canvas.size().columns();
        canvas.clear(new Rect(0, y, width, 1));
        canvas.restyle(new Rect(0, y, width, 1), theme.style(Role.STATUS));
        Role typed = fresh && !edit.text().isEmpty() ? Role.MATCH : Role.STRONG;
        Line.of(Role.KEY, " / ").plus(typed, edit.text()).draw(canvas, 0, y, width, theme);
        int x = 3 + Width.of(edit.text().substring(0, edit.cursor()));
        int rest = width - x - 4;
        String help = pane.view().place() == Where.OBJECTS ? LABELS : HELP;
        if (rest > help.length()) {
            Line.of(Role.MUTED, help).drawBefore(canvas, width - 1, y, rest, theme);
        }
        canvas.cursor(new Point(x, y));
    }
}
