package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.loop.Effect;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What is known about the selected thing, and which side of it is shown. */
final class Detail {
    /** The sides of a thing. */
    enum Tab {
        OVERVIEW,
        LOG,
        ENV,
        YAML
    }

    /** The thing that is shown: the place of its pane, its id. */
    record Subject(int pane, String id) {
        static final Subject NOTHING = new Subject(-1, "");
    }

    /** The id of the work that looks a thing up. */
    record Lookup(Subject subject) {}

    /** The id of the work that follows what a container writes. */
    record Tail(Subject subject) {}

    private static final int KEPT = 200;
    private static final String TAIL_LINES = "100";

    private final Facts facts;
    private final Commands commands;
    private Subject subject = Subject.NOTHING;
    private Tab tab = Tab.OVERVIEW;
    private Tree inspect = Tree.NONE;
    private @Nullable String trouble;
    private List<String> log = new ArrayList<>();
    private boolean again;
    private int scroll;

    Detail(Facts facts, Commands commands) {
        this.facts = facts;
        this.commands = commands;
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

    @SuppressWarnings("EnumOrdinal") // the tabs stand in the order of their constants
    void turn(int by) {
        tab = Tab.values()[Math.floorMod(tab.ordinal() + by, Tab.values().length)];
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
        trouble = null;
        log = new ArrayList<>();
        scroll = 0;
        effects.addAll(look());
        return effects;
    }

    /** Asks again for what can have changed. */
    List<Effect> look() {
        if (subject.id().isEmpty()) {
            return List.of();
        }
        List<Effect> effects = new ArrayList<>();
        String id = Identifiers.bare(subject.id());
        boolean container = subject.pane() == 0;
        effects.add(
                new Effect.Task(
                        new Lookup(subject),
                        () -> new Tree(container ? facts.container(id) : facts.image(id))));
        if (container) {
            again = true;
            effects.add(tail(id));
        }
        return effects;
    }

    private Effect tail(String id) {
        List<String> words = List.of("docker", "logs", "-f", "--tail", TAIL_LINES, id);
        return new Effect.Follow(new Tail(subject), commands.run(words));
    }

    private List<Effect> stop() {
        return List.of(new Effect.Stop(new Lookup(subject)), new Effect.Stop(new Tail(subject)));
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
