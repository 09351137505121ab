package dev.quarterdeck.tui.log;

import java.util.ArrayList;
import java.util.List;

/**
 * A window on a log, bounded in bytes. Lines have numbers that stay theirs while lines are added or
 * dropped at either end; those paged in before the first have negative ones. Belongs to the loop's
 * thread; a {@link #snapshot} may go to others.
 */
final class LogStore {
    private static final int SMALL = 32 * 1024;

    /** A chunk and the number of its first line. */
    record Placed(long first, Chunk chunk) {
        long end() {
            return first + chunk.count();
        }
    }

    private final long cap;
    private final List<Placed> chunks = new ArrayList<>();
    private long size;
    private long length;
    private long droppedAbove;
    private long droppedBelow;

    LogStore(long cap) {
        this.cap = cap;
    }

    boolean isEmpty() {
        return chunks.isEmpty();
    }

    /** The number of the first line kept. */
    long first() {
        return chunks.isEmpty() ? 0 : chunks.getFirst().first();
    }

    /** The number after the last line's. */
    long end() {
        return chunks.isEmpty() ? 0 : chunks.getLast().end();
    }

    long count() {
        return end() - first();
    }

    /** The bytes of the lines kept. */
    long length() {
        return length;
    }

    boolean full() {
        return size > cap;
    }

    long droppedAbove() {
        return droppedAbove;
    }

    long droppedBelow() {
        return droppedBelow;
    }

    List<Placed> snapshot() {
        return List.copyOf(chunks);
    }

    /** All chunks in their order. */
    List<Chunk> chunks() {
        return chunks.stream().map(Placed::chunk).toList();
    }

    /** Adds lines at the end. */
    void append(Chunk chunk) {
        Placed last = chunks.isEmpty() ? null : chunks.getLast();
        if (last != null && last.chunk().size() + chunk.size() < SMALL) {
            chunks.set(chunks.size() - 1, new Placed(last.first(), last.chunk().plus(chunk)));
        } else {
            chunks.add(new Placed(end(), chunk));
        }
        count(chunk, 1);
    }

    /** Adds lines before the first; those dropped there earlier are thereby back. */
    void prepend(List<Chunk> older) {
        for (Chunk chunk : older.reversed()) {
            chunks.addFirst(new Placed(first() - chunk.count(), chunk));
            count(chunk, 1);
            droppedAbove = Math.max(0, droppedAbove - chunk.count());
        }
    }

    /** Takes the first line away, because it is there again as part of another. */
    void removeFirst() {
        Placed head = chunks.removeFirst();
        count(head.chunk(), -1);
        if (head.chunk().count() > 1) {
            Chunk rest = head.chunk().without(1);
            chunks.addFirst(new Placed(head.first() + 1, rest));
            count(rest, 1);
        }
    }

    /** Drops lines at the beginning until the rest fits, none from {@code keep} on. */
    void trimAbove(long keep) {
        while (full() && chunks.size() > 1 && chunks.getFirst().end() <= keep) {
            Placed gone = chunks.removeFirst();
            count(gone.chunk(), -1);
            droppedAbove += gone.chunk().count();
        }
    }

    /** Drops lines at the end until the rest fits, none up to {@code keep}; says whether any. */
    boolean trimBelow(long keep) {
        long before = droppedBelow;
        while (full() && chunks.size() > 1 && chunks.getLast().first() > keep) {
            Placed gone = chunks.removeLast();
            count(gone.chunk(), -1);
            droppedBelow += gone.chunk().count();
        }
        return droppedBelow > before;
    }

    /** There is nothing before the first line any more. */
    void foundBeginning() {
        droppedAbove = 0;
    }

    /** What was dropped at the end is being read again. */
    void rereading() {
        droppedBelow = 0;
    }

    /** The chunk a line is in. */
    Placed at(long number) {
        int low = 0;
        int high = chunks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (chunks.get(middle).first() <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return chunks.get(low);
    }

    private void count(Chunk chunk, int sign) {
        size += sign * chunk.size();
        length += (long) sign * chunk.length();
    }
}
