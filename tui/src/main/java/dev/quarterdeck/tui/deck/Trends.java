package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.live.Figures;

import org.jspecify.annotations.Nullable;

/**
 * What a container has used in the last minutes, one value a second.
 *
 * @param cpu 0 to 1 of what it may use
 * @param memory 0 to 1 of what it may use; 0 where that is unknown
 * @param received bytes a second, as are the three that follow
 */
record Trends(
        History cpu,
        History memory,
        History received,
        History sent,
        History read,
        History written) {
    static final int SECONDS = 240;
    private static final double FULL = 100;

    static Trends none() {
        return new Trends(history(), history(), history(), history(), history(), history());
    }

    private static History history() {
        return new History(SECONDS);
    }

    void add(Figures figures, Container.@Nullable Rates rates) {
        cpu.add(figures.cpu() / Math.max(1, figures.cpuLimit() > 0 ? figures.cpuLimit() : FULL));
        long limit = figures.memoryLimit();
        memory.add(limit > 0 ? (double) figures.memory() / limit : 0);
        if (rates != null) {
            received.add(rates.received());
            sent.add(rates.sent());
            read.add(rates.read());
            written.add(rates.written());
        }
    }
}
