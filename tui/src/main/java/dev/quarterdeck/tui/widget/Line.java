package dev.quarterdeck.tui.widget;

import dev.quarterdeck.text.Width;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Style;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;

import java.util.ArrayList;
import java.util.List;

/** One line of text in several roles. */
public record Line(List<Span> spans) {
    /** A line with nothing in it. */
    public static final Line EMPTY = new Line(List.of());

    private static final String ELLIPSIS = "…";

    public Line {
        spans = List.copyOf(spans);
    }

    public static Line of(String text) {
        return of(Role.TEXT, text);
    }

    public static Line of(Role role, String text) {
        return text.isEmpty() ? EMPTY : new Line(List.of(new Span(text, role)));
    }

    /** This line with more at its end. */
    public Line plus(Role role, String text) {
        return plus(of(role, text));
    }

    /** This line with another at its end. */
    public Line plus(Line more) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(more.spans);
        return new Line(all);
    }

    /** This line filled with blanks to at least so many columns. */
    public Line padded(int columns) {
        int missing = columns - width();
        return missing <= 0 ? this : plus(Role.TEXT, " ".repeat(missing));
    }

    /** This line without so many columns at its start. */
    public Line skip(int columns) {
        List<Span> rest = new ArrayList<>();
        int left = columns;
        for (Span span : spans) {
            String gone = clip(span.text(), left);
            left -= Width.of(gone);
            if (gone.length() < span.text().length()) {
                rest.add(new Span(span.text().substring(gone.length()), span.role()));
                left = 0;
            }
        }
        return columns == 0 ? this : new Line(rest);
    }

    /** The text without roles. */
    public String text() {
        if (spans.size() == 1) {
            return spans.getFirst().text();
        }
        StringBuilder all = new StringBuilder();
        spans.forEach(span -> all.append(span.text()));
        return all.toString();
    }

    /** Columns it takes on a terminal. */
    public int width() {
        int width = 0;
        for (Span span : spans) {
            width += Width.of(span.text());
        }
        return width;
    }

    /** Draws it from a column on, cut with an ellipsis where it is wider than {@code room}. */
    public void draw(Canvas canvas, int x, int y, int room, Theme theme) {
        if (room <= 0) {
            return;
        }
        boolean cut = width() > room;
        int end = x + room - (cut ? 1 : 0);
        int at = x;
        Role last = Role.TEXT;
        for (Span span : spans) {
            if (at >= end) {
                break;
            }
            last = span.role();
            at += canvas.put(at, y, clip(span.text(), end - at), style(theme, last));
        }
        if (cut) {
            canvas.put(end, y, ELLIPSIS, style(theme, last));
        }
    }

    /** Plain text takes the background of what it is written on: a selection, a dialog. */
    private static Style style(Theme theme, Role role) {
        Style style = theme.style(role);
        return role == Role.TEXT ? new Style(style.foreground(), null, style.emphasis()) : style;
    }

    /** Draws it so that it ends before a column. */
    public void drawBefore(Canvas canvas, int right, int y, int room, Theme theme) {
        int width = Math.min(width(), room);
        draw(canvas, right - width, y, width, theme);
    }

    /** The part of a text that fits so many columns. */
    public static String clip(String text, int columns) {
        if (text.length() <= columns && Width.of(text) <= columns) {
            return text;
        }
        int end = Math.min(text.length(), Math.max(columns, 0));
        while (end > 0 && Width.of(text.substring(0, end)) > columns) {
            end--;
        }
        return text.substring(0, end);
    }

    /** A text that fits so many columns, its missing end marked with an ellipsis. */
    public static String shorten(String text, int columns) {
        return Width.of(text) <= columns ? text : clip(text, columns - 1) + ELLIPSIS;
    }
}
