package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.keys.Action;
import dev.quarterdeck.tui.widget.Line;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The mode in which no key and no line of the deck changes anything. */
final class ReadOnlyMode {
    private static final Set<Action> CHANGING =
            EnumSet.of(
                    Action.SHELL,
                    Action.ATTACH,
                    Action.FORWARD,
                    Action.RENAME,
                    Action.START_STOP,
                    Action.RESTART,
                    Action.PAUSE,
                    Action.PULL,
                    Action.RUN,
                    Action.REMOVE,
                    Action.KILL,
                    Action.EDIT,
                    Action.APPLY,
                    Action.SCALE,
                    Action.UNDO,
                    Action.CORDON,
                    Action.DRAIN,
                    Action.TAINT,
                    Action.LABEL,
                    Action.ANNOTATE);

    private final Deck deck;
    private final Commands commands;
    private final boolean given;

    ReadOnlyMode(Deck deck) {
        this.deck = deck;
        this.commands = deck.world().commands();
        this.given = commands.readOnly();
    }

    boolean on() {
        return commands.readOnly();
    }

    /** Whether this may change something while nothing is to be changed. */
    boolean refuses(Action action) {
        return on() && CHANGING.contains(action);
    }

    /** Says why nothing is done. */
    void explain(String what) {
        deck.notices()
                .say(
                        Line.of(Role.WARNING, what)
                                .plus(Role.TEXT, " changes something, and this is read-only   ")
                                .plus(Role.KEY, "Alt-r")
                                .plus(Role.MUTED, " leaves that mode"),
                        deck.now());
    }

    /** Turns it on, or off; what the program was started with is not lifted by a slip. */
    void turn() {
        if (on() && given) {
            deck.open(
                    new Question(
                            "Leave read-only mode?",
                            List.of(
                                    Line.of("qd was started so that nothing can be changed"),
                                    Line.of("(--read-only, QD_READ_ONLY or its configuration)."),
                                    Line.of("Keys and lines of this screen would change things.")),
                            Optional.empty(),
                            "Leave",
                            () -> set(false)));
        } else {
            set(!on());
        }
    }

    private void set(boolean now) {
        commands.readOnly(now);
        deck.notices()
                .say(
                        Line.of(now ? "read-only: nothing can be changed" : "changes are possible")
                                .plus(Role.KEY, "   Alt-r")
                                .plus(Role.MUTED, now ? " leaves that mode" : " prevents them"),
                        deck.now());
    }
}
