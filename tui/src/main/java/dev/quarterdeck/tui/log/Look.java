package dev.quarterdeck.tui.log;

/**
 * How lines are shown.
 *
 * @param wrap whether long lines go on in the next row
 * @param times whether the engine's time stands before each
 * @param raw whether JSON is left as it is
 */
record Look(boolean wrap, boolean times, boolean raw) {
    static final Look FIRST = new Look(false, false, false);

    Look otherWrap() {
        return new Look(!wrap, times, raw);
    }

    Look otherTimes() {
        return new Look(wrap, !times, raw);
    }

    Look otherRaw() {
        return new Look(wrap, times, !raw);
    }
}
