package dev.quarterdeck.tui.log;

import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A window on a log, bounded in memory; what has no room there can lie on disk. Lines have numbers
 * that stay theirs while lines are added or dropped at either end; those paged in before the first
 * have negative ones. Belongs to the loop's thread; a {@link #snapshot} may go to others.
 */
final class LogStore {
    private static final int SMALL = 32 * 1024;

    /** A chunk and the number of its first line. */
    record Placed(long first, Held held) {
        Placed(long first, Chunk chunk) {
            this(first, new Held.InMemory(chunk));
        }

        int count() {
            return held.count();
        }

        long end() {
            return first + held.count();
        }

        boolean onDisk() {
            return held instanceof Held.OnDisk;
        }

        /** Its lines; those on disk are read, or say why they cannot be. */
        Chunk chunk() {
            try {
                return held.chunk();
            } catch (IOException e) {
                return Chunk.instead(count(), "cannot be read back: " + e.getMessage());
            }
        }
    }

    private final long cap;
    private final Spill spill;
    private final List<Placed> chunks = new ArrayList<>();
    private long size;
    private long length;
    private long onDisk;
    private long droppedAbove;
    private long droppedBelow;

    LogStore(long cap, Spill spill) {
        this.cap = cap;
        this.spill = spill;
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

    /** How many of the lines kept are on disk. */
    long onDisk() {
        return onDisk;
    }

    /** The memory that lines take, in bytes. */
    long size() {
        return size;
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

    /** All chunks in their order, each read when it is asked for. */
    List<Chunk> chunks() {
        return new AbstractList<>() {
            @Override
            public Chunk get(int index) {
                return chunks.get(index).chunk();
            }

            @Override
            public int size() {
                return chunks.size();
            }
        };
    }

    /** Adds lines at the end. */
    void append(Chunk chunk) {
        Placed last = chunks.isEmpty() ? null : chunks.getLast();
        if (last != null
                && last.held() instanceof Held.InMemory(Chunk before)
                && before.size() + chunk.size() < SMALL) {
            chunks.set(chunks.size() - 1, new Placed(last.first(), before.plus(chunk)));
            size += chunk.size();
            length += chunk.length();
        } else {
            Placed next = new Placed(end(), chunk);
            chunks.add(next);
            count(next, 1);
        }
    }

    /** Adds lines before the first; those dropped there earlier are thereby back. */
    void prepend(List<Chunk> older) {
        for (Chunk chunk : older.reversed()) {
            Placed next = new Placed(first() - chunk.count(), chunk);
            chunks.addFirst(next);
            count(next, 1);
            droppedAbove = Math.max(0, droppedAbove - chunk.count());
        }
    }

    /** Takes the first line away, because it is there again as part of another. */
    void removeFirst() {
        Placed head = chunks.getFirst();
        Chunk chunk = head.chunk();
        chunks.removeFirst();
        gone(head);
        if (chunk.count() > 1) {
            Placed rest = new Placed(head.first() + 1, chunk.without(1));
            chunks.addFirst(rest);
            count(rest, 1);
        }
    }

    /** Drops lines at the beginning until the rest fits, none from {@code keep} on. */
    void trimAbove(long keep) {
        while (full() && canDropFirst(keep)) {
            dropFirst();
        }
    }

    /** Drops lines at the beginning until there is room on disk, none from {@code keep} on. */
    void makeRoom(long keep) {
        while (spill.full() && canDropFirst(keep)) {
            dropFirst();
        }
    }

    private boolean canDropFirst(long keep) {
        return chunks.size() > 1 && chunks.getFirst().end() <= keep;
    }

    private void dropFirst() {
        Placed first = chunks.removeFirst();
        gone(first);
        droppedAbove += first.count();
    }

    /** Drops lines at the end until the rest fits, none up to {@code keep}; says whether any. */
    boolean trimBelow(long keep) {
        long before = droppedBelow;
        while (full() && chunks.size() > 1 && chunks.getLast().first() > keep) {
            Placed last = chunks.removeLast();
            gone(last);
            droppedBelow += last.count();
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

    /**
     * What is to go to disk so that half of the memory is free, once three quarters of it are
     * taken: the lines furthest from where somebody reads.
     */
    List<Placed> crowding(long reader) {
        if (size <= cap / 4 * 3) {
            return List.of();
        }
        List<Placed> held =
                chunks.subList(0, chunks.size() - 1).stream()
                        .filter(placed -> !placed.onDisk())
                        .sorted(
                                Comparator.comparingLong(
                                                (Placed placed) ->
                                                        Math.abs(placed.first() - reader))
                                        .reversed())
                        .toList();
        List<Placed> some = new ArrayList<>();
        long left = size;
        for (Placed placed : held) {
            if (left > cap / 2) {
                some.add(placed);
                left -= placed.held().size();
            }
        }
        return some;
    }

    /** Chunks have been written to disk; those that are not here any more are not wanted there. */
    void moved(List<Spill.Moved> moved) {
        for (Spill.Moved one : moved) {
            Placed was = one.chunk();
            int index = chunks.isEmpty() ? -1 : indexOf(was.first());
            if (index >= 0 && chunks.get(index).held().equals(was.held())) {
                count(was, -1);
                Placed now =
                        new Placed(
                                was.first(),
                                new Held.OnDisk(
                                        spill, one.place(), was.count(), was.held().length()));
                chunks.set(index, now);
                count(now, 1);
            } else {
                spill.release(one.place());
            }
        }
    }

    /** The chunk a line is in. */
    Placed at(long number) {
        return chunks.get(indexOf(number));
    }

    private int indexOf(long number) {
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
        return low;
    }

    private void gone(Placed placed) {
        count(placed, -1);
        if (placed.held() instanceof Held.OnDisk disk) {
            spill.release(disk.place());
        }
    }

    private void count(Placed placed, int sign) {
        size += sign * placed.held().size();
        length += (long) sign * placed.held().length();
        onDisk += placed.onDisk() ? (long) sign * placed.count() : 0;
    }
}
