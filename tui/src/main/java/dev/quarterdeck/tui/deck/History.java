package dev.quarterdeck.tui.deck;

import java.util.Arrays;

/** The last values of a figure, one a second, oldest first. */
final class History {
    private static final int FEW = 8;

    private final int capacity;
    private double[] values = {};
    private int count;
    private long seen;

    History(int capacity) {
        this.capacity = capacity;
    }

    void add(double value) {
        if (count == capacity) {
            System.arraycopy(values, 1, values, 0, count - 1);
            count--;
        } else if (count == values.length) {
            values = Arrays.copyOf(values, Math.min(capacity, Math.max(FEW, 2 * count)));
        }
        values[count++] = value;
        seen++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** The highest value there is, 0 where there is none. */
    double highest() {
        double highest = 0;
        for (int i = 0; i < count; i++) {
            highest = Math.max(highest, values[i]);
        }
        return highest;
    }

    /** All values there are. */
    double[] values() {
        double[] all = new double[count];
        System.arraycopy(values, 0, all, 0, count);
        return all;
    }

    /**
     * The highest value of each so many seconds, right-aligned in as many places; places with
     * nothing yet are -1. Moves by a whole place at a time, so that a graph is drawn anew seldom.
     */
    double[] peaks(int places, int seconds) {
        double[] peaks = new double[places];
        Arrays.fill(peaks, -1);
        int open = (int) (seen % seconds);
        int at = count;
        for (int place = places - 1; place >= 0 && at > 0; place--) {
            int take = place == places - 1 && open > 0 ? open : seconds;
            for (int i = 0; i < take && at > 0; i++) {
                peaks[place] = Math.max(peaks[place], values[--at]);
            }
        }
        return peaks;
    }
}
