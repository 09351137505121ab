package dev.quarterdeck.tui.deck;

import dev.quarterdeck.kubernetes.stream.PortForward;
import dev.quarterdeck.tui.loop.Following;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Runs command lines for the deck, the same ones a person would type. */
public interface Commands {
    /** How a command ended. */
    record Ran(int status, String errors) {}

    /** Emits each line it prints, as it comes, and at last a {@link Ran}. */
    Following run(List<String> words);

    /** Ports are open; the figures are those of the moment they are asked for. */
    record Forwarding(Supplier<PortForward.Counts> counts) {}

    /** A connection to a forwarded port failed. */
    record Missed(String why) {}

    /**
     * Runs a line that forwards ports until it is stopped: emits a {@link Forwarding}, each {@link
     * Missed}, lines, and at last a {@link Ran}.
     */
    Following forward(List<String> words);

    /** Opens a file in the user's editor, which has the terminal; returns its exit status. */
    int edit(Path file) throws IOException;

    /** Whether lines that may change something are refused. */
    boolean readOnly();

    /** Refuses lines that may change something from now on, or lets them run. */
    void readOnly(boolean on);

    /** Runs it in the terminal, which must have been handed over; returns its exit status. */
    int session(List<String> words);
}
