package dev.quarterdeck.tui.deck;

import dev.quarterdeck.text.Width;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Point;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.widget.DialogBox;
import dev.quarterdeck.tui.widget.Line;

import java.util.ArrayList;
import java.util.List;

/** Draws a dialog: what there is to say, its fields, the lines it will run, and its buttons. */
final class DialogPainter {
    private static final int WIDEST = 76;
    private static final int LEAST = 44;
    private static final int MARGIN = 8;
    private static final int GAP = 2;

    private final Dialog dialog;

    DialogPainter(Dialog dialog) {
        this.dialog = dialog;
    }

    /** A row of the dialog; a field's has its number. */
    private record Part(Line line, int field) {
        static Part of(Line line) {
            return new Part(line, -1);
        }
    }

    void draw(Canvas canvas, Theme theme) {
        List<Part> parts = parts(canvas.size());
        Rect box = box(canvas.size(), parts);
        Canvas inside = DialogBox.draw(canvas, box, dialog.plan().title(), Role.WARNING, theme);
        int width = inside.size().columns();
        for (int y = 0; y < parts.size(); y++) {
            parts.get(y).line().draw(inside, 0, y, width, theme);
            cursor(inside, parts.get(y), y);
        }
        int last = inside.size().rows() - 1;
        boolean yes = dialog.at() == dialog.yes();
        boolean no = dialog.at() == dialog.cancel();
        int x =
                Question.button(
                        inside,
                        width,
                        last,
                        dialog.plan().word(),
                        yes ? Role.DANGER : Role.TEXT,
                        theme);
        Question.button(inside, x - GAP, last, Question.CANCEL, no ? Role.BADGE : Role.TEXT, theme);
    }

    private void cursor(Canvas inside, Part part, int y) {
        if (part.field() < 0 || part.field() != dialog.at()) {
            return;
        }
        switch (dialog.fields().get(part.field())) {
            case Field.Text text ->
                    put(inside, label(), text.edit().text(), text.edit().cursor(), y);
            case Field.Consent consent ->
                    put(
                            inside,
                            asked(consent).width(),
                            consent.edit().text(),
                            consent.edit().cursor(),
                            y);
            case Field.Pick _ -> {}
        }
    }

    private static void put(Canvas inside, int x, String text, int cursor, int y) {
        inside.cursor(new Point(x + Width.of(text.substring(0, cursor)), y));
    }

    private Rect box(Size screen, List<Part> parts) {
        int width = Math.max(LEAST, Width.of(dialog.plan().title()) + 2);
        for (Part part : parts) {
            width = Math.max(width, part.line().width());
        }
        return DialogBox.place(screen, Math.min(width, width(screen)), parts.size() + 2);
    }

    private static int width(Size screen) {
        return Math.max(20, Math.min(WIDEST, screen.columns() - MARGIN));
    }

    private List<Part> parts(Size screen) {
        int width = width(screen);
        List<Part> fields = new ArrayList<>();
        for (int i = 0; i < dialog.fields().size(); i++) {
            fields.add(new Part(field(dialog.fields().get(i), i == dialog.at()), i));
        }
        List<Part> lines = new ArrayList<>();
        if (!dialog.complaint().isEmpty()) {
            lines.add(Part.of(Line.of(Role.WARNING, dialog.complaint())));
        }
        for (List<String> words : dialog.lines()) {
            Wrapped.lines("$ " + Words.quoted(words), width)
                    .forEach(part -> lines.add(Part.of(Line.of(Role.ACCENT, part))));
        }
        List<Line> said = new ArrayList<>(dialog.plan().body());
        said.addAll(dialog.facts());
        int room = screen.rows() - MARGIN - fields.size() - lines.size();
        List<Part> parts = new ArrayList<>();
        block(parts, said(said, Math.max(2, room)).stream().map(Part::of).toList());
        block(parts, fields);
        block(parts, lines);
        return parts;
    }

    private static void block(List<Part> parts, List<Part> more) {
        if (!more.isEmpty()) {
            if (!parts.isEmpty()) {
                parts.add(Part.of(Line.EMPTY));
            }
            parts.addAll(more);
        }
    }

    /** As much as there is room for, and how much is missing. */
    private static List<Line> said(List<Line> lines, int room) {
        if (lines.size() <= room) {
            return lines;
        }
        List<Line> some = new ArrayList<>(lines.subList(0, room - 1));
        some.add(Line.of(Role.MUTED, "… and " + (lines.size() - room + 1) + " more lines"));
        return some;
    }

    private int label() {
        return dialog.fields().stream().mapToInt(field -> Width.of(field.label())).max().orElse(0)
                + GAP;
    }

    private Line field(Field field, boolean here) {
        Line label = Line.of(here ? Role.ACCENT : Role.MUTED, field.label()).padded(label());
        return switch (field) {
            case Field.Text text ->
                    text.edit().text().isEmpty()
                            ? label.plus(Role.GRAPH_BACK, text.hint())
                            : label.plus(Role.STRONG, text.edit().text());
            case Field.Pick pick -> label.plus(options(pick, here));
            case Field.Consent consent -> asked(consent).plus(Role.STRONG, consent.edit().text());
        };
    }

    private static Line asked(Field.Consent consent) {
        return Line.of(Role.TEXT, "type ")
                .plus(Role.STRONG, consent.name())
                .plus(Role.TEXT, " to go on: ");
    }

    private static Line options(Field.Pick pick, boolean here) {
        Line line = Line.EMPTY;
        for (int i = 0; i < pick.options().size(); i++) {
            boolean chosen = i == pick.at();
            Role role = chosen ? here ? Role.ACCENT : Role.STRONG : Role.MUTED;
            line =
                    line.plus(role, (chosen ? "● " : "○ ") + pick.options().get(i))
                            .plus(Role.TEXT, i + 1 < pick.options().size() ? "   " : "");
        }
        return line;
    }

    /** The field or button at a place of the screen; -1 for none. */
    int placeAt(int x, int y, Size screen) {
        List<Part> parts = parts(screen);
        Rect inside = box(screen, parts).inset(2, 1);
        int row = y - inside.y();
        if (row == inside.height() - 1) {
            int yes = inside.right() - Question.button(dialog.plan().word()).length();
            int no = yes - GAP - Question.button(Question.CANCEL).length();
            boolean on = x >= yes && x < inside.right();
            return on ? dialog.yes() : x >= no && x < yes - GAP ? dialog.cancel() : -1;
        }
        return row >= 0 && row < parts.size() ? parts.get(row).field() : -1;
    }
}
