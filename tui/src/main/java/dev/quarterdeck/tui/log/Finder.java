package dev.quarterdeck.tui.log;

import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.text.Query;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Looks for a query in all lines, piece by piece on a thread of its own: newer lines first, then
 * further and further back. Belongs to the loop's thread.
 */
final class Finder {
    private static final long PIECE = 4 << 20;

    /** What was found in one piece. */
    record Found(long turn, boolean newer, long reached, long[] numbers) {}

    private final Object id;
    private @Nullable Query query;
    private @Nullable Shaper shaper;
    private Hits hits = new Hits(0);
    private long turn;
    private boolean busy;

    Finder(String name) {
        this.id = new Id(this, name);
    }

    /** Distinguishes the finders of all pages. */
    private record Id(Finder owner, String name) {}

    Object id() {
        return id;
    }

    boolean active() {
        return query != null;
    }

    @Nullable Query query() {
        return query;
    }

    Hits hits() {
        return hits;
    }

    /** Whether there are lines it has not looked at. */
    boolean searching(LogStore store) {
        return query != null && (hits.to() < store.end() || hits.from() > store.first());
    }

    /** Looks for something else, beginning at this line; null ends it. */
    void look(@Nullable Query wanted, Shaper as, long at) {
        query = wanted;
        shaper = as;
        hits = new Hits(at);
        turn++;
        busy = false;
    }

    /** The next piece of work, unless one is under way or all is done. */
    Optional<Effect> next(LogStore store) {
        Query wanted = query;
        Shaper as = shaper;
        if (wanted == null || as == null || busy || store.isEmpty()) {
            return Optional.empty();
        }
        hits.keep(store.first(), store.end());
        boolean newer = hits.to() < store.end();
        if (!newer && hits.from() <= store.first()) {
            return Optional.empty();
        }
        busy = true;
        Piece piece = piece(store, newer);
        return Optional.of(new Effect.Task(id, new Work(turn, wanted, as, piece, newer)));
    }

    /** Takes what was found; says whether it was for the present query. */
    boolean take(Found found) {
        if (found.turn() != turn) {
            return false;
        }
        busy = false;
        if (found.newer()) {
            hits.after(found.numbers(), found.reached());
        } else {
            hits.before(found.numbers(), found.reached());
        }
        return true;
    }

    private Piece piece(LogStore store, boolean newer) {
        List<LogStore.Placed> all = store.snapshot();
        List<LogStore.Placed> some = new ArrayList<>();
        long size = 0;
        for (LogStore.Placed placed : newer ? all : all.reversed()) {
            boolean wanted = newer ? placed.end() > hits.to() : placed.first() < hits.from();
            if (wanted && size < PIECE) {
                some.add(placed);
                size += placed.held().length();
            }
        }
        List<LogStore.Placed> ordered = newer ? some : some.reversed();
        return newer
                ? new Piece(ordered, hits.to(), ordered.getLast().end())
                : new Piece(ordered, ordered.getFirst().first(), hits.from());
    }

    /** Chunks, and the lines of them to look at. */
    private record Piece(List<LogStore.Placed> chunks, long from, long to) {}

    private record Work(long turn, Query query, Shaper shaper, Piece piece, boolean newer)
            implements Callable<Found> {
        @Override
        public Found call() throws InterruptedException {
            long[] numbers = new long[64];
            int count = 0;
            for (LogStore.Placed placed : piece.chunks()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                int first = (int) Math.max(0, piece.from() - placed.first());
                int end = (int) Math.min(placed.count(), piece.to() - placed.first());
                Chunk chunk = read(placed);
                for (int i = first; i < end; i++) {
                    if (matches(chunk, i)) {
                        if (count == numbers.length) {
                            numbers = Arrays.copyOf(numbers, count * 2);
                        }
                        numbers[count++] = placed.first() + i;
                    }
                }
            }
            long reached = newer ? piece.to() : piece.from();
            return new Found(turn, newer, reached, Arrays.copyOf(numbers, count));
        }

        /** What was dropped meanwhile matches nothing. */
        private static Chunk read(LogStore.Placed placed) {
            try {
                return placed.held().fresh();
            } catch (IOException e) {
                return Chunk.instead(placed.count(), "");
            }
        }

        private boolean matches(Chunk chunk, int line) {
            return chunk.kind(line) != Kind.NOTE && query.wants(shaper.searched(chunk, line));
        }
    }
}
