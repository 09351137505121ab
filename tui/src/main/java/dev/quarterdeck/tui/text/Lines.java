package dev.quarterdeck.tui.text;

/**
 * Lines to scroll through. Each has a number that stays its own while others come and go at either
 * end; some numbers may be left out of what is shown.
 */
public interface Lines {
    /** Stands for no line. */
    long NONE = Long.MIN_VALUE;

    /** The first line shown, or {@link #NONE}. */
    long first();

    /** The last line shown, or {@link #NONE}. */
    long last();

    /** The line shown after this number, or {@link #NONE}. */
    long after(long number);

    /** The line shown before this number, or {@link #NONE}. */
    long before(long number);

    /** What is in a line that is shown. */
    Rich line(long number);

    /** This line where it is shown, else the next one, else the last. */
    default long nearest(long number) {
        long next = after(number - 1);
        return next == NONE ? last() : next;
    }

    default boolean isEmpty() {
        return first() == NONE;
    }
}
