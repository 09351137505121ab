package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.live.ContainerRow;
import dev.quarterdeck.tui.live.Figures;

import org.jspecify.annotations.Nullable;

/**
 * A container with what it uses.
 *
 * @param row what the engine's list says
 * @param figures the latest figures; null while none have come
 * @param rates network and block input and output a second; null before two figures
 * @param history processor use, 0 to 1 of what it may use, one value a second
 */
record Container(
        ContainerRow row, @Nullable Figures figures, @Nullable Rates rates, History history) {
    private static final int SECONDS = 240;

    /** Bytes a second. */
    record Rates(double received, double sent, double read, double written) {
        static final Rates NONE = new Rates(0, 0, 0, 0);
    }

    static Container of(ContainerRow row) {
        return new Container(row, null, null, new History(SECONDS));
    }

    /** The same container as the list says it is now; figures end with the run. */
    Container with(ContainerRow next) {
        boolean goesOn = State.of(next).figures();
        return goesOn
                ? new Container(next, figures, rates, history)
                : new Container(next, null, null, new History(SECONDS));
    }

    /** The same container with new figures, so many seconds after the last. */
    Container with(Figures next, double seconds) {
        history.add(next.cpu() / Math.max(1, next.cpuLimit() > 0 ? next.cpuLimit() : FULL));
        return new Container(row, next, rates(figures, next, seconds), history);
    }

    private static final double FULL = 100;

    private static @Nullable Rates rates(@Nullable Figures before, Figures next, double seconds) {
        if (before == null || seconds <= 0) {
            return null;
        }
        return new Rates(
                Math.max(0, next.received() - before.received()) / seconds,
                Math.max(0, next.sent() - before.sent()) / seconds,
                Math.max(0, next.read() - before.read()) / seconds,
                Math.max(0, next.written() - before.written()) / seconds);
    }

    String id() {
        return row.id();
    }

    State state() {
        return State.of(row);
    }
}
