package dev.quarterdeck.tui.log;

import dev.quarterdeck.docker.StreamException;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.tui.loop.Following;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * Follows a log for as long as anybody wants it: through ends and starts of its writer and through
 * times when the engine is away. What happened is told in lines of its own.
 */
final class Follower implements Following {
    private static final long GATHERING_MILLIS = 8;
    private static final Duration FIRST_REST = Duration.ofMillis(250);
    private static final Duration LONGEST_REST = Duration.ofSeconds(5);

    /**
     * Of lines that may have been seen so many bytes are kept: a clock may be set back for days.
     */
    private static final long MOST_UNSURE = 16 << 20;

    /** So often a writer may start without writing anything before it is looked at less often. */
    private static final int SILENT_STARTS = 3;

    private final LogSource source;
    private final LogRange range;
    private final Seen start;
    private final Semaphore credit;
    private final Notes notes;
    private final Clock clock;
    private final Inbox inbox = new Inbox();
    private volatile Batch.Standing standing = Batch.Standing.LIVE;
    private LogState told = new LogState.Running();
    private String complaint = "";
    private String daemonError = "";
    private boolean progress;
    private int silentStarts;

    /**
     * A follower of a part of a log.
     *
     * @param seen lines that are known already and may be read once more
     * @param credit one permit for each batch that may be handed on
     */
    Follower(LogSource source, LogRange range, Seen seen, Semaphore credit, Clock clock) {
        this.source = source;
        this.range = range;
        this.start = seen;
        this.credit = credit;
        this.clock = clock;
        this.notes = new Notes(clock);
    }

    @Override
    public void follow(Consumer<Object> sink) throws InterruptedException {
        Thread reader = Thread.ofVirtual().name("log-reader").start(this::readOn);
        try {
            while (!inbox.done()) {
                credit.acquire();
                List<Chunk> chunks = inbox.take();
                sink.accept(new Batch(chunks, standing));
                // Lines that come together are drawn together.
                Thread.sleep(GATHERING_MILLIS);
            }
        } finally {
            reader.interrupt();
        }
    }

    private void readOn() {
        try {
            Duration rest = FIRST_REST;
            Seen seen = start;
            while (standing != Batch.Standing.GONE) {
                progress = false;
                readOnce(seen);
                rest = progress ? FIRST_REST : longer(rest);
                if (standing == Batch.Standing.AWAY || !progress) {
                    Thread.sleep(jittered(rest));
                }
                Seen here = inbox.seen();
                seen = here.isEmpty() ? start : here;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            inbox.close();
        }
    }

    private void readOnce(Seen seen) throws InterruptedException {
        try {
            read(next(seen), seen);
            LogState state = source.state();
            if (state instanceof LogState.Ended && !state.equals(told)) {
                readRest(seen);
            }
            afterEnd(state);
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception trouble) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            troubled(trouble);
        }
    }

    private LogRange next(Seen seen) {
        return seen.isEmpty() ? range : LogRange.since(seen.since());
    }

    private void read(LogRange part, Seen seen) throws Exception {
        Stitch stitch = new Stitch(seen);
        try {
            source.read(part, stitch);
        } catch (StreamException told) {
            tellOnce(told.what());
        }
        stitch.finish();
    }

    /** What the engine says of a log it cannot read, which it says each time it is asked. */
    private void tellOnce(String words) {
        if (!words.equals(daemonError)) {
            daemonError = words;
            inbox.note(LogRange.nanos(clock.instant()), words);
        }
    }

    /**
     * What the writer wrote last: engines leave a last line without a line end out of a stream that
     * is followed.
     */
    private void readRest(Seen before) throws Exception {
        Seen here = inbox.seen();
        Seen seen = here.isEmpty() ? before : here;
        read(next(seen).still(), seen);
    }

    private void afterEnd(LogState state) throws Exception {
        boolean news = !state.equals(told);
        told = state;
        switch (state) {
            case LogState.Running _ -> standing = Batch.Standing.LIVE;
            case LogState.Gone _ -> tell(Batch.Standing.GONE, notes.gone(), true);
            case LogState.NotStarted _ -> {
                tell(Batch.Standing.ENDED, notes.notStarted(), news);
                startAgain(state);
            }
            case LogState.Ended ended -> {
                tell(Batch.Standing.ENDED, notes.ended(ended), news);
                startAgain(state);
            }
        }
    }

    private void startAgain(LogState state) throws Exception {
        if (source.awaitStart(state)) {
            progress |= ++silentStarts <= SILENT_STARTS;
            tell(Batch.Standing.LIVE, notes.started(), true);
        }
    }

    private void troubled(Exception trouble) {
        if (trouble instanceof OpsException ops && ops.kind() == OpsException.Kind.NOT_FOUND) {
            tell(Batch.Standing.GONE, notes.gone(), true);
            return;
        }
        String words = Notes.trouble(trouble);
        // Told once for each time it is away: the reasons change while it goes.
        boolean news = complaint.isEmpty();
        complaint = words;
        tell(Batch.Standing.AWAY, notes.away(words), news);
    }

    private void tell(Batch.Standing now, String note, boolean news) {
        standing = now;
        if (news) {
            inbox.note(LogRange.nanos(clock.instant()), note);
        }
    }

    private void advanced() {
        progress = true;
        silentStarts = 0;
        daemonError = "";
    }

    private static Duration longer(Duration rest) {
        Duration twice = rest.multipliedBy(2);
        return twice.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : twice;
    }

    private static Duration jittered(Duration rest) {
        long millis = rest.toMillis();
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
    }

    /**
     * Lets through what is newer than what has been seen. What has been seen is the end of the log
     * as it was: lines that come before any of it are older, unless none of it comes any more; then
     * the log was rotated, and it is said that it does not join up.
     */
    private final class Stitch implements LogSink {
        private final Seen seen;
        private Chunk.Builder unsure = new Chunk.Builder();
        private boolean joined;
        private int origin;

        Stitch(Seen seen) {
            this.seen = seen;
            this.joined = seen.isEmpty();
        }

        @Override
        public void opened() {
            inbox.wake();
            if (standing == Batch.Standing.AWAY) {
                complaint = "";
                tell(Batch.Standing.LIVE, notes.back(), true);
            }
        }

        @Override
        public void line(boolean error, long nanos, byte[] bytes, int from, int to)
                throws InterruptedException {
            boolean covered = seen.covers(nanos);
            if (covered && seen.take(Chunk.fingerprint(error, nanos, bytes, from, to))) {
                joined = true;
            } else if (!joined && covered) {
                if (unsure.size() > MOST_UNSURE) {
                    unsure = new Chunk.Builder();
                }
                unsure.add(error ? Kind.ERROR : Kind.OUT, origin, nanos, bytes, from, to);
            } else {
                finish();
                advanced();
                inbox.line(origin, error, nanos, bytes, from, to);
            }
        }

        @Override
        public void from(int writer) {
            origin = writer;
        }

        @Override
        public void note(String words) throws InterruptedException {
            progress = true;
            inbox.note(LogRange.nanos(clock.instant()), words);
        }

        /** No more is coming of what has been seen. */
        void finish() throws InterruptedException {
            if (joined) {
                return;
            }
            joined = true;
            Chunk lines = unsure.build();
            unsure = new Chunk.Builder();
            inbox.note(LogRange.nanos(clock.instant()), notes.gap());
            for (int i = 0; i < lines.count(); i++) {
                boolean error = lines.kind(i) == Kind.ERROR;
                inbox.line(
                        lines.origin(i),
                        error,
                        lines.stamp(i),
                        lines.bytes(),
                        lines.from(i),
                        lines.to(i));
            }
        }
    }
}
