package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Rect;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.keys.Action;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.keys.Where;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.loop.Msg;
import dev.quarterdeck.tui.loop.Page;
import dev.quarterdeck.tui.loop.Step;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The deck: panes of live rows, the detail of what is selected, and what opens over them.
 *
 * <p>It belongs to the loop's thread, which alone changes it.
 */
public final class Deck implements Page {
    /** Pauses after the last key. */
    enum Pause {
        /** Long enough for the detail to follow the selection. */
        REST,
        /** Long enough for rows to take their places. */
        SETTLE
    }

    private static final Duration REST = Duration.ofMillis(150);
    private static final Duration SETTLE = Duration.ofSeconds(1);

    private final DeckWorld world;
    private final Pane<Container> containers = new Pane<>(ContainersView.view());
    private final Pane<Image> images = new Pane<>(ImagesView.view());
    private List<Pane<?>> panes = List.of(containers, images);
    private final ClusterSide cluster;
    private final Detail detail;
    private final Notices notices = new Notices();
    private final Arrivals arrivals;
    private final Performer performer;
    private final Pointer pointer;
    private final ReadOnlyMode readOnly;
    private final Streams streams;
    private final Deque<Overlay> overlays = new ArrayDeque<>();
    private final List<Effect> effects = new ArrayList<>();
    private @Nullable Page child;
    private @Nullable Page next;
    private Size size;
    private int focus;
    private int lastPane;
    private boolean zoomed;
    private boolean untouched = true;
    private boolean resting = true;
    private boolean settled = true;
    private boolean redraw;

    public Deck(DeckWorld world, Size size) {
        this.world = world;
        this.size = size;
        this.cluster = new ClusterSide(this);
        this.detail = new Detail(this);
        this.streams = new Streams(world.source());
        this.arrivals = new Arrivals(this, new Feed(containers, images), streams);
        this.performer = new Performer(this);
        this.pointer = new Pointer(this);
        this.readOnly = new ReadOnlyMode(this);
    }

    @Override
    public Step<Page> begin() {
        effects.add(new Effect.Follow(Arrivals.Source.CONTAINERS, world.source().containers()));
        effects.add(new Effect.Follow(Arrivals.Source.IMAGES, world.source().images()));
        cluster.begin();
        return step();
    }

    @Override
    public boolean ticking() {
        return true;
    }

    @Override
    public Step<Page> update(Msg msg) {
        redraw = true;
        switch (msg) {
            case Msg.Resized(Size now) -> resize(now, msg);
            case Msg.Pressed pressed -> {
                if (!toChild(msg)) {
                    pressed(pressed);
                }
            }
            case Msg.Moused moused -> {
                if (!toChild(msg)) {
                    pointer.act(moused.mouse());
                }
            }
            case Msg.Pasted(String text) -> {
                if (!toChild(msg) && !overlays.isEmpty()) {
                    overlays.peek().paste(text, this);
                }
            }
            case Msg.Arrived arrived -> {
                redraw = arrivals.arrived(arrived);
                redraw |= toChild(msg);
            }
            case Msg.Failed failed -> {
                arrivals.failed(failed);
                toChild(msg);
            }
            case Msg.Tick(Instant now) -> {
                arrivals.tick(now);
                toChild(msg);
            }
        }
        return step();
    }

    private void pressed(Msg.Pressed pressed) {
        untouched = false;
        pane().cursor().choose();
        if (pressed.key().equals(Key.ctrl('c'))) {
            performer.perform(Action.QUIT);
        } else if (!overlays.isEmpty()) {
            overlays.peek().press(pressed.key(), this);
        } else {
            world.keymap()
                    .find(pressed.key(), places())
                    .filter(binding -> Offers.holds(this, binding))
                    .ifPresentOrElse(
                            binding -> performer.perform(binding.action(), pressed.key()),
                            () -> performer.refuse(pressed.key()));
        }
        moved();
    }

    private void resize(Size now, Msg msg) {
        size = now;
        panes.forEach(pane -> pane.widths().forget());
        toChild(msg);
    }

    private boolean toChild(Msg msg) {
        if (child == null) {
            return false;
        }
        take(child.update(msg));
        return true;
    }

    private void take(Step<Page> step) {
        child = step.model();
        for (Effect effect : step.effects()) {
            if (effect instanceof Effect.Close) {
                child = null;
            } else {
                effects.add(effect);
            }
        }
        Page following = next;
        if (child == null && following != null) {
            next = null;
            open(following);
        }
    }

    /** Ends the update: what is in sight is followed, and the work is handed to the loop. */
    private Step<Page> step() {
        fit();
        if (resting) {
            effects.addAll(detail.show(subject()));
            effects.addAll(streams.sync(InSight.of(this, child == null)));
            cluster.share();
        }
        List<Effect> now = List.copyOf(effects);
        effects.clear();
        return new Step<>(this, now, redraw);
    }

    private void fit() {
        Layout layout = layout();
        for (int i = 0; i < panes.size(); i++) {
            Rect box = layout.boxes().get(i);
            if (box != null) {
                panes.get(i).cursor().height(box.height() - 3);
            }
        }
    }

    boolean nothingSelected() {
        return subject().equals(Detail.Subject.NOTHING);
    }

    private Detail.Subject subject() {
        String id = pane().cursor().selected();
        return id.isEmpty() ? Detail.Subject.NOTHING : new Detail.Subject(pane(), id);
    }

    @Override
    public void draw(Canvas canvas, Theme theme, Instant now) {
        if (child != null) {
            child.draw(canvas, theme, now);
        } else {
            new DeckPainter(this, canvas, theme, now).draw();
        }
    }

    // ------------------------------------------------------------------ for what belongs to it

    DeckWorld world() {
        return world;
    }

    Instant now() {
        return world.clock().instant();
    }

    Pane<Container> containers() {
        return containers;
    }

    Pane<Image> images() {
        return images;
    }

    List<Pane<?>> panes() {
        return panes;
    }

    ClusterSide cluster() {
        return cluster;
    }

    /** The cluster's panes are others than before. */
    void panesChanged() {
        List<Pane<?>> all = new ArrayList<>(List.of(containers, images));
        all.addAll(cluster.panes());
        boolean detailed = inDetail();
        panes = List.copyOf(all);
        lastPane = Math.min(lastPane, panes.size() - 1);
        focus = detailed ? panes.size() : Math.min(focus, panes.size() - 1);
    }

    Detail detail() {
        return detail;
    }

    Notices notices() {
        return notices;
    }

    ReadOnlyMode readOnly() {
        return readOnly;
    }

    Performer performer() {
        return performer;
    }

    Deque<Overlay> overlays() {
        return overlays;
    }

    Size size() {
        return size;
    }

    Layout layout() {
        return Layout.of(size, Stack.needs(panes), focus, zoomed, notices.any());
    }

    /** The number of the focused pane; the number of panes when it is the detail. */
    int focus() {
        return focus;
    }

    /** The pane that has the focus, or had it before the detail. */
    Pane<?> pane() {
        return panes.get(lastPane);
    }

    boolean inDetail() {
        return focus == panes.size();
    }

    void focus(int number) {
        focus = Math.floorMod(number, panes.size() + 1);
        lastPane = inDetail() ? lastPane : focus;
    }

    /** While nobody has pressed a key, the first pane that has something to show has the focus. */
    void settleFocus() {
        boolean away = panes.getFirst().trouble() != null && panes.getFirst().rows().size() == 0;
        if (untouched && away && focus == 0) {
            for (int i = 1; i < panes.size(); i++) {
                if (panes.get(i).rows().size() > 0) {
                    focus(i);
                    return;
                }
            }
        }
    }

    boolean zoomed() {
        return zoomed;
    }

    void zoom(boolean on) {
        zoomed = on;
    }

    String subjectName() {
        Pane<?> pane = detail.subject().pane();
        return pane == null ? "" : pane.nameOf(detail.subject().id());
    }

    void emit(Effect effect) {
        effects.add(effect);
    }

    void open(Overlay overlay) {
        overlays.push(overlay);
    }

    void close(Overlay overlay) {
        if (!overlays.remove(overlay)) {
            throw new IllegalStateException("closed twice");
        }
    }

    /** Puts an overlay's next state in its place. */
    void replace(Overlay overlay, Overlay next) {
        overlays.remove(overlay);
        overlays.push(next);
    }

    /** Gives the whole screen to a page until it closes itself. */
    void open(Page page) {
        take(page.begin());
    }

    /** Closes the text that is open, if one is. */
    void closeText() {
        if (child instanceof TextPage text) {
            take(text.leave());
        }
    }

    /** Opens a text in the place of another, which has a key under way. */
    void turn(TextPage from, TextPage to) {
        next = to;
        from.close();
    }

    /** A key has been pressed: the detail and the order of rows wait until the hand rests. */
    void moved() {
        resting = false;
        settled = false;
        effects.add(new Effect.Timer(Pause.REST, REST));
        effects.add(new Effect.Timer(Pause.SETTLE, SETTLE));
    }

    /** Asks everything again from the start. */
    void refresh() {
        arrivals.refresh();
    }

    void rested() {
        resting = true;
        overlays.forEach(Overlay::rested);
    }

    void settled() {
        settled = true;
    }

    /** Whether keys have rested long enough for rows to move. */
    boolean isSettled() {
        return settled;
    }

    Set<Where> places() {
        Set<Where> places = EnumSet.of(Where.EVERYWHERE, pane().view().place());
        places.add(inDetail() ? Where.DETAIL : Where.TABLES);
        return places;
    }
}
