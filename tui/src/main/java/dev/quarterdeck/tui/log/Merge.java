package dev.quarterdeck.tui.log;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * Brings several logs into the order of their times. What was written before is waited for; a log
 * that has nothing more for a moment is waited for no longer, so that new lines come at once.
 *
 * <p>Where only the last lines are wanted of each, those are left out that were written before the
 * last lines of another begin: from the first line on nothing is missing.
 */
final class Merge {
    private static final long IDLE = 150_000_000L;
    private static final long SLOW = 2_000_000_000L;
    private static final long FULL = 1 << 20;
    private static final long MOST = 16 << 20;
    private static final int CHUNK = 32 * 1024;

    private final LogSink sink;
    private final long tail;
    private final List<Lane> lanes = new ArrayList<>();
    private boolean gathering;
    private boolean over;
    private @Nullable RuntimeException failure;

    /**
     * A merge that writes to a sink.
     *
     * @param tail how many of the last lines are wanted of each, or all
     */
    Merge(LogSink sink, long tail) {
        this.sink = sink;
        this.tail = tail;
        this.gathering = tail != LogRange.ALL;
    }

    /** One more log. */
    synchronized Lane lane(int origin) {
        Lane lane = new Lane(origin);
        lanes.add(lane);
        return lane;
    }

    /** Nothing more will be said by anyone, the lines that came are still given. */
    synchronized void close() {
        over = true;
        notifyAll();
    }

    /** Ends it with an error. */
    synchronized void fail(RuntimeException why) {
        failure = why;
        notifyAll();
    }

    /** Gives lines to the sink until all is over. */
    void run() throws InterruptedException {
        gather();
        Run run = next();
        while (run != null) {
            run.give(sink);
            run = next();
        }
    }

    private synchronized void gather() throws InterruptedException {
        while (gathering && failure == null && !lanes.stream().allMatch(Lane::gathered)) {
            wait(20);
        }
        gathering = false;
        long start = Long.MIN_VALUE;
        for (Lane lane : lanes) {
            if (lane.cut()) {
                start = Math.max(start, lane.stamp());
            }
        }
        for (Lane lane : lanes) {
            lane.dropBefore(start);
        }
        notifyAll();
    }

    private synchronized @Nullable Run next() throws InterruptedException {
        while (true) {
            if (failure != null) {
                throw failure;
            }
            Lane first = null;
            long limit = Long.MAX_VALUE;
            boolean waited = false;
            for (Lane lane : lanes) {
                if (!lane.has()) {
                    waited |= lane.awaited();
                } else if (first == null || lane.stamp() < first.stamp()) {
                    limit = first == null ? limit : Math.min(limit, first.stamp());
                    first = lane;
                } else {
                    limit = Math.min(limit, lane.stamp());
                }
            }
            if (first != null && !waited) {
                Run run = first.take(limit);
                notifyAll();
                return run;
            }
            lanes.removeIf(Lane::finished);
            if (over && lanes.isEmpty()) {
                return null;
            }
            wait(waited ? 20 : 0);
        }
    }

    /** Lines in a row that come from one log. */
    private record Run(int origin, Chunk chunk, int from, int to) {
        void give(LogSink sink) throws InterruptedException {
            sink.from(origin);
            for (int i = from; i < to; i++) {
                if (chunk.kind(i) == Kind.NOTE) {
                    int length = chunk.to(i) - chunk.from(i);
                    sink.note(
                            new String(
                                    chunk.bytes(), chunk.from(i), length, StandardCharsets.UTF_8));
                } else {
                    sink.line(false, chunk.stamp(i), chunk.bytes(), chunk.from(i), chunk.to(i));
                }
            }
        }
    }

    /** The lines of one log that wait. */
    final class Lane implements LogSink {
        private final int origin;
        private final Deque<Chunk> ready = new ArrayDeque<>();
        private Chunk.Builder open = new Chunk.Builder();
        private long size;
        private long count;
        private long heard = System.nanoTime();
        private int at;
        private boolean opened;
        private boolean caughtUp;
        private boolean shortened;
        private boolean ended;

        private Lane(int origin) {
            this.origin = origin;
        }

        @Override
        public void opened() {
            synchronized (Merge.this) {
                opened = true;
                heard = System.nanoTime();
                Merge.this.notifyAll();
            }
        }

        /** For now nothing will come. */
        void rest() {
            synchronized (Merge.this) {
                caughtUp = true;
                Merge.this.notifyAll();
            }
        }

        /** Nothing will come any more. */
        void end() {
            synchronized (Merge.this) {
                ended = true;
                caughtUp = true;
                Merge.this.notifyAll();
            }
        }

        @Override
        public void line(boolean error, long nanos, byte[] bytes, int from, int to)
                throws InterruptedException {
            synchronized (Merge.this) {
                while (size > FULL && !gathering && failure == null) {
                    Merge.this.wait();
                }
                add(Kind.OUT, nanos, bytes, from, to);
                while (size > MOST && ready.size() > 1) {
                    size -= ready.removeFirst().size();
                    at = 0;
                    shortened = true;
                }
            }
        }

        /** A line came that is not wanted, but counts. */
        void skip() {
            synchronized (Merge.this) {
                count++;
                heard = System.nanoTime();
            }
        }

        /** Tells something between the lines. */
        void note(long nanos, String words) {
            byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
            synchronized (Merge.this) {
                add(Kind.NOTE, nanos, bytes, 0, bytes.length);
            }
        }

        private void add(Kind kind, long nanos, byte[] bytes, int from, int to) {
            if (!gathering && !has()) {
                Merge.this.notifyAll();
            }
            long before = open.size();
            open.add(kind, nanos, bytes, from, to);
            size += open.size() - before;
            count++;
            heard = System.nanoTime();
            if (open.size() >= CHUNK) {
                finish();
            }
        }

        private void finish() {
            if (!open.isEmpty()) {
                ready.add(open.build());
                open = new Chunk.Builder();
            }
        }

        private boolean idle() {
            caughtUp |= System.nanoTime() - heard > (opened ? IDLE : SLOW);
            return caughtUp;
        }

        private boolean gathered() {
            return idle() || count >= tail;
        }

        private boolean awaited() {
            return !idle();
        }

        private boolean finished() {
            return ended && !has();
        }

        /** Whether there may be lines before the first that came. */
        private boolean cut() {
            return has() && (shortened || count >= tail);
        }

        private boolean has() {
            return !ready.isEmpty() || !open.isEmpty();
        }

        private Chunk head() {
            if (ready.isEmpty()) {
                finish();
            }
            return Objects.requireNonNull(ready.peekFirst());
        }

        /** When the first line that waits was written. */
        private long stamp() {
            return head().stamp(at);
        }

        private void dropBefore(long start) {
            while (has() && stamp() < start) {
                step(at + 1);
            }
        }

        /** The first lines, as long as they are not younger than another's. */
        private Run take(long limit) {
            Chunk chunk = head();
            int from = at;
            int to = from + 1;
            while (to < chunk.count() && chunk.stamp(to) <= limit) {
                to++;
            }
            step(to);
            return new Run(origin, chunk, from, to);
        }

        private void step(int to) {
            Chunk chunk = head();
            at = to;
            if (at == chunk.count()) {
                ready.removeFirst();
                size -= chunk.size();
                at = 0;
            }
        }
    }
}
