package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.keys.Action;
import dev.quarterdeck.tui.keys.Binding;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.widget.Line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The short lists of the deck: every action on an object, and what can be copied of it. */
final class Menus {
    /** What acts on all that are marked; everything else is for the row under the cursor. */
    private static final Set<Action> MANY =
            EnumSet.of(Action.START_STOP, Action.RESTART, Action.PAUSE, Action.REMOVE, Action.KILL);

    private Menus() {}

    /** Every action on the selected object, with its key and its command line. */
    static Overlay actions(Deck deck) {
        Pane<?> pane = deck.pane();
        List<String> targets = pane.targets();
        String name =
                targets.size() > 1
                        ? targets.size() + " " + pane.view().title().toLowerCase(Locale.ROOT)
                        : pane.nameOf(String.join(" ", targets));
        List<Choices.Choice> choices =
                Offers.in(deck, pane.view().place()).stream()
                        .map(binding -> choice(deck, binding, targets))
                        .toList();
        return new Choices(name.isEmpty() ? pane.view().title() : name, choices);
    }

    private static Choices.Choice choice(Deck deck, Binding binding, List<String> targets) {
        boolean many = MANY.contains(binding.action());
        String names =
                many
                        ? String.join(" ", targets.stream().map(deck.pane()::nameOf).toList())
                        : deck.pane().nameOf(deck.pane().cursor().selected());
        return new Choices.Choice(
                binding.keyName(),
                binding.words(),
                deck.performer().objects().line(binding, names),
                () -> deck.performer().perform(binding.action()));
    }

    /** The contexts of the kubeconfig. */
    static Overlay contexts(Deck deck) {
        List<Choices.Choice> choices =
                deck.cluster().contexts().all().stream()
                        .map(
                                one ->
                                        new Choices.Choice(
                                                one.name().equals(deck.cluster().contexts().name())
                                                        ? "*"
                                                        : "",
                                                one.name(),
                                                one.user() + " at " + one.cluster(),
                                                () -> deck.cluster().context(one.name())))
                        .toList();
        return new Choices("Contexts", choices);
    }

    /** What can be copied of the selected row. */
    static Overlay copy(Deck deck) {
        return copy(deck, deck.pane());
    }

    private static <T> Overlay copy(Deck deck, Pane<T> pane) {
        String id = pane.cursor().selected();
        String name = pane.nameOf(id);
        List<Choices.Choice> choices = new ArrayList<>();
        choices.add(copied(deck, "n", "name", name));
        choices.add(copied(deck, "i", "id", Identifiers.bare(id)));
        pane.selected()
                .ifPresent(
                        row -> choices.add(copied(deck, "r", "row", row(pane, row, deck.now()))));
        deck.world().keymap().in(pane.view().place()).stream()
                .limit(1)
                .forEach(
                        binding ->
                                choices.add(
                                        copied(
                                                deck,
                                                "l",
                                                "command line",
                                                deck.performer().objects().line(binding, name))));
        return new Choices("Copy", choices);
    }

    private static <T> String row(Pane<T> pane, T row, Instant now) {
        return String.join(
                        "  ",
                        pane.view().visible(pane.wide()).stream()
                                .filter(column -> !column.lively())
                                .map(column -> column.cell().apply(row, now).text())
                                .filter(text -> !text.isEmpty())
                                .toList())
                .strip();
    }

    private static Choices.Choice copied(Deck deck, String key, String what, String text) {
        return new Choices.Choice(
                key,
                what,
                text,
                () -> {
                    deck.emit(new Effect.Copy(text));
                    deck.notices().say(Line.of("copied " + text), deck.now());
                });
    }
}
