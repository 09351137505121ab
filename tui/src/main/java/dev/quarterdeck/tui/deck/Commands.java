package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.loop.Following;

import java.util.List;

/** Runs command lines for the deck, the same ones a person would type. */
public interface Commands {
    /** How a command ended. */
    record Ran(int status, String errors) {}

    /** Emits each line it prints, as it comes, and at last a {@link Ran}. */
    Following run(List<String> words);

    /** Runs it in the terminal, which must have been handed over; returns its exit status. */
    int session(List<String> words);
}
