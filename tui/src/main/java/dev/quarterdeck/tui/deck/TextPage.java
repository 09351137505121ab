package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.keys.Action;
import dev.quarterdeck.tui.keys.Binding;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.keys.Mouse;
import dev.quarterdeck.tui.keys.Where;
import dev.quarterdeck.tui.live.Change;
import dev.quarterdeck.tui.live.ContainerRow;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.loop.Msg;
import dev.quarterdeck.tui.loop.Page;
import dev.quarterdeck.tui.loop.Step;
import dev.quarterdeck.tui.text.Query;
import dev.quarterdeck.tui.text.TextView;
import dev.quarterdeck.tui.widget.Line;
import dev.quarterdeck.tui.widget.LineEdit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A text over the whole screen: scrolled, searched, and loaded again where it changes. */
final class TextPage implements Page {
    /** What the text is about. */
    record Subject(String what, String name, String id) {}

    /** A way to show what was loaded; its first lines can stand still as headings. */
    record Rendering(String word, int headings, Function<Tree, List<Line>> lines) {}

    /** The id of the while in which changed lines shine. */
    record Shine(TextPage page) {}

    private static final Duration SHINE = Duration.ofSeconds(1);
    private static final Set<Where> PLACES = Set.of(Where.EVERYWHERE, Where.TEXTS);
    private static final int WHEEL = 3;

    private final Deck deck;
    private final Subject subject;
    private final List<Rendering> renderings;
    private final TextLoading loading;
    private final Map<Action, Runnable> more = new EnumMap<>(Action.class);
    private final List<Effect> effects = new ArrayList<>();
    private List<Line> headings = List.of();
    private TextView view = TextView.of(List.of(Line.of(Role.BUSY, "asking")));
    private int rendering;
    private @Nullable LineEdit search;

    TextPage(Deck deck, Subject subject, TextSource source, List<Rendering> renderings) {
        this.deck = deck;
        this.subject = subject;
        this.renderings = List.copyOf(renderings);
        this.loading = new TextLoading(this, source, effects::add);
    }

    /** The same page with something more that a key does on it. */
    TextPage with(Action action, Runnable what) {
        more.put(action, what);
        return this;
    }

    @Override
    public Step<Page> begin() {
        loading.begin();
        return step(true);
    }

    @Override
    public Step<Page> update(Msg msg) {
        boolean redraw = true;
        switch (msg) {
            case Msg.Pressed(Key key) -> press(key);
            case Msg.Moused(Mouse mouse) -> wheel(mouse);
            case Msg.Pasted(String text) -> search = search == null ? null : search.insert(text);
            case Msg.Arrived(Object from, Object what) -> redraw = arrived(from, what);
            case Msg.Failed(Object from, Throwable why) -> failed(from, why);
            case Msg.Resized _, Msg.Tick _ -> {}
        }
        return step(redraw);
    }

    private Step<Page> step(boolean redraw) {
        List<Effect> now = List.copyOf(effects);
        effects.clear();
        return new Step<>(this, now, redraw);
    }

    private boolean arrived(Object from, Object what) {
        return switch (from) {
            case TextLoading.Load(TextPage page) when page == this -> loaded(what);
            case TextLoading.Followed followed when followed.page() == this ->
                    loading.heard(followed, what);
            case TextLoading.Again(TextPage page) when page == this -> {
                loading.again();
                yield false;
            }
            case TextLoading.Pause(TextPage page) when page == this -> {
                loading.older();
                yield false;
            }
            case TextLoading.Aged(TextPage page)
                    when page == this && what instanceof Tree older && loading.loaded(older) -> {
                render(false);
                yield true;
            }
            case Shine(TextPage page) when page == this -> {
                view = view.calmed();
                yield true;
            }
            default -> {
                if (what instanceof Change.Upsert<?>(ContainerRow row)
                        && row.id().equals(subject.id())) {
                    loading.load();
                }
                yield false;
            }
        };
    }

    private boolean loaded(Object what) {
        if (!(what instanceof Tree now)) {
            loading.done();
            return false;
        }
        boolean first = !loading.tree().known();
        boolean other = loading.loaded(now);
        if (other || first) {
            render(first);
        }
        return other || first;
    }

    private void failed(Object from, Throwable why) {
        if (from.equals(new TextLoading.Load(this))) {
            loading.failed(why);
            String trouble = loading.trouble();
            if (!loading.tree().known() && trouble != null) {
                view = TextView.of(explanation(trouble));
            }
        }
    }

    /** Nothing to show yet: why, and what to press. */
    private List<Line> explanation(String why) {
        List<Line> lines = new ArrayList<>();
        Wrapped.lines(why, size().columns()).forEach(line -> lines.add(Line.of(Role.ERROR, line)));
        lines.add(Line.EMPTY);
        lines.add(
                Line.of(Role.MUTED, "try  ")
                        .plus(Role.KEY, "Ctrl-R")
                        .plus(Role.TEXT, "  ask again"));
        return lines;
    }

    private void render(boolean first) {
        Rendering chosen = renderings.get(rendering);
        List<Line> lines = chosen.lines().apply(loading.tree());
        int still = Math.min(chosen.headings(), lines.size());
        headings = lines.subList(0, still);
        List<Line> rest = lines.subList(still, lines.size());
        view = first ? view.with(rest) : view.renewed(rest);
        if (!view.changed().isEmpty()) {
            effects.add(new Effect.Timer(new Shine(this), SHINE));
        }
    }

    private void press(Key key) {
        if (search != null) {
            searching(search, key);
            return;
        }
        deck.world().keymap().find(key, PLACES).ifPresent(found -> perform(found.action()));
    }

    private void searching(LineEdit typed, Key key) {
        switch (key.kind()) {
            case ENTER -> search = null;
            case ESCAPE -> {
                search = null;
                view = view.search(null, size());
            }
            default -> {
                search = typed.press(key);
                String text = search.text();
                view = view.search(text.isEmpty() ? null : Query.of(text), size());
            }
        }
    }

    private void perform(Action action) {
        Runnable own = more.get(action);
        if (own != null) {
            own.run();
            return;
        }
        switch (action) {
            case UP -> scroll(-1);
            case DOWN -> scroll(1);
            case PAGE_UP -> scroll(-height());
            case PAGE_DOWN -> scroll(height());
            case TOP -> view = view.top();
            case BOTTOM -> view = view.end(size());
            case LEFT -> view = view.sideways(-1);
            case RIGHT -> view = view.sideways(1);
            case FILTER -> search = LineEdit.EMPTY;
            case NEXT_MATCH -> view = view.next(1, size());
            case PREVIOUS_MATCH -> view = view.next(-1, size());
            case WRAP -> view = view.otherWrap();
            case YAML -> turn();
            case COPY -> effects.add(new Effect.Copy(view.text() + "\n"));
            case REFRESH -> loading.load();
            case PALETTE -> {
                close();
                deck.open(new Palette(deck));
            }
            case REPAINT -> effects.add(new Effect.Repaint());
            case SUSPEND -> effects.add(new Effect.Background());
            case QUIT -> effects.add(new Effect.Quit(0));
            case BACK -> back();
            case QUIT_OR_BACK -> close();
            default -> {}
        }
    }

    private void back() {
        if (view.query() != null) {
            view = view.search(null, size());
        } else {
            close();
        }
    }

    /** Ends it with the next step. */
    void close() {
        loading.end();
        effects.add(new Effect.Stop(new Shine(this)));
        effects.add(new Effect.Close());
    }

    /** Closes it for somebody else. */
    Step<Page> leave() {
        close();
        return step(true);
    }

    /** Shows what is loaded anew, at the same place. */
    void redraw() {
        render(false);
    }

    private void turn() {
        rendering = (rendering + 1) % renderings.size();
        render(true);
    }

    private void wheel(Mouse mouse) {
        switch (mouse.kind()) {
            case WHEEL_UP -> scroll(-WHEEL);
            case WHEEL_DOWN -> scroll(WHEEL);
            case PRESS, RELEASE, DRAG -> {}
        }
    }

    private void scroll(int by) {
        view = view.moved(size(), by);
    }

    private Size size() {
        return new Size(Math.max(1, deck.size().columns() - 4), height());
    }

    private int height() {
        return Math.max(1, deck.size().rows() - 4 - headings.size());
    }

    private List<Binding> bindings() {
        return deck.world().keymap().in(Where.TEXTS).stream()
                .filter(binding -> here(binding.action()))
                .map(this::labelled)
                .toList();
    }

    private Binding labelled(Binding binding) {
        boolean other = binding.action() == Action.YAML && renderings.size() == 1;
        return other ? binding.labelled("yaml", binding.weight()) : binding;
    }

    /** Whether a key of texts means something for this one. */
    private boolean here(Action action) {
        return switch (action) {
            case YAML -> renderings.size() > 1 || more.containsKey(action);
            case DESCRIBE, OWNER, EDIT, UNFOLD -> more.containsKey(action);
            default -> true;
        };
    }

    @Override
    public boolean ticking() {
        return true;
    }

    @Override
    public void draw(Canvas canvas, Theme theme, Instant now) {
        FirstRow.draw(canvas, deck, theme, now);
        Rect box = new Rect(0, 1, canvas.size().columns(), canvas.size().rows() - 2);
        TextPageFrame frame = new TextPageFrame(canvas, theme, box);
        frame.draw(subject, renderings.get(rendering).word(), view, size(), loading.trouble());
        Canvas inside = canvas.region(box.inset(2, 1));
        for (int y = 0; y < headings.size(); y++) {
            headings.get(y)
                    .skip(view.port().column())
                    .draw(inside, 0, y, inside.size().columns(), theme);
        }
        Rect rest =
                new Rect(
                        0,
                        headings.size(),
                        inside.size().columns(),
                        inside.size().rows() - headings.size());
        view.draw(inside.region(rest), theme);
        frame.note(deck.notices().line(now));
        frame.lastRow(bindings(), search);
    }
}
