package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.keys.Action;
import dev.quarterdeck.tui.keys.Binding;
import dev.quarterdeck.tui.keys.Where;

import java.util.List;
import java.util.Set;

/** The keys of the place one is in, for the last row. */
final class KeyHints {
    private static final int BACK_WEIGHT = 90;

    private KeyHints() {}

    static List<Binding> of(Deck deck) {
        Set<Where> places = deck.places();
        return deck.world().keymap().bindings().stream()
                .filter(binding -> places.contains(binding.where()))
                .filter(binding -> !hidden(deck, binding, places))
                .filter(binding -> Offers.holds(deck, binding))
                .map(binding -> reminding(deck, binding))
                .toList();
    }

    /** Whether its first key means something more special here. */
    private static boolean hidden(Deck deck, Binding binding, Set<Where> places) {
        return !binding.keys().isEmpty()
                && deck.world()
                        .keymap()
                        .find(binding.keys().getFirst(), places)
                        .filter(found -> !found.equals(binding))
                        .isPresent();
    }

    /** How to come back is worth a word where there is a way back. */
    private static Binding reminding(Deck deck, Binding binding) {
        return binding.action() == Action.BACK && deck.cluster().canGoBack() && !deck.inDetail()
                ? binding.labelled("back", BACK_WEIGHT)
                : binding;
    }
}
