package dev.quarterdeck.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands of one tool, found by their words. */
record Catalogue(List<Entry> entries) {
    Catalogue {
        entries = List.copyOf(entries);
    }

    /** The commands of two lists; the second one's come first. */
    Catalogue(List<Entry> more, List<Entry> entries) {
        this(Stream.concat(entries.stream(), more.stream()).toList());
    }

    /**
     * A command and how many words chose it.
     *
     * @param words its own words, where an alias of them was typed
     */
    record Found(Entry entry, String words, int count) {}

    /** The command that the first words choose; two words win over one. */
    Optional<Found> find(List<String> words) {
        for (int count = Math.min(2, words.size()); count > 0; count--) {
            String line = String.join(" ", words.subList(0, count));
            for (Entry entry : entries) {
                if (entry.words().contains(line)) {
                    return Optional.of(new Found(entry, own(entry, line), count));
                }
            }
        }
        return Optional.empty();
    }

    /** The first words of the same group: {@code container list} is {@code container ls}. */
    private static String own(Entry entry, String typed) {
        String group = typed.substring(0, typed.lastIndexOf(' ') + 1);
        for (String words : entry.words()) {
            if (words.lastIndexOf(' ') + 1 == group.length() && words.startsWith(group)) {
                return words;
            }
        }
        return typed;
    }

    /**
     * The commands whose words start with a group's word, or those of one word for an empty group.
     */
    List<Found> within(String group) {
        return entries.stream()
                .flatMap(
                        entry ->
                                entry.words().stream()
                                        .filter(words -> belongs(words, group))
                                        .limit(1)
                                        .map(words -> new Found(entry, last(words), 1)))
                .sorted((a, b) -> a.words().compareTo(b.words()))
                .toList();
    }

    private static boolean belongs(String words, String group) {
        return group.isEmpty() ? words.indexOf(' ') < 0 : words.startsWith(group + " ");
    }

    private static String last(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }
}
