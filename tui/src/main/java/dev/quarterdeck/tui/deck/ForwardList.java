package dev.quarterdeck.tui.deck;

import dev.quarterdeck.kubernetes.stream.PortForward;
import dev.quarterdeck.text.Width;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.widget.DialogBox;
import dev.quarterdeck.tui.widget.Line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The forwarded ports: where they lead, what goes through them, and what is wrong. */
final class ForwardList implements Overlay {
    private static final List<String> TITLES =
            List.of("HERE → THERE", "OF", "NAMESPACE", "CONN", "OUT", "IN", "AGE");

    /** The first column with a figure: those stand at the right. */
    private static final int FIGURES = 3;

    private static final int GLYPH = 2;
    private static final int GAP = 2;
    private static final int AROUND = 3;
    private static final int MARGIN = 8;

    private int at;

    @Override
    public void press(Key key, Deck deck) {
        List<Forwarded> all = deck.performer().forwards().all();
        switch (key.kind()) {
            case ESCAPE, ENTER -> deck.close(this);
            case UP -> move(-1, all);
            case DOWN, TAB -> move(1, all);
            case CHARACTER -> letter(key, deck, all);
            default -> {}
        }
    }

    private void move(int by, List<Forwarded> all) {
        at = Math.clamp(at + (long) by, 0, Math.max(0, all.size() - 1));
    }

    private void letter(Key key, Deck deck, List<Forwarded> all) {
        move(0, all);
        if (key.equals(Key.ctrl('d')) && !all.isEmpty()) {
            deck.performer().forwards().stop(all.get(at));
            move(0, all);
            return;
        }
        switch (key.codePoint()) {
            case 'j' -> move(1, all);
            case 'k' -> move(-1, all);
            case 'q' -> deck.close(this);
            case 'R' ->
                    all.stream().skip(at).findFirst().ifPresent(deck.performer().forwards()::again);
            case 'c' -> all.stream().skip(at).findFirst().ifPresent(one -> copy(one, deck));
            default -> {}
        }
    }

    private static void copy(Forwarded one, Deck deck) {
        one.addresses().stream()
                .findFirst()
                .ifPresent(
                        address -> {
                            deck.emit(new Effect.Copy(address));
                            deck.notices().say(Line.of("copied " + address), deck.now());
                        });
    }

    @Override
    public List<Hint> hints() {
        return List.of(
                new Hint("Ctrl-D", "stop"),
                new Hint("R", "start anew"),
                new Hint("c", "copy address"),
                new Hint("Esc", "close"));
    }

    @Override
    public void wheel(int by, Deck deck) {
        move(by, deck.performer().forwards().all());
    }

    @Override
    public void click(int x, int y, Deck deck) {
        deck.close(this);
    }

    @Override
    public void draw(Canvas canvas, Theme theme, Deck deck) {
        List<Forwarded> all = deck.performer().forwards().all();
        move(0, all);
        if (all.isEmpty()) {
            empty(canvas, theme);
            return;
        }
        List<List<String>> table = new ArrayList<>(List.of(TITLES));
        all.forEach(one -> table.add(cells(one, deck.now())));
        int[] widths = widths(table);
        int room = canvas.size().columns() - MARGIN;
        List<String> line = Wrapped.lines("$ " + all.get(at).line(), room);
        int wide = GLYPH + (widths.length - 1) * GAP;
        for (int width : widths) {
            wide += width;
        }
        for (String part : line) {
            wide = Math.max(wide, Width.of(part));
        }
        int below = line.size() + (all.get(at).trouble().isEmpty() ? 0 : 1);
        Rect box = DialogBox.place(canvas.size(), wide, all.size() + below + AROUND - 1);
        Canvas inside = DialogBox.draw(canvas, box, "Port-forwards", Role.BORDER_FOCUSED, theme);
        rows(inside, table, widths, all, theme);
        below(inside, line, all.get(at), theme);
        int y = box.y() + 2 + at;
        canvas.restyle(new Rect(box.x() + 1, y, box.width() - 2, 1), theme.style(Role.SELECTED));
    }

    private static void empty(Canvas canvas, Theme theme) {
        Line words =
                Line.of("nothing is forwarded   ")
                        .plus(Role.KEY, "f")
                        .plus(Role.MUTED, " on a pod, a service or a deployment begins");
        Rect box = DialogBox.place(canvas.size(), words.width(), 1);
        Canvas inside = DialogBox.draw(canvas, box, "Port-forwards", Role.BORDER_FOCUSED, theme);
        words.draw(inside, 0, 0, inside.size().columns(), theme);
    }

    private static List<String> cells(Forwarded one, Instant now) {
        PortForward.Counts counts = one.counts();
        return List.of(
                one.ports(),
                one.target(),
                one.namespace(),
                counts.open() + "/" + counts.connections(),
                Amounts.decimal(counts.sent()),
                Amounts.decimal(counts.received()),
                Ages.since(one.began(), now));
    }

    private static int[] widths(List<List<String>> table) {
        int[] widths = new int[TITLES.size()];
        for (List<String> row : table) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Width.of(row.get(i)));
            }
        }
        return widths;
    }

    private static void rows(
            Canvas inside,
            List<List<String>> table,
            int[] widths,
            List<Forwarded> all,
            Theme theme) {
        for (int y = 0; y < table.size(); y++) {
            int x = GLYPH;
            for (int i = 0; i < widths.length; i++) {
                String cell = table.get(y).get(i);
                int before = i < FIGURES ? 0 : widths[i] - Width.of(cell);
                Role role = y == 0 ? Role.MUTED : i == 1 ? Role.STRONG : Role.TEXT;
                Line.of(role, cell)
                        .draw(inside, x + before, y, inside.size().columns() - x - before, theme);
                x += widths[i] + GAP;
            }
            if (y > 0) {
                glyph(all.get(y - 1)).draw(inside, 0, y, 1, theme);
            }
        }
    }

    private static Line glyph(Forwarded one) {
        return switch (one.state()) {
            case CONNECTING -> Line.of(Role.BUSY, "↻");
            case ENDED -> Line.of(Role.ERROR, "✗");
            case OPEN ->
                    one.trouble().isEmpty() ? Line.of(Role.OK, "●") : Line.of(Role.WARNING, "◐");
        };
    }

    /** The line of the selected one, and what is wrong with it. */
    private static void below(Canvas inside, List<String> line, Forwarded one, Theme theme) {
        int room = inside.size().columns();
        int y = inside.size().rows() - line.size();
        for (String part : line) {
            Line.of(Role.ACCENT, part).draw(inside, 0, y++, room, theme);
        }
        if (!one.trouble().isEmpty()) {
            int before = inside.size().rows() - line.size() - 1;
            Line.of(Role.ERROR, one.trouble()).draw(inside, 0, before, room, theme);
        }
    }
}
