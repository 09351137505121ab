package dev.quarterdeck.tui.deck;

import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.tui.live.Change;
import dev.quarterdeck.tui.live.Trouble;
import dev.quarterdeck.tui.loop.Effect;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** How a text comes and is kept up to date: changes are waited for, and told together. */
final class TextLoading {
    /** The id of the work that loads it. */
    record Load(TextPage page) {}

    /** The id of the pause before it is loaded again. */
    record Again(TextPage page) {}

    /** The id of a followed list that says when it has changed. */
    record Followed(TextPage page, int number) {}

    /** The id of the pause before its ages are told again. */
    record Pause(TextPage page) {}

    /** The id of the work that tells its ages again. */
    record Aged(TextPage page) {}

    /** So long are further changes waited for. */
    private static final Duration TOGETHER = Duration.ofMillis(300);

    private static final Duration AGES = Duration.ofSeconds(5);

    private final TextPage page;
    private final TextSource source;
    private final Consumer<Effect> effects;
    private final boolean[] listed;
    private Tree tree = Tree.NONE;
    private @Nullable String trouble;
    private boolean running;
    private boolean outdated;
    private boolean waiting;
    private boolean gone;

    TextLoading(TextPage page, TextSource source, Consumer<Effect> effects) {
        this.page = page;
        this.source = source;
        this.effects = effects;
        this.listed = new boolean[source.followed().size()];
    }

    Tree tree() {
        return tree;
    }

    /** What is wrong with it; null where nothing is. */
    @Nullable String trouble() {
        return gone ? "deleted" : trouble;
    }

    void begin() {
        load();
        for (int i = 0; i < source.followed().size(); i++) {
            effects.accept(new Effect.Follow(new Followed(page, i), source.followed().get(i)));
        }
        age();
    }

    void end() {
        effects.accept(new Effect.Stop(new Load(page)));
        effects.accept(new Effect.Stop(new Again(page)));
        effects.accept(new Effect.Stop(new Pause(page)));
        effects.accept(new Effect.Stop(new Aged(page)));
        for (int i = 0; i < source.followed().size(); i++) {
            effects.accept(new Effect.Stop(new Followed(page, i)));
        }
    }

    /** Asks for it now. */
    void load() {
        boolean first = !tree.known();
        running = true;
        outdated = false;
        effects.accept(
                new Effect.Follow(
                        new Load(page),
                        sink -> {
                            source.loader().load(first, sink);
                            sink.accept("");
                        }));
    }

    /** Asks for it soon: what changes until then is in it. */
    void outdated() {
        outdated = true;
        if (!waiting && !running) {
            waiting = true;
            effects.accept(new Effect.Timer(new Again(page), TOGETHER));
        }
    }

    /** The pause is over. */
    void again() {
        waiting = false;
        load();
    }

    /** Takes the text in; says whether it is another. */
    boolean loaded(Tree now) {
        boolean other = !now.equals(tree) || trouble != null;
        if (!now.known() && tree.known()) {
            gone = true;
            return true;
        }
        tree = now;
        trouble = null;
        return other;
    }

    /** All of it has come. */
    void done() {
        running = false;
        if (outdated) {
            outdated();
        } else {
            later();
        }
    }

    private void later() {
        if (!source.again().isZero()) {
            effects.accept(new Effect.Timer(new Again(page), source.again()));
        }
    }

    /** It did not come. */
    void failed(Throwable why) {
        running = false;
        trouble = why instanceof OpsException known ? known.what() : String.valueOf(why);
        gone |=
                tree.known()
                        && why instanceof OpsException known
                        && known.kind() == OpsException.Kind.NOT_FOUND;
        later();
    }

    /** A followed list says something; says whether there is something new to see. */
    boolean heard(Followed from, Object what) {
        switch (what) {
            case Change.Page<?> _ -> {
                if (listed[from.number()]) {
                    outdated();
                }
                listed[from.number()] = true;
            }
            case Change.Upsert<?> _ -> outdated();
            case Change.Remove<?> _ -> {
                gone |= from.number() == 0;
                outdated();
                return from.number() == 0;
            }
            case Change.Stale<?>(Trouble away) -> {
                trouble = away.why();
                return true;
            }
            case Change.Live<?> _ -> {
                boolean back = trouble != null && tree.known();
                trouble = tree.known() ? null : trouble;
                return back;
            }
            default -> {}
        }
        return false;
    }

    private void age() {
        if (source.aged() != null) {
            effects.accept(new Effect.Timer(new Pause(page), AGES));
        }
    }

    /** Tells its ages again, beside everything else. */
    void older() {
        UnaryOperator<@Nullable Object> aged = Objects.requireNonNull(source.aged());
        Object known = tree.root();
        if (known != null && !running) {
            effects.accept(new Effect.Task(new Aged(page), () -> new Tree(aged.apply(known))));
        }
        age();
    }
}
