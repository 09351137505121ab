package dev.quarterdeck.tui.keys;

import java.util.List;

/**
 * One line of the keymap.
 *
 * @param action what is asked for
 * @param keys the keys that ask for it, the one to show first
 * @param where the place it applies to
 * @param label one or two words for the status line; empty keeps it out of there
 * @param words what it does, for help and menu
 * @param weight how useful it is to be reminded of, 0 to 100
 * @param command the command line it runs, {@code {}} standing for the object; empty for none
 */
public record Binding(
        Action action,
        List<Key> keys,
        Where where,
        String label,
        String words,
        int weight,
        String command) {
    public Binding {
        keys = List.copyOf(keys);
    }

    /** The same line with another word and weight in the status line. */
    public Binding labelled(String word, int heavy) {
        return new Binding(action, keys, where, word, words, heavy, command);
    }

    /** The same line with the command line it stands for. */
    Binding running(String line) {
        return new Binding(action, keys, where, label, words, weight, line);
    }

    /** The key to show for it. */
    public String keyName() {
        return keys.isEmpty() ? "" : keys.getFirst().label();
    }

    /** All its keys, separated by spaces. */
    public String keyNames() {
        return String.join(" ", keys.stream().map(Key::label).toList());
    }

    /** The command line for this object. */
    public String commandFor(String object) {
        return command.replace("{}", object);
    }
}
