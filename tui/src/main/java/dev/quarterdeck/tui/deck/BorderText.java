package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.live.Trouble;
import dev.quarterdeck.tui.widget.Line;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** The titles that stand in the border lines. */
final class BorderText {
    private static final int LEAST_RIGHT = 4;

    private final Canvas canvas;
    private final Theme theme;

    BorderText(Canvas canvas, Theme theme) {
        this.canvas = canvas;
        this.theme = theme;
    }

    /** The title of a pane at the left and what it says about itself at the right. */
    void pane(Rect box, List<Pane<?>> titles, Pane<?> pane, int first, boolean focused) {
        Line left = Line.EMPTY;
        boolean brief = brief(titles, box, pane);
        for (int i = 0; i < titles.size(); i++) {
            boolean own = titles.get(i) == pane;
            Role role = own && focused ? Role.TITLE_FOCUSED : own ? Role.TITLE : Role.MUTED;
            String count = brief && !own ? "" : count(titles.get(i)) + " ";
            left =
                    left.plus(focused ? Role.BORDER_FOCUSED : Role.BORDER, i == 0 ? "" : "─")
                            .plus(role, title(titles.get(i), first + i))
                            .plus(own ? Role.ACCENT : Role.MUTED, count);
        }
        int room = box.width() - 4;
        left.draw(canvas, box.x() + 2, box.y(), room, theme);
        Line right = right(pane, focused);
        int rest = room - left.width() - LEAST_RIGHT;
        if (right.width() <= rest || pane.trouble() != null) {
            right.drawBefore(canvas, box.right() - 2, box.y(), rest, theme);
        }
    }

    /** Where there is no room for how the rows are chosen, the other panes' counts give theirs. */
    private static boolean brief(List<Pane<?>> titles, Rect box, Pane<?> pane) {
        int whole = titles.size() - 1;
        for (int i = 0; i < titles.size(); i++) {
            whole += title(titles.get(i), i + 1).length() + count(titles.get(i)).length() + 1;
        }
        int chosen = chosen(pane).width();
        return titles.size() > 1 && chosen > 0 && whole + LEAST_RIGHT + chosen > box.width() - 4;
    }

    private static String title(Pane<?> pane, int number) {
        return " " + number + " " + pane.view().title() + " ";
    }

    /** The number of the pane whose title stands at a column of a tabbed box, -1 for none. */
    static int paneAt(List<Pane<?>> titles, Rect box, Pane<?> pane, int x) {
        int at = box.x() + 2;
        boolean brief = brief(titles, box, pane);
        for (int i = 0; i < titles.size(); i++) {
            Pane<?> one = titles.get(i);
            int count = brief && one != pane ? 0 : count(one).length() + 1;
            int end = at + title(one, i + 1).length() + count;
            if (x >= at && x < end) {
                return i;
            }
            at = end + 1;
        }
        return -1;
    }

    /** How many rows there are; a dash where nobody has said so yet, for none is an answer too. */
    private static String count(Pane<?> pane) {
        if (isUnknown(pane)) {
            return "–";
        }
        int shown = pane.rows().shown();
        int all = pane.rows().size();
        return shown == all ? Integer.toString(all) : shown + " of " + all;
    }

    private static boolean isUnknown(Pane<?> pane) {
        return pane.heard() == null && pane.rows().size() == 0;
    }

    private static Line right(Pane<?> pane, boolean focused) {
        Trouble trouble = pane.trouble();
        if (trouble != null && pane.rows().size() == 0) {
            return Line.of(Role.ERROR, " " + word(trouble.kind()) + ": " + trouble.what() + " ");
        }
        Line line = chosen(pane);
        return line.equals(Line.EMPTY) && !isUnknown(pane)
                ? Line.of(focused ? Role.TEXT : Role.MUTED, " " + pane.summary() + " ")
                : line;
    }

    /** How its rows are chosen and sorted, where that is not as usual. */
    private static Line chosen(Pane<?> pane) {
        Line line = pane.scrolled() > 0 ? Line.of(Role.ACCENT, " ◂ scrolled ") : Line.EMPTY;
        if (pane.marks().count() > 0) {
            line = line.plus(Role.MARKED, " " + pane.marks().count() + " marked ");
        }
        if (pane.faultsOnly()) {
            line = line.plus(Role.WARNING, " faults only ");
        }
        if (!pane.filter().isEmpty()) {
            line = line.plus(Role.ACCENT, " /" + pane.filter() + " ");
        }
        if (!pane.sorting().title().equals(pane.view().sorting()) || pane.reversed()) {
            String title = pane.sorting().title().isEmpty() ? "STATE" : pane.sorting().title();
            line = line.plus(Role.ACCENT, " " + title + (pane.reversed() ? " ↓ " : " ↑ "));
        }
        return line;
    }

    /** The title of the detail and its tabs; returns the column of the first tab. */
    void detail(Rect box, String name, Detail shown, boolean focused) {
        Line tabs = tabs(shown.tabs(), shown.tab());
        int room = box.width() - 4;
        Role role = focused ? Role.TITLE_FOCUSED : Role.TITLE;
        if (!name.isEmpty()) {
            String title = " " + Line.shorten(name, Math.max(4, room - tabs.width() - 4)) + " ";
            canvas.put(box.x() + 2, box.y(), title, theme.style(role));
        }
        tabs.drawBefore(canvas, box.right() - 2, box.y(), room, theme);
    }

    private static Line tabs(List<Detail.Tab> all, Detail.Tab open) {
        Line tabs = Line.of(" ");
        for (Detail.Tab tab : all) {
            tabs =
                    tabs.plus(tab == open ? Role.ACCENT : Role.MUTED, word(tab))
                            .plus(Role.TEXT, " ");
        }
        return tabs;
    }

    /** The tab at a column, null for none. */
    static Detail.@Nullable Tab tabAt(Rect box, Detail shown, int x) {
        int at = box.right() - 2 - tabs(shown.tabs(), Detail.Tab.OVERVIEW).width() + 1;
        for (Detail.Tab tab : shown.tabs()) {
            int end = at + word(tab).length();
            if (x >= at && x < end) {
                return tab;
            }
            at = end + 1;
        }
        return null;
    }

    private static String word(Trouble.Kind kind) {
        return switch (kind) {
            case AWAY -> "away";
            case FORBIDDEN -> "not allowed";
            case HANGING -> "no answer";
            case FAILED -> "failed";
        };
    }

    private static String word(Detail.Tab tab) {
        return tab.name().toLowerCase(Locale.ROOT);
    }
}
