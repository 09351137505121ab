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
 * @param trends what it has used in the last minutes
 */
record Container(
        ContainerRow row, @Nullable Figures figures, @Nullable Rates rates, Trends trends) {

    /** Bytes a second. */
    record Rates(double received, double sent, double read, double written) {
        static final Rates NONE = new Rates(0, 0, 0, 0);
    }

    static Container of(ContainerRow row) {
        return new Container(row, null, null, Trends.none());
    }

    /** The same container as the list says it is now; figures end with the run. */
    Container with(ContainerRow next) {
        boolean goesOn = State.of(next).figures();
        return goesOn
                ? new Container(next, figures, rates, trends)
                : new Container(next, null, null, Trends.none());
    }

    /** The same container with new figures, so many seconds after the last. */
    Container with(Figures next, double seconds) {
        Rates flows = rates(figures, next, seconds);
        trends.add(next, flows);
        return new Container(row, next, flows, trends);
    }

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
