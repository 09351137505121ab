package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.canvas.Size;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Where everything is on a screen of this size.
 *
 * @param size the whole screen
 * @param boxes the outlines of the panes, null for one that is not in sight
 * @param detail the outline of the detail, null where there is no room
 * @param tabbed whether panes are tabs of one box
 * @param messages the row above the last; -1 while there is nothing to say
 */
record Layout(
        Size size,
        List<@Nullable Rect> boxes,
        @Nullable Rect detail,
        boolean tabbed,
        int messages) {
    static final int TWO_COLUMNS = 100;
    static final int TABS = 60;
    private static final int LEFT_PERCENT = 61;

    /** Works out where things are; {@code focus} counts panes, the detail after the last. */
    static Layout of(
            Size size, List<Stack.Need> panes, int focus, boolean zoomed, boolean message) {
        int messages = message && size.rows() > 3 ? size.rows() - 2 : -1;
        int bottom = messages >= 0 ? messages : size.rows() - 1;
        Rect body = new Rect(0, 1, size.columns(), Math.max(0, bottom - 1));
        boolean columns = size.columns() >= TWO_COLUMNS;
        if (zoomed || !columns) {
            return single(size, panes.size(), focus, body, !columns, messages);
        }
        int left = size.columns() * LEFT_PERCENT / 100;
        Rect detail = new Rect(left, 1, size.columns() - left, body.height());
        List<@Nullable Rect> boxes =
                new Stack(panes, focus).boxes(new Rect(0, 1, left + 1, body.height()));
        return new Layout(size, boxes, detail, false, messages);
    }

    private static Layout single(
            Size size, int panes, int focus, Rect body, boolean tabbed, int messages) {
        List<@Nullable Rect> boxes = new ArrayList<>();
        for (int i = 0; i < panes; i++) {
            boxes.add(i == focus ? body : null);
        }
        return new Layout(size, boxes, focus >= panes ? body : null, tabbed, messages);
    }

    /** The number of the pane at this place, the number of panes for the detail, -1 for none. */
    int at(int x, int y) {
        for (int i = 0; i < boxes.size(); i++) {
            Rect box = boxes.get(i);
            if (box != null && box.contains(x, y)) {
                return i;
            }
        }
        return detail != null && detail.contains(x, y) ? boxes.size() : -1;
    }
}
