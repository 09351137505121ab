package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.keys.Binding;
import dev.quarterdeck.tui.keys.Where;
import dev.quarterdeck.tui.widget.Line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The help: the keymap's lines for a place, the most special first. */
final class HelpText {
    private static final int KEYS = 18;
    private static final int WORDS = 44;

    private HelpText() {}

    static List<Line> lines(Deck deck) {
        Set<Where> places = deck.places();
        List<Line> lines = new ArrayList<>();
        lines.add(
                Line.of(
                        Role.MUTED,
                        "lower case looks or goes in, upper case acts, Ctrl-D and Ctrl-K destroy"));
        for (Where place : Arrays.asList(Where.values()).reversed()) {
            if (places.contains(place)) {
                lines.add(Line.EMPTY);
                lines.add(Line.of(Role.HEADER, place.title()));
                Offers.in(deck, place).forEach(binding -> lines.add(line(binding)));
            }
        }
        return lines;
    }

    private static Line line(Binding binding) {
        String keys = binding.keys().isEmpty() ? "in x" : binding.keyNames();
        String shown = keys.length() + 2 >= KEYS ? range(binding) : keys;
        return Line.of(Role.KEY, "  " + shown)
                .padded(KEYS)
                .plus(Role.TEXT, binding.words())
                .padded(KEYS + WORDS)
                .plus(Role.MUTED, binding.commandFor("NAME"));
    }

    private static String range(Binding binding) {
        return binding.keys().getFirst().label() + " to " + binding.keys().getLast().label();
    }
}
