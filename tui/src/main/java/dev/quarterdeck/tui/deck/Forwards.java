package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.cluster.ObjectRef;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.widget.Line;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The ports that are forwarded while the deck is open; they end with it. */
final class Forwards {
    /** The id of one under way. */
    record Id(long number) {}

    /** The id of the work that reads which ports an object has. */
    record Looking(ObjectRef ref) {}

    private final Deck deck;
    private final List<Forwarded> all = new ArrayList<>();
    private long number;

    Forwards(Deck deck) {
        this.deck = deck;
    }

    /** Whether a line forwards ports. */
    static boolean isFor(List<String> words) {
        return words.size() > 1
                && words.getFirst().equals("kubectl")
                && words.get(1).equals("port-forward");
    }

    List<Forwarded> all() {
        return all;
    }

    /** How many have not ended. */
    int open() {
        return (int) all.stream().filter(Forwards::lives).count();
    }

    private static boolean lives(Forwarded one) {
        return one.state() != Forwarded.State.ENDED;
    }

    /** For the first row: how many there are, and how many of them have failed. */
    Line told() {
        int open = open();
        int ended = all.size() - open;
        Line line = Line.EMPTY;
        if (open > 0) {
            line = line.plus(Role.ACCENT, open == 1 ? "1 forward" : open + " forwards");
        }
        if (ended > 0) {
            line = line.plus(Role.MUTED, open > 0 ? ", " : "");
            line = line.plus(Role.ERROR, ended + (ended == 1 ? " forward" : " forwards") + " lost");
        }
        return line;
    }

    /** Begins by reading which ports there are. */
    void ask(ObjectRef ref) {
        deck.emit(
                new Effect.Task(
                        new Looking(ref), () -> new Tree(deck.world().cluster().object(ref))));
    }

    /** Goes on once they are known. */
    void read(Looking looking, Tree object) {
        ObjectWords words = new ObjectWords(deck.cluster().kinds());
        Dialog.open(ForwardDialog.of(looking.ref(), words, object), deck);
    }

    void start(List<String> words) {
        Id id = new Id(++number);
        all.add(new Forwarded(id, words, deck.now()));
        deck.emit(new Effect.Follow(id, deck.world().commands().forward(words)));
    }

    /** Ends it, and takes it off the list. */
    void stop(Forwarded one) {
        deck.emit(new Effect.Stop(one.id()));
        all.remove(one);
    }

    /** The same once more. */
    void again(Forwarded one) {
        stop(one);
        start(one.words());
    }

    /** Takes in what one has to tell. */
    void arrived(Id id, Object what) {
        Forwarded one = find(id);
        if (one == null) {
            return;
        }
        switch (what) {
            case Commands.Forwarding(var counts) -> one.open(counts);
            case Commands.Missed(String why) -> {
                one.missed(why);
                deck.notices().complain(one.target() + ": " + why);
            }
            case String line when one.printed(line) -> opened(one);
            case Commands.Ran(int status, String errors) -> ended(one, status, errors);
            default -> {}
        }
    }

    private void opened(Forwarded one) {
        deck.notices()
                .say(
                        Line.of(Role.OK, "✓ ")
                                .plus(Role.TEXT, one.ports() + " of " + one.target())
                                .plus(Role.KEY, "   :forwards")
                                .plus(Role.MUTED, " lists and stops them"),
                        deck.now());
    }

    void failed(Id id, String why) {
        Forwarded one = find(id);
        if (one != null) {
            ended(one, 1, why);
        }
    }

    /** One that never was open is told at once, and whole; one that was lost stays on the list. */
    private void ended(Forwarded one, int status, String errors) {
        boolean was = one.state() == Forwarded.State.OPEN;
        String text = errors.isBlank() ? "exit status " + status : errors.strip();
        if (status == 0) {
            all.remove(one);
        } else if (was) {
            one.end(text.lines().toList().getLast());
            deck.notices().complain("✗ " + one.target() + ": " + one.trouble() + "   :forwards");
        } else {
            all.remove(one);
            deck.notices().complain("✗ $ " + one.line());
            deck.open(new Report(one.line(), text));
        }
    }

    private @Nullable Forwarded find(Id id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }
}
