package dev.quarterdeck.cli;

import java.util.List;

/**
 * A word that may stand where a line is being typed.
 *
 * @param about what it is, in one line; empty where the word says it
 */
record Candidate(String text, String about) {
    /** Words that say themselves what they are. */
    static List<Candidate> plain(List<String> words) {
        return words.stream().map(word -> new Candidate(word, "")).toList();
    }

    /** The same after what has been typed in the same word. */
    Candidate after(String typed) {
        return new Candidate(typed + text, about);
    }

    /** As a shell's script reads it. */
    String line() {
        return about.isEmpty() ? text : text + "\t" + about.replaceAll("(?s)\\p{Cntrl}.*", "");
    }
}
