package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.keys.Action;
import dev.quarterdeck.tui.keys.Binding;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.keys.Where;
import dev.quarterdeck.tui.live.Change;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.loop.Msg;
import dev.quarterdeck.tui.loop.Page;
import dev.quarterdeck.tui.loop.Step;
import dev.quarterdeck.tui.widget.Frame;
import dev.quarterdeck.tui.widget.KeyBar;
import dev.quarterdeck.tui.widget.Line;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Graphs of what one container has used in the last minutes, over the whole screen. */
final class UsagePage implements Page {
    private static final Set<Where> PLACES = Set.of(Where.EVERYWHERE, Where.TEXTS);

    /** A heading, a row of graph, and the blank below. */
    private static final int LEAST_ROWS = 3;

    private final Deck deck;
    private final String id;
    private final String name;

    UsagePage(Deck deck, String id, String name) {
        this.deck = deck;
        this.id = id;
        this.name = name;
    }

    @Override
    public boolean ticking() {
        return true;
    }

    @Override
    public Step<Page> update(Msg msg) {
        return switch (msg) {
            case Msg.Pressed(Key key) -> press(key);
            case Msg.Resized _, Msg.Tick _ -> Step.of(this);
            case Msg.Arrived(Object _, Change<?> _) -> Step.of(this);
            case Msg.Arrived _, Msg.Failed _, Msg.Moused _, Msg.Pasted _ -> Step.quiet(this);
        };
    }

    private Step<Page> press(Key key) {
        Action action =
                deck.world().keymap().find(key, PLACES).map(Binding::action).orElse(Action.UP);
        return switch (action) {
            case BACK, QUIT_OR_BACK -> step(new Effect.Close());
            case QUIT -> step(new Effect.Quit(0));
            case REPAINT -> step(new Effect.Repaint());
            case SUSPEND -> step(new Effect.Background());
            default -> Step.quiet(this);
        };
    }

    private Step<Page> step(Effect effect) {
        return new Step<>(this, List.of(effect));
    }

    @Override
    public void draw(Canvas canvas, Theme theme, Instant now) {
        FirstRow.draw(canvas, deck, theme, now);
        Size size = canvas.size();
        Rect box = new Rect(0, 1, size.columns(), size.rows() - 2);
        new Frame(size).box(box, true).draw(canvas, theme);
        titles(canvas, box, theme);
        graphs(canvas.region(box.inset(2, 1)), theme);
        canvas.restyle(new Rect(0, size.rows() - 1, size.columns(), 1), theme.style(Role.STATUS));
        KeyBar.draw(canvas, size.rows() - 1, size.columns(), bindings(), theme);
    }

    private List<Binding> bindings() {
        return deck.world().keymap().in(Where.TEXTS).stream()
                .filter(binding -> binding.action() == Action.BACK)
                .toList();
    }

    private void titles(Canvas canvas, Rect box, Theme theme) {
        int room = box.width() - 4;
        Line right = Line.of(Role.MUTED, " the last " + Trends.SECONDS / 60 + " minutes ");
        right.drawBefore(canvas, box.right() - 2, box.y(), room, theme);
        Line.of(Role.TITLE_FOCUSED, " usage ")
                .plus(Role.STRONG, name + " ")
                .draw(canvas, box.x() + 2, box.y(), room - right.width() - 1, theme);
    }

    private void graphs(Canvas canvas, Theme theme) {
        Container container = deck.containers().rows().get(id);
        List<UsageGraph> graphs = container == null ? List.of() : UsageGraph.of(container);
        if (graphs.isEmpty()) {
            String why = container == null ? name + " is gone" : "no figures yet";
            Line.of(Role.MUTED, why).draw(canvas, 0, 0, canvas.size().columns(), theme);
            return;
        }
        boolean pairs = canvas.size().columns() >= Layout.TWO_COLUMNS - 4;
        int columns = pairs ? 2 : 1;
        int fitting = Math.max(1, (canvas.size().rows() + 1) / LEAST_ROWS);
        int lines = Math.min(fitting, (graphs.size() + columns - 1) / columns);
        for (int i = 0; i < Math.min(graphs.size(), lines * columns); i++) {
            Rect part = part(canvas.size(), i / columns, lines, i % columns, columns);
            graphs.get(i).draw(canvas.region(part), theme);
        }
    }

    /** One of the equal parts of the inside, with a gap to its neighbours. */
    private static Rect part(Size size, int line, int lines, int column, int columns) {
        int gap = columns > 1 ? 3 : 0;
        int width = (size.columns() - gap * (columns - 1)) / columns;
        int top = line * (size.rows() + 1) / lines;
        int bottom = (line + 1) * (size.rows() + 1) / lines;
        return new Rect(column * (width + gap), top, width, bottom - top - 1);
    }
}
