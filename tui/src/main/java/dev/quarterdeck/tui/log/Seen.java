package dev.quarterdeck.tui.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The last lines of what has been read, so that a request which overlaps them adds no line twice
 * and leaves none out. Engines have no offsets: a request names a moment, and lines of two streams
 * may stand in the log a little out of the order of their times. Hence requests reach {@link
 * #MARGIN} further than needed, and lines are told apart by time, stream and content; of lines
 * alike in all three, as many are taken as there are.
 */
final class Seen {
    /** How far out of order the times of a log are taken to be, in nanoseconds. */
    static final long MARGIN = 100_000_000L;

    private final Map<Long, Integer> counts = new HashMap<>();
    private long latest;
    private long last;
    private boolean met;

    /** Nothing seen. */
    static Seen none() {
        return new Seen();
    }

    /** The last lines of a log, as far back as a request since {@link #since} will reach. */
    static Seen tail(List<Chunk> chunks) {
        Seen seen = new Seen();
        for (Chunk chunk : chunks.reversed()) {
            for (int i = chunk.count() - 1; i >= 0; i--) {
                if (!seen.addOlder(chunk, i)) {
                    return seen;
                }
            }
        }
        return seen;
    }

    private boolean addOlder(Chunk chunk, int line) {
        if (chunk.kind(line) == Kind.NOTE) {
            return true;
        }
        long stamp = chunk.stamp(line);
        if (counts.isEmpty()) {
            last = stamp;
        }
        latest = Math.max(latest, stamp);
        // Twice the margin: times go back and forth by less than one.
        if (stamp < latest - 2 * MARGIN) {
            return false;
        }
        count(chunk.fingerprint(line));
        return true;
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /**
     * The moment from which a request overlaps what was seen at the end; 0 for nothing seen. Where
     * the clock was set back, the end has an earlier time than lines before it.
     */
    long since() {
        return latest == 0 ? 0 : last - MARGIN;
    }

    /** Whether a line is one of those seen; each is taken once. */
    boolean take(long fingerprint) {
        Integer count = counts.get(fingerprint);
        if (count == null) {
            return false;
        }
        met = true;
        if (count == 1) {
            counts.remove(fingerprint);
        } else {
            counts.put(fingerprint, count - 1);
        }
        return true;
    }

    /** Whether a line of this time can still be one of those seen. */
    boolean covers(long nanos) {
        return !counts.isEmpty() && nanos <= latest;
    }

    /** Whether any line seen has come again. */
    boolean met() {
        return met;
    }

    private void count(long fingerprint) {
        counts.merge(fingerprint, 1, Integer::sum);
    }
}
