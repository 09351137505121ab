package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.keys.Action;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.widget.DialogBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A quick look at the selected row without leaving the list: it moves on with the selection, and
 * any key that acts closes it and acts.
 */
final class Peek implements Overlay {
    private static final int WIDEST = 96;
    private static final int LEAST = 6;

    @Override
    public void press(Key key, Deck deck) {
        if (key.kind() == Key.Kind.ESCAPE) {
            deck.close(this);
            return;
        }
        deck.world()
                .keymap()
                .find(key, deck.places())
                .ifPresent(binding -> perform(binding.action(), key, deck));
    }

    // All other actions are the deck's.
    @SuppressWarnings("MissingCasesInEnumSwitch")
    private void perform(Action action, Key key, Deck deck) {
        switch (action) {
            case UP, DOWN, PAGE_UP, PAGE_DOWN, TOP, BOTTOM -> deck.performer().perform(action, key);
            case LEFT -> deck.detail().turn(-1);
            case RIGHT -> deck.detail().turn(1);
            case PEEK, QUIT_OR_BACK -> deck.close(this);
            default -> {
                deck.close(this);
                deck.performer().perform(action, key);
            }
        }
    }

    @Override
    public List<Hint> hints() {
        return List.of(
                new Hint("Up Down", "rows"),
                new Hint("Left Right", "tabs"),
                new Hint("d l s …", "act"),
                new Hint("Esc", "close"));
    }

    @Override
    public void wheel(int by, Deck deck) {
        deck.pane().cursor().move(by);
    }

    @Override
    public void click(int x, int y, Deck deck) {
        Rect box = box(deck);
        Detail.Tab tab = y == box.y() ? BorderText.tabAt(box, deck.detail(), x) : null;
        if (tab != null) {
            deck.detail().show(tab);
        } else {
            deck.close(this);
        }
    }

    @Override
    public void draw(Canvas canvas, Theme theme, Deck deck) {
        Rect box = box(deck);
        Canvas inside = DialogBox.draw(canvas, box, "", Role.BORDER_FOCUSED, theme);
        canvas.put(box.x() + 2, box.y(), "──", theme.style(Role.BORDER_FOCUSED));
        new BorderText(canvas, theme).detail(box, deck.subjectName(), deck.detail(), true);
        new DetailPainter(deck).draw(inside, theme, deck.now());
    }

    /** In the half of the screen where the selected row is not. */
    private static Rect box(Deck deck) {
        Size screen = deck.size();
        int width = Math.min(WIDEST, screen.columns());
        int height = Math.min(screen.rows(), Math.max(LEAST, screen.rows() / 2));
        boolean above = selectedRow(deck) >= screen.rows() - height - 1;
        int y = above ? 1 : screen.rows() - height - 1;
        return new Rect((screen.columns() - width) / 2, Math.max(0, y), width, height);
    }

    private static int selectedRow(Deck deck) {
        @Nullable Rect pane = deck.layout().boxes().get(deck.panes().indexOf(deck.pane()));
        Cursor cursor = deck.pane().cursor();
        return pane == null ? 0 : pane.y() + 2 + cursor.index() - cursor.top();
    }
}
