package dev.quarterdeck.tui.widget;

import dev.quarterdeck.text.Width;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Rect;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that is read: scrolled, and searched.
 *
 * @param lines the whole text
 * @param top the first line in sight
 * @param left columns scrolled out at the left
 * @param pattern what is searched for; null for nothing
 * @param match the line of the match that was gone to, -1 for none
 */
public record TextView(List<Line> lines, int top, int left, @Nullable Pattern pattern, int match) {
    private static final int STEP = 8;

    public TextView {
        lines = List.copyOf(lines);
    }

    public static TextView of(List<Line> lines) {
        return new TextView(lines, 0, 0, null, -1);
    }

    /** Another text in the same place. */
    public TextView with(List<Line> other) {
        return new TextView(
                other, Math.clamp(top, 0, Math.max(0, other.size() - 1)), left, pattern, -1);
    }

    /** Scrolled to a line, as far as a window of this height needs. */
    public TextView to(int line, int height) {
        int end = Math.max(0, lines.size() - height);
        return new TextView(lines, Math.clamp(line, 0, end), left, pattern, match);
    }

    public TextView sideways(int steps) {
        return new TextView(lines, top, Math.max(0, left + steps * STEP), pattern, match);
    }

    /** Searched for something else, at its first match from here on. */
    public TextView search(@Nullable Pattern wanted, int height) {
        TextView searched = new TextView(lines, top, left, wanted, top - 1);
        return wanted == null ? new TextView(lines, top, left, null, -1) : searched.next(1, height);
    }

    /** At the next match, or with -1 at the one before. */
    public TextView next(int direction, int height) {
        List<Integer> matches = matches();
        if (matches.isEmpty()) {
            return new TextView(lines, top, left, pattern, -1);
        }
        int found = direction > 0 ? matches.getFirst() : matches.getLast();
        for (int i : direction > 0 ? matches : matches.reversed()) {
            if (direction > 0 ? i > match : i < match) {
                found = i;
                break;
            }
        }
        TextView gone = new TextView(lines, top, left, pattern, found);
        boolean inSight = found >= top && found < top + height;
        return inSight ? gone : gone.to(found - height / 2, height);
    }

    /** Numbers of the lines that match. */
    public List<Integer> matches() {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; pattern != null && i < lines.size(); i++) {
            if (pattern.matcher(lines.get(i).text()).find()) {
                found.add(i);
            }
        }
        return found;
    }

    /** Draws what is in sight. */
    public void draw(Canvas canvas, Theme theme) {
        int width = canvas.size().columns();
        for (int y = 0; y < canvas.size().rows() && top + y < lines.size(); y++) {
            Line line = lines.get(top + y);
            line.skip(left).draw(canvas, 0, y, width, theme);
            light(canvas, line, y, theme);
        }
    }

    private void light(Canvas canvas, Line line, int y, Theme theme) {
        if (pattern == null) {
            return;
        }
        Matcher matcher = pattern.matcher(line.text());
        while (matcher.find()) {
            int x = Width.of(line.text().substring(0, matcher.start())) - left;
            int width = Width.of(matcher.group());
            canvas.restyle(new Rect(x, y, width, 1), theme.style(Role.MATCH));
        }
    }
}
