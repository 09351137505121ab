package dev.quarterdeck.tui.keys;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one table of keys: status line, help, menu, palette and the README's list come from it.
 *
 * <p>A new key is one more line in {@link StandardKeys}.
 */
public record Keymap(List<Binding> bindings) {

    public Keymap {
        bindings = List.copyOf(bindings);
    }

    /** The keys as they come. */
    public static Keymap standard() {
        return new Keymap(StandardKeys.ALL);
    }

    /** The key of a name such as {@code Ctrl-D}. */
    public static Key key(String name) {
        return KeyNames.parse(name);
    }

    /** What a key asks for where these places hold; the most special place wins. */
    public Optional<Binding> find(Key key, Set<Where> places) {
        return bindings.stream()
                .filter(binding -> places.contains(binding.where()))
                .filter(binding -> binding.keys().contains(key))
                .max(Comparator.comparing(Binding::where));
    }

    /** The line of an action where these places hold; the most special place wins. */
    public Optional<Binding> of(Action action, Set<Where> places) {
        return bindings.stream()
                .filter(binding -> places.contains(binding.where()))
                .filter(binding -> binding.action() == action)
                .max(Comparator.comparing(Binding::where));
    }

    /** The lines of one place, in their order. */
    public List<Binding> in(Where place) {
        return bindings.stream().filter(binding -> binding.where() == place).toList();
    }

    /** The whole table in Markdown, for the README. */
    public String markdown() {
        return Arrays.stream(Where.values())
                .filter(place -> !in(place).isEmpty())
                .flatMap(place -> in(place).stream())
                .map(Keymap::markdownRow)
                .collect(Collectors.joining("\n", "| Where | Key | Does |\n|---|---|---|\n", "\n"));
    }

    private static String markdownRow(Binding binding) {
        String keys =
                binding.keys().isEmpty()
                        ? "in the menu"
                        : binding.keys().stream()
                                .map(key -> "`" + key.label() + "`")
                                .collect(Collectors.joining(" "));
        return "| " + binding.where().title() + " | " + keys + " | " + binding.words() + " |";
    }
}
