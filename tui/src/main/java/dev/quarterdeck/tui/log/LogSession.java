package dev.quarterdeck.tui.log;

import dev.quarterdeck.tui.loop.Effect;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * One log being read from one place on: its lines, the stream that adds to their end, and the
 * requests that add to their beginning. Belongs to the loop's thread.
 *
 * <p>Memory is bounded: what is far from where somebody reads goes to disk, and stays within reach.
 * Where disk is full as well, or cannot be written, the oldest lines are dropped while the reader
 * follows the end. While he reads elsewhere nothing is dropped from under him: the stream is held
 * instead, and with it the engine. When he goes back so far that memory is full, the newest lines
 * are dropped and the stream ends; it goes on from there when he comes down again.
 */
final class LogSession {
    static final long CAP = 16 << 20;

    private static final int HEAD = 64;

    /** The stream of one session of one page. */
    record Stream(LogSession owner, int turn) {}

    /** The writing of lines of one session of one page to disk. */
    record Spilling(LogSession owner) {}

    /** The requests for older lines of one session of one page. */
    record Back(LogSession owner) {}

    private final LogSource source;
    private final LogRange range;
    private final Clock clock;
    private final Spill spill;
    private final LogStore store;
    private Semaphore credit = new Semaphore(1);
    private Stream stream = new Stream(this, 0);
    private Batch.Standing standing = Batch.Standing.LIVE;
    private boolean held;
    private boolean detached;
    private boolean spilling;
    private boolean paging;
    private boolean beginning;
    private boolean loaded;
    private String trouble = "";

    LogSession(LogSource source, LogRange range, Clock clock, long cap, Spill spill) {
        this.source = source;
        this.range = range;
        this.clock = clock;
        this.spill = spill;
        this.store = new LogStore(cap, spill);
        this.beginning = range.tail() == LogRange.ALL && range.since() == 0;
    }

    /** Who writes the lines. */
    Origins origins() {
        return source.origins();
    }

    LogStore store() {
        return store;
    }

    Batch.Standing standing() {
        return standing;
    }

    /** Whether lines that have been written are not being read for now. */
    boolean behind() {
        return held || detached;
    }

    /** Whether the lines after the last were dropped, and the stream with them. */
    boolean detached() {
        return detached;
    }

    boolean paging() {
        return paging;
    }

    /** Whether there is nothing before the first line, dropped lines aside. */
    boolean beginning() {
        return beginning && store.droppedAbove() == 0;
    }

    /** Whether anything has been heard yet. */
    boolean loaded() {
        return loaded;
    }

    /** Why older lines could not be read, or empty. */
    String trouble() {
        return trouble;
    }

    Effect begin() {
        return follow(range, Seen.none());
    }

    List<Effect> end() {
        spill.close();
        return List.of(
                new Effect.Stop(stream),
                new Effect.Stop(new Back(this)),
                new Effect.Stop(new Spilling(this)));
    }

    boolean owns(Object id) {
        return id.equals(stream) || id.equals(new Back(this)) || id.equals(new Spilling(this));
    }

    /** Takes lines from the stream; {@code keep} is the first line that must stay. */
    void take(Batch batch, long keep) {
        if (detached) {
            return;
        }
        loaded = true;
        standing = batch.standing();
        batch.chunks().forEach(store::append);
        held = true;
        goOn(keep);
    }

    /** Lets the stream go on if there is room, or can be without dropping lines from here on. */
    void goOn(long keep) {
        if (!spill.works()) {
            store.trimAbove(keep);
        } else if (spill.full()) {
            store.makeRoom(keep);
        }
        if (held && !store.full()) {
            held = false;
            credit.release();
        }
    }

    /** Lets lines go to disk that are far from where somebody reads, where memory is short. */
    List<Effect> spill(long reader) {
        boolean can = !spilling && spill.works() && !spill.full();
        List<LogStore.Placed> some = can ? store.crowding(reader) : List.of();
        if (some.isEmpty()) {
            return List.of();
        }
        spilling = true;
        return List.of(new Effect.Task(new Spilling(this), () -> spill.write(some)));
    }

    /** Lines are on disk; {@code keep} is the first line that must stay. */
    void take(Spill.Written written, long keep) {
        spilling = false;
        store.moved(written.moved());
        goOn(keep);
    }

    /** Why lines are dropped that have no room. */
    String limit() {
        if (!spill.trouble().isEmpty()) {
            return "memory cap, and no room on disk: " + spill.trouble();
        }
        return spill.works() ? "cap on disk" : "memory cap";
    }

    /** Asks for lines before the first, unless there are none or they are coming. */
    List<Effect> older(long wanted) {
        Optional<Chunk> head = paging || beginning() ? Optional.empty() : head();
        if (head.isEmpty()) {
            return List.of();
        }
        paging = true;
        long known = store.count() + store.droppedBelow();
        PageBack back = new PageBack(source, head.get(), known, wanted);
        return List.of(new Effect.Task(new Back(this), back));
    }

    /** Takes older lines; {@code keep} is the last line that must stay. */
    List<Effect> take(Older older, long keep) {
        paging = false;
        trouble = "";
        beginning = older.beginning();
        if (older.wholeFirst()) {
            store.removeFirst();
        }
        store.prepend(older.chunks());
        if (older.beginning()) {
            store.foundBeginning();
        }
        boolean roomless = !spill.works() || spill.full();
        return roomless && store.trimBelow(keep) ? detach() : List.of();
    }

    /** Older lines could not be read, or lines not be written to disk. */
    void failed(Object from, Throwable why) {
        if (from instanceof Spilling) {
            spilling = false;
            spill.failed(String.valueOf(why.getMessage()));
        } else {
            paging = false;
            trouble = Notes.trouble(why);
        }
    }

    /** Goes on reading after the last line that was kept. */
    List<Effect> attach() {
        if (!detached) {
            return List.of();
        }
        detached = false;
        store.rereading();
        Seen seen = Seen.tail(store.chunks());
        return List.of(follow(LogRange.since(seen.since()), seen));
    }

    private List<Effect> detach() {
        if (detached) {
            return List.of();
        }
        detached = true;
        held = false;
        return List.of(new Effect.Stop(stream));
    }

    private Effect follow(LogRange from, Seen seen) {
        credit = new Semaphore(1);
        held = false;
        stream = new Stream(this, stream.turn() + 1);
        return new Effect.Follow(stream, new Follower(source, from, seen, credit, clock));
    }

    /** The first lines of the log that are kept, without what is told of it. */
    private Optional<Chunk> head() {
        Chunk.Builder head = new Chunk.Builder();
        for (Chunk chunk : store.chunks()) {
            for (int i = 0; i < chunk.count(); i++) {
                if (chunk.kind(i) != Kind.NOTE) {
                    head.add(
                            chunk.kind(i),
                            chunk.origin(i),
                            chunk.stamp(i),
                            chunk.bytes(),
                            chunk.from(i),
                            chunk.to(i));
                }
                if (head.count() == HEAD) {
                    return Optional.of(head.build());
                }
            }
        }
        return head.isEmpty() ? Optional.empty() : Optional.of(head.build());
    }
}
