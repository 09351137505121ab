package dev.quarterdeck.tui.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Reads the lines before the first known one. An engine can be asked for the last so many lines up
 * to a moment, and counts them from the end of the log; so the question is for as many as are known
 * and some more, up to a little after the first. In the answer, which is a part of the log without
 * gaps, the first known lines are recognised by time, stream and content, and all before them is
 * new. When that does not reach far enough it asks for four times as many; when four times as many
 * bring no more, that was the beginning of the log.
 */
final class PageBack implements Callable<Older> {
    private static final long MOST_BYTES = 4 << 20;
    private static final long MOST_LINES = 1L << 40;
    private static final int ENOUGH = 64;

    private final LogSource source;
    private final Chunk first;
    private final long[] known;
    private final long beyond;
    private final long wanted;

    /**
     * A page of older lines.
     *
     * @param head the first lines of the log that are known
     * @param count how many lines there are from the first known one to the end of the log
     */
    PageBack(LogSource source, Chunk head, long count, long wanted) {
        this.source = source;
        this.first = head;
        this.known = new long[Math.min(ENOUGH, head.count())];
        for (int i = 0; i < known.length; i++) {
            known[i] = head.fingerprint(i);
        }
        this.beyond = count;
        this.wanted = wanted;
    }

    @Override
    public Older call() throws Exception {
        long until = first.stamp(0) + Seen.MARGIN;
        long before = -1;
        for (long tail = beyond + wanted; tail < MOST_LINES; tail *= 4) {
            Answer answer = new Answer();
            source.read(LogRange.before(until, tail), answer);
            int older = answer.older();
            if (older >= 0 && (older >= wanted || older == before)) {
                return answer.page(older);
            }
            before = older;
        }
        return new Older(List.of(), true, false);
    }

    /** What came, the last of it if it was too much. */
    private final class Answer implements LogSink {
        private final List<Chunk> chunks = new ArrayList<>();
        private Chunk.Builder open = new Chunk.Builder();
        private long[] fingerprints = new long[1024];
        private boolean[] completing = new boolean[1024];
        private int count;
        private int dropped;
        private long size;
        private int origin;
        private int firstLater = -1;

        @Override
        public void from(int writer) {
            origin = writer;
        }

        @Override
        public void line(boolean error, long nanos, byte[] bytes, int from, int to) {
            if (count == fingerprints.length) {
                fingerprints = Arrays.copyOf(fingerprints, count * 2);
                completing = Arrays.copyOf(completing, count * 2);
            }
            completing[count] = completes(error, nanos, bytes, from, to);
            fingerprints[count++] = Chunk.fingerprint(error, nanos, bytes, from, to);
            open.add(error ? Kind.ERROR : Kind.OUT, origin, nanos, bytes, from, to);
            if (firstLater < 0 && nanos >= first.stamp(0)) {
                firstLater = count - 1;
            }
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
                Chunk gone = chunks.removeFirst();
                size -= gone.size();
                dropped += gone.count();
            }
        }

        /** How many lines came before the first known one, or -1 where that did not come. */
        int older() {
            if (source.merged()) {
                return firstLater < 0 ? count : firstLater;
            }
            for (int at = count - 1; at >= 0; at--) {
                if (joins(at)) {
                    return at;
                }
            }
            return -1;
        }

        private boolean joins(int at) {
            boolean same = fingerprints[at] == known[0] || completing[at];
            for (int i = 1; same && i < known.length && at + i < count; i++) {
                same = fingerprints[at + i] == known[i];
            }
            return same;
        }

        /** A long line is kept by the engine in pieces: what is known may begin within one. */
        private boolean completes(boolean error, long nanos, byte[] bytes, int from, int to) {
            int length = first.to(0);
            return nanos == first.stamp(0)
                    && error == (first.kind(0) == Kind.ERROR)
                    && to - from > length
                    && Arrays.equals(bytes, to - length, to, first.bytes(), 0, length);
        }

        Older page(int older) {
            if (!open.isEmpty()) {
                finish();
            }
            boolean whole = older < count && completing[older];
            List<Chunk> page = new ArrayList<>();
            int left = older + (whole ? 1 : 0) - dropped;
            for (Chunk chunk : chunks) {
                if (left > 0) {
                    page.add(left < chunk.count() ? chunk.first(left) : chunk);
                    left -= chunk.count();
                }
            }
            return new Older(page, older < wanted, whole);
        }
    }
}
