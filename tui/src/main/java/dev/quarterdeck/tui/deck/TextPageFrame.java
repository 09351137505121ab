package dev.quarterdeck.tui.deck;

import dev.quarterdeck.text.Width;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Point;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.keys.Binding;
import dev.quarterdeck.tui.text.Query;
import dev.quarterdeck.tui.text.TextView;
import dev.quarterdeck.tui.widget.Frame;
import dev.quarterdeck.tui.widget.KeyBar;
import dev.quarterdeck.tui.widget.Line;
import dev.quarterdeck.tui.widget.LineEdit;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What stands around a text page: its border with titles, and the last row. */
final class TextPageFrame {
    private final Canvas canvas;
    private final Theme theme;
    private final Rect box;

    TextPageFrame(Canvas canvas, Theme theme, Rect box) {
        this.canvas = canvas;
        this.theme = theme;
        this.box = box;
    }

    void draw(
            TextPage.Subject subject,
            String word,
            TextView view,
            Size size,
            @Nullable String trouble) {
        new Frame(canvas.size()).box(box, true).draw(canvas, theme);
        Line right = right(word, view, size, trouble);
        int room = box.width() - 4;
        right.drawBefore(canvas, box.right() - 2, box.y(), room, theme);
        Line left =
                Line.of(Role.TITLE_FOCUSED, " " + subject.what() + " ")
                        .plus(Role.STRONG, subject.name() + (subject.name().isEmpty() ? "" : " "));
        left.draw(canvas, box.x() + 2, box.y(), room - right.width() - 1, theme);
    }

    private static Line right(String word, TextView view, Size size, @Nullable String trouble) {
        if (trouble != null) {
            return Line.of(Role.ERROR, " " + trouble + " ");
        }
        Line line = Line.EMPTY;
        Query query = view.query();
        if (query != null) {
            List<Long> matches = view.matches();
            int number = matches.indexOf(view.match()) + 1;
            String count = matches.isEmpty() ? "no match" : number + " of " + matches.size();
            line = line.plus(Role.ACCENT, " /" + query.typed() + " " + count + " ");
        }
        if (!word.isEmpty()) {
            line = line.plus(Role.MUTED, " " + word + " ");
        }
        long last = view.seen(size);
        return last == view.lines().size() && view.port().line() <= 0
                ? line
                : line.plus(Role.MUTED, " " + last + " of " + view.lines().size() + " ");
    }

    /** What there is to say, on the lower border. */
    void note(Line line) {
        if (line.width() > 0) {
            int room = box.width() - 4;
            Line.of(" ")
                    .plus(line)
                    .plus(Role.TEXT, " ")
                    .draw(canvas, box.x() + 2, box.bottom() - 1, room, theme);
        }
    }

    void lastRow(List<Binding> bindings, @Nullable LineEdit search) {
        int y = canvas.size().rows() - 1;
        int width = canvas.size().columns();
        canvas.restyle(new Rect(0, y, width, 1), theme.style(Role.STATUS));
        if (search == null) {
            KeyBar.draw(canvas, y, width, bindings, theme);
            return;
        }
        Line.of(Role.KEY, " / ").plus(Role.STRONG, search.text()).draw(canvas, 0, y, width, theme);
        String before = search.text().substring(0, search.cursor());
        canvas.cursor(new Point(3 + Width.of(before), y));
    }
}
