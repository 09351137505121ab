package dev.quarterdeck.tui.log;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Reads the lines before the first known one. An engine can be asked for the last so many lines up
 * to a moment, and counts them from the end of the log; so the question is for as many as are known
 * and some more, up to a little after the first, and what is known already is recognised (see
 * {@link Seen}). When that does not reach far enough it asks for four times as many; when four
 * times as many bring no more, that was the beginning of the log.
 */
final class PageBack implements Callable<Older> {
    private static final long MOST_BYTES = 4 << 20;
    private static final long MOST_LINES = 1L << 40;

    private final LogSource source;
    private final List<Chunk> head;
    private final long known;
    private final long wanted;

    /**
     * A page of older lines.
     *
     * @param head the first lines known
     * @param known how many lines there are from the first known one to the end of the log
     */
    PageBack(LogSource source, List<Chunk> head, long known, long wanted) {
        this.source = source;
        this.head = List.copyOf(head);
        this.known = known;
        this.wanted = wanted;
    }

    @Override
    public Older call() throws Exception {
        long before = -1;
        for (long tail = known + wanted; tail < MOST_LINES; tail *= 4) {
            Collector got = new Collector();
            source.read(LogRange.before(got.seen.until(), tail), got);
            long count = got.count;
            if (got.overlaps() && (count >= wanted || count == before)) {
                return got.older(count < wanted);
            }
            before = got.overlaps() ? count : -1;
        }
        return new Older(List.of(), true, false);
    }

    /** Keeps the lines that are not known, the last ones if there are too many. */
    private final class Collector implements LogSink {
        private final Seen seen = Seen.head(head);
        private final Deque<Chunk> chunks = new ArrayDeque<>();
        private Chunk.Builder open = new Chunk.Builder();
        private long size;
        private long count;
        private boolean whole;

        @Override
        public void line(boolean error, long nanos, byte[] bytes, int from, int to) {
            if (seen.take(Chunk.fingerprint(error, nanos, bytes, from, to))) {
                return;
            }
            whole |= completes(error, nanos, bytes, from, to);
            open.add(error ? Kind.ERROR : Kind.OUT, nanos, bytes, from, to);
            count++;
            if (open.size() > MOST_BYTES / 64) {
                finish();
            }
        }

        private void finish() {
            Chunk chunk = open.build();
            open = new Chunk.Builder();
            chunks.addLast(chunk);
            size += chunk.size();
            while (size > MOST_BYTES && chunks.size() > 1) {
                size -= chunks.removeFirst().size();
            }
        }

        /** A long line is kept by the engine in pieces: a tail may begin within one. */
        private boolean completes(boolean error, long nanos, byte[] bytes, int from, int to) {
            Chunk first = head.getFirst();
            int length = first.to(0);
            return nanos == first.stamp(0)
                    && error == (first.kind(0) == Kind.ERROR)
                    && to - from > length
                    && Arrays.equals(bytes, to - length, to, first.bytes(), 0, length);
        }

        boolean overlaps() {
            return whole || seen.met();
        }

        Older older(boolean beginning) {
            if (!open.isEmpty()) {
                finish();
            }
            return new Older(List.copyOf(chunks), beginning, whole);
        }
    }
}
