package dev.quarterdeck.tui.deck;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.print.ManagedFields;
import dev.quarterdeck.tui.cluster.ClusterSource;
import dev.quarterdeck.tui.cluster.ObjectRef;
import dev.quarterdeck.tui.loop.Effect;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** What is known about the selected thing, and which side of it is shown. */
final class Detail {
    /** The sides of a thing. */
    enum Tab {
        OVERVIEW,
        LOG,
        ENV,
        EVENTS,
        YAML
    }

    /** The thing that is shown: the pane that lists it, its id. */
    record Subject(@Nullable Pane<?> pane, String id) {
        static final Subject NOTHING = new Subject(null, "");
    }

    /** The id of the work that looks a thing up. */
    record Lookup(Subject subject) {}

    /** The id of the work that asks what has happened to an object. */
    record Happened(Subject subject) {}

    /** The id of the work that follows what a container writes. */
    record Tail(Subject subject) {}

    private static final int KEPT = 200;
    private static final String TAIL_LINES = "100";

    private static final List<Tab> ENGINE = List.of(Tab.OVERVIEW, Tab.LOG, Tab.ENV, Tab.YAML);
    private static final List<Tab> CLUSTER = List.of(Tab.OVERVIEW, Tab.EVENTS, Tab.YAML);

    private final Deck deck;
    private Subject subject = Subject.NOTHING;
    private Tab tab = Tab.OVERVIEW;
    private Tree inspect = Tree.NONE;
    private @Nullable String trouble;
    private List<String> log = new ArrayList<>();
    private Tree events = Tree.NONE;
    private boolean again;
    private int scroll;

    Detail(Deck deck) {
        this.deck = deck;
    }

    /** The sides that the thing has. */
    List<Tab> tabs() {
        Pane<?> shown = subject.pane() == null ? deck.pane() : subject.pane();
        return deck.cluster().visit(shown).isPresent() ? CLUSTER : ENGINE;
    }

    Subject subject() {
        return subject;
    }

    Tab tab() {
        return tab;
    }

    Tree inspect() {
        return inspect;
    }

    @Nullable String trouble() {
        return trouble;
    }

    List<String> log() {
        return log;
    }

    int scroll() {
        return scroll;
    }

    void scroll(int by, int lines, int height) {
        scroll = Math.clamp(scroll + by, 0, Math.max(0, lines - height));
    }

    void turn(int by) {
        List<Tab> tabs = tabs();
        tab = tabs.get(Math.floorMod(tabs.indexOf(tab) + by, tabs.size()));
        scroll = 0;
    }

    void show(Tab other) {
        tab = other;
        scroll = 0;
    }

    /** Turns to another thing: what was known is forgotten, and the new is asked for. */
    List<Effect> show(Subject next) {
        if (next.equals(subject)) {
            return List.of();
        }
        List<Effect> effects = new ArrayList<>(stop());
        subject = next;
        inspect = Tree.NONE;
        events = Tree.NONE;
        trouble = null;
        log = new ArrayList<>();
        scroll = 0;
        tab = tabs().contains(tab) ? tab : Tab.OVERVIEW;
        effects.addAll(look());
        return effects;
    }

    /** Asks again for what can have changed. */
    List<Effect> look() {
        if (subject.id().isEmpty()) {
            return List.of();
        }
        Optional<Visit> visit = deck.cluster().visit(subject.pane());
        return visit.isPresent() ? object(visit.get()) : engine(Identifiers.bare(subject.id()));
    }

    @SuppressWarnings("ReferenceEquality") // this very pane
    private List<Effect> engine(String id) {
        Facts facts = deck.world().facts();
        if (subject.pane() != deck.containers()) {
            return List.of(look(() -> facts.image(id)));
        }
        again = true;
        return List.of(look(() -> facts.container(id)), tail(id));
    }

    private List<Effect> object(Visit visit) {
        ObjectRef ref = deck.cluster().ref(visit, subject.id());
        if (ref == null) {
            return List.of();
        }
        ClusterSource source = deck.world().cluster();
        String uid = subject.id();
        return List.of(
                look(() -> lean(source.object(ref))),
                new Effect.Task(new Happened(subject), () -> new Tree(source.events(ref, uid))));
    }

    private static @Nullable Object lean(@Nullable Object object) {
        return object == null ? null : ManagedFields.without(Json.object(object));
    }

    private Effect look(Callable<@Nullable Object> work) {
        return new Effect.Task(new Lookup(subject), () -> new Tree(work.call()));
    }

    private Effect tail(String id) {
        List<String> words = List.of("docker", "logs", "-f", "--tail", TAIL_LINES, id);
        return new Effect.Follow(new Tail(subject), deck.world().commands().run(words));
    }

    private List<Effect> stop() {
        return List.of(
                new Effect.Stop(new Lookup(subject)),
                new Effect.Stop(new Happened(subject)),
                new Effect.Stop(new Tail(subject)));
    }

    /** What has happened to an object, as a list of its events. */
    Tree events() {
        return events;
    }

    void happened(Tree list) {
        events = list;
    }

    void found(Tree tree) {
        inspect = tree;
        trouble = null;
    }

    void failed(String why) {
        trouble = why;
    }

    void wrote(String line) {
        if (again) {
            log = new ArrayList<>();
            again = false;
        }
        log.add(line);
        if (log.size() > KEPT) {
            log.removeFirst();
        }
    }
}
