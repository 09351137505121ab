package dev.quarterdeck.tui.deck;

import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.cluster.ObjectRow;
import dev.quarterdeck.tui.live.Change;
import dev.quarterdeck.tui.live.ContainerRow;
import dev.quarterdeck.tui.live.Figures;
import dev.quarterdeck.tui.live.Trouble;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.loop.Msg;
import dev.quarterdeck.tui.widget.Line;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what effects bring into the deck. */
final class Arrivals {
    /** The ids of the followed lists. */
    enum Source {
        CONTAINERS,
        IMAGES
    }

    /** The id of a command that runs. */
    record Run(long number) {}

    /** The id of a command that was typed, and what it has printed. */
    record Typed(long number, StringBuilder printed) {}

    /** The id of the look before a container's terminal is joined. */
    record Attaching(String id, String name) {}

    /** The id of a session that has the terminal. */
    record Session(String line) {}

    private static final int LONG = 2;
    private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{64}\\b");

    private final Deck deck;
    private final Feed feed;
    private final Streams streams;
    private boolean outdated;

    Arrivals(Deck deck, Feed feed, Streams streams) {
        this.deck = deck;
        this.feed = feed;
        this.streams = streams;
    }

    /** Takes one in; says whether there is something new to see. */
    boolean arrived(Msg.Arrived arrived) {
        Object what = arrived.what();
        return switch (arrived.from()) {
            case Source source when what instanceof Change<?> change -> changed(source, change);
            case Streams.Of(String id) when what instanceof Figures figures ->
                    feed.figures(id, figures, deck.now());
            case Detail.Lookup(Detail.Subject subject) when what instanceof Tree tree ->
                    found(subject, tree);
            case Detail.Happened(Detail.Subject subject) when what instanceof Tree tree ->
                    happened(subject, tree);
            case Detail.Tail(Detail.Subject subject) when what instanceof String line ->
                    wrote(subject, line);
            case Attaching(String id, String name) when what instanceof Tree tree -> {
                deck.performer().objects().attach(id, name, tree);
                yield true;
            }
            case Run run -> ran(run, what);
            case Typed typed -> typed(typed, what);
            case Session session -> back(session, what);
            case Deck.Pause pause -> paused(pause);
            case ClusterSide.Listing(Visit visit) -> {
                boolean seen = deck.cluster().arrived(arrived.from(), what);
                refreshObject(visit, what);
                deck.settleFocus();
                deck.notices().stand(standing());
                yield seen;
            }
            default -> objects(arrived.from(), what);
        };
    }

    /** What comes of acts on objects of the cluster, and of its lists. */
    private boolean objects(Object from, Object what) {
        return switch (from) {
            case ClusterActions.Reading reading when what instanceof Tree tree -> {
                deck.performer().cluster().read(reading, tree);
                yield true;
            }
            case ObjectSessions.Looking looking when what instanceof Tree tree -> {
                deck.performer().sessions().read(looking, tree);
                yield true;
            }
            case Forwards.Looking looking when what instanceof Tree tree -> {
                deck.performer().forwards().read(looking, tree);
                yield true;
            }
            case Forwards.Id forward -> {
                deck.performer().forwards().arrived(forward, what);
                yield true;
            }
            case ClusterRuns.Id run -> {
                deck.performer().runs().arrived(run, what);
                yield true;
            }
            case ApplyFile.Diffing diffing when what instanceof ApplyFile.Diffed diffed -> {
                deck.performer().applies().arrived(diffing, diffed);
                yield true;
            }
            case Dialog.Asking(Dialog dialog) when what instanceof Tree tree -> {
                dialog.told(tree);
                yield true;
            }
            case ObjectEdit.Step step -> {
                deck.performer().edit().arrived(step, what);
                yield true;
            }
            default -> deck.cluster().arrived(from, what);
        };
    }

    private boolean changed(Source source, Change<?> change) {
        switch (source) {
            case CONTAINERS -> {
                feed.containers(change, deck.now());
                deck.settleFocus();
                refresh(change);
                deck.notices().stand(standing());
            }
            case IMAGES -> feed.images(change, deck.now());
        }
        return true;
    }

    /** With rows on screen the trouble is told in the row for messages, and without in the pane. */
    private Line standing() {
        Trouble trouble = null;
        for (Pane<?> pane : deck.panes()) {
            boolean stale = pane.trouble() != null && pane.rows().size() > 0;
            trouble = stale && trouble == null ? pane.trouble() : trouble;
        }
        if (trouble == null) {
            return Line.EMPTY;
        }
        Line whole = standing(trouble.what() + ": ", trouble.why(), trouble);
        return whole.width() < deck.size().columns() - 1
                ? whole
                : standing("", trouble.why().replaceFirst(":.*", ""), trouble);
    }

    private static Line standing(String what, String why, Trouble trouble) {
        return Line.of(Role.ERROR, what)
                .plus(Role.TEXT, why)
                .plus(Role.MUTED, "   try  ")
                .plus(Role.ACCENT, trouble.next());
    }

    /** The detail is asked for again when the engine says that its container has changed. */
    private void refresh(Change<?> change) {
        String shown = deck.detail().subject().id();
        boolean same =
                switch (change) {
                    case Change.Upsert<?>(ContainerRow row) -> row.id().equals(shown);
                    case Change.Upsert<?> _,
                            Change.More<?> _,
                            Change.Remove<?> _,
                            Change.Stale<?> _,
                            Change.Live<?> _ ->
                            false;
                    case Change.Page<?> _ -> deck.detail().trouble() != null;
                };
        if (same) {
            deck.detail().look().forEach(deck::emit);
        }
    }

    /** The detail of an object is asked for again with the next tick, however often it changes. */
    @SuppressWarnings("ReferenceEquality") // this very pane
    private void refreshObject(Visit visit, Object what) {
        Detail.Subject subject = deck.detail().subject();
        if (what instanceof Change.Upsert<?>(ObjectRow row)
                && subject.pane() == visit.pane()
                && row.id().equals(subject.id())) {
            outdated = true;
        }
    }

    private boolean happened(Detail.Subject subject, Tree events) {
        boolean wanted = subject.equals(deck.detail().subject());
        if (wanted) {
            deck.detail().happened(events);
        }
        return wanted;
    }

    private boolean found(Detail.Subject subject, Tree tree) {
        boolean wanted = subject.equals(deck.detail().subject());
        if (wanted) {
            deck.detail().found(tree);
        }
        return wanted;
    }

    /** Lines of a log are drawn with the next tick, not one by one. */
    private boolean wrote(Detail.Subject subject, String line) {
        if (!subject.equals(deck.detail().subject())) {
            return false;
        }
        deck.detail().wrote(line);
        return false;
    }

    /** What a typed line prints is read when it has ended; a line that prints nothing says so. */
    private boolean typed(Typed typed, Object what) {
        if (what instanceof String line) {
            typed.printed().append(line).append('\n');
            deck.notices().progress(typed, line);
        }
        if (what instanceof Commands.Ran(int status, String errors)) {
            String printed = typed.printed().toString();
            if (status == 0 && !printed.isBlank()) {
                deck.open(Pages.output(deck, deck.notices().end(typed), printed));
            } else {
                ended(typed, status, errors);
            }
        }
        return true;
    }

    private boolean ran(Run run, Object what) {
        switch (what) {
            case String printed -> deck.notices().progress(run, printed);
            case Commands.Ran(int status, String errors) -> ended(run, status, errors);
            default -> {}
        }
        return true;
    }

    private void ended(Object run, int status, String errors) {
        String line = deck.notices().end(run);
        if (status == 0) {
            deck.notices().say(Line.of(Role.OK, "✓ ").plus(Role.TEXT, "$ " + line), deck.now());
        } else {
            complain(line, errors.isBlank() ? "exit status " + status : errors);
        }
    }

    /** An error in full: in the message row, or in a dialog where it is longer than that. */
    private void complain(String line, String errors) {
        String text = named(errors.strip());
        boolean fits = text.lines().count() < LONG && text.length() < deck.size().columns() - 2;
        deck.notices().complain(fits ? text : "✗ $ " + line);
        if (!fits) {
            deck.open(new Report(line, text));
        }
    }

    /** Whole ids of containers say nothing to a person: their names do. */
    private String named(String text) {
        return ID.matcher(text)
                .replaceAll(
                        id -> {
                            Container known = deck.containers().rows().get(id.group());
                            return Matcher.quoteReplacement(
                                    known == null ? id.group() : known.row().name());
                        });
    }

    private boolean back(Session session, Object what) {
        deck.notices().clear();
        if (session.line().startsWith("docker attach ") && what.equals(1)) {
            Line left = Line.of(Role.TEXT, "$ " + session.line());
            deck.notices().say(left.plus(Role.MUTED, "  left; it runs on"), deck.now());
            return true;
        }
        if (what instanceof Integer status && status != 0) {
            deck.notices()
                    .say(
                            Line.of(Role.TEXT, "$ " + session.line())
                                    .plus(Role.MUTED, "  ended with exit status " + status),
                            deck.now());
        }
        return true;
    }

    private boolean paused(Deck.Pause pause) {
        return switch (pause) {
            // Drawn when what is asked for now has come, or with the next tick: not in two steps.
            case REST -> {
                deck.rested();
                yield deck.nothingSelected();
            }
            case SETTLE -> {
                deck.settled();
                yield settle();
            }
        };
    }

    private boolean settle() {
        boolean moved = false;
        for (Pane<?> pane : deck.panes()) {
            moved |= pane.settle();
        }
        return moved;
    }

    void tick(Instant now) {
        feed.batch(now);
        deck.panes().forEach(pane -> pane.lights().fade(now));
        deck.notices().fade(now);
        if (deck.isSettled()) {
            settle();
        }
        if (outdated) {
            outdated = false;
            deck.detail().look().forEach(deck::emit);
        }
    }

    void failed(Msg.Failed failed) {
        String why =
                failed.why() instanceof OpsException known
                        ? known.what()
                        : String.valueOf(failed.why());
        switch (failed.from()) {
            case Detail.Lookup(Detail.Subject subject)
                    when subject.equals(deck.detail().subject()) ->
                    deck.detail().failed(why);
            case Streams.Of(String id) -> streams.ended(id);
            case ClusterRuns.Id run -> deck.performer().runs().failed(run, why);
            case Forwards.Id forward -> deck.performer().forwards().failed(forward, why);
            case ApplyFile.Diffing diffing -> deck.performer().applies().failed(diffing, why);
            case Dialog.Asking(Dialog dialog) -> dialog.failed(why);
            case ObjectEdit.Step step -> deck.performer().edit().failed(step, failed.why());
            case Run run -> complain(deck.notices().end(run), why);
            case Typed typed -> complain(deck.notices().end(typed), why);
            case Session session -> complain(session.line(), why);
            case Attaching attaching -> complain("docker attach " + attaching.name(), why);
            case ClusterActions.Reading _,
                    ObjectSessions.Looking _,
                    Forwards.Looking _,
                    ClusterSide.Config _,
                    ClusterSide.Listing _ ->
                    deck.notices().complain(why);
            default -> {}
        }
    }

    /** Asks the sources again from the start. */
    void refresh() {
        deck.emit(new Effect.Follow(Source.CONTAINERS, deck.world().source().containers()));
        deck.emit(new Effect.Follow(Source.IMAGES, deck.world().source().images()));
        deck.cluster().refresh();
        deck.detail().look().forEach(deck::emit);
    }
}
