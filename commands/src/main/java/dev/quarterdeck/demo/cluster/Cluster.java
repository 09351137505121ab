package dev.quarterdeck.demo.cluster;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The objects, and everybody who moves them, as far as the clock has come. */
final class Cluster {

    /** Events are kept for so long. */
    static final Duration EVENTS_LAST = Duration.ofHours(1);

    private static final int HURRY = 4;
    private static final long SHORTEST_REST = 50;
    private static final long LONGEST_REST = 60_000;

    private final Store store = new Store();
    private final Timeline timeline = new Timeline();
    private final Clock clock;
    private final Instant began;
    private final Hashes hashes = new Hashes();
    private final Addresses addresses = new Addresses();
    private final Recorder recorder;
    private final Garbage garbage;
    private int watchers;

    /** A cluster in which everything has happened already that a story tells. */
    Cluster(Clock clock, Story story) {
        this.clock = clock;
        this.began = clock.instant();
        this.recorder = new Recorder(this);
        this.garbage = new Garbage(this);
        Controllers controllers = new Controllers(this);
        store.listen(controllers::react);
        store.locked(
                () -> {
                    story.tell(this);
                    timeline.runUntil(began);
                    return story;
                });
        store.forget();
    }

    Store store() {
        return store;
    }

    Timeline timeline() {
        return timeline;
    }

    Addresses addresses() {
        return addresses;
    }

    Hashes hashes() {
        return hashes;
    }

    /** Whether what happens now is played to make up the past. */
    boolean past() {
        return timeline.now().isBefore(began.minusSeconds(120));
    }

    /** A back-off's real time in the past; a quarter of it while somebody looks. */
    long backOffMillis(long seconds) {
        boolean over = timeline.now().plusSeconds(seconds).isBefore(began);
        return seconds * 1000 / (over ? 1 : HURRY);
    }

    Recorder recorder() {
        return recorder;
    }

    Garbage garbage() {
        return garbage;
    }

    /** When somebody began to look. */
    Instant began() {
        return began;
    }

    /** The time of the clock; of what is happening while something happens by itself. */
    Instant now() {
        return store.locked(timeline::now);
    }

    /** Lets everything happen for which the time has come. */
    void catchUp() {
        store.locked(
                () -> {
                    timeline.runUntil(clock.instant());
                    return timeline;
                });
    }

    /** The object a path names. */
    Tree object(ApiPath path) {
        Tree object = store.find(path.kind().stored(), path.namespace(), path.name());
        if (object == null) {
            throw StatusError.notFound(path.kind(), path.name());
        }
        return object;
    }

    @Nullable Tree find(String stored, String namespace, String name) {
        return store.find(stored, namespace, name);
    }

    List<Tree> list(String stored, String namespace) {
        return store.list(stored, namespace);
    }

    /** Makes an object of what somebody wrote. */
    Tree create(Tree manifest) {
        Kind kind = Kinds.of(manifest);
        if (kind == null) {
            throw new IllegalArgumentException(manifest.text("kind"));
        }
        return store.put(kind.stored(), Births.born(manifest, kind, timeline.now()));
    }

    /** Puts a changed object in its place, unless nothing has changed. */
    Tree update(Tree old, Tree changed) {
        if (changed.equals(old)) {
            return old;
        }
        Kind kind = Kinds.of(changed);
        return kind == null ? old : store.put(kind.stored(), changed);
    }

    /** While somebody watches, time goes on by itself; else when somebody asks. */
    void watched(boolean more) {
        boolean first =
                store.locked(
                        () -> {
                            watchers += more ? 1 : -1;
                            return more && watchers == 1;
                        });
        if (first) {
            Thread.ofVirtual().name("demo-time").start(this::goOn);
        }
    }

    private void goOn() {
        try {
            while (store.locked(() -> watchers > 0) && !store.closed()) {
                catchUp();
                Instant due = store.locked(timeline::next);
                store.await(() -> sooner(due), rest(due));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A change may have led to what is due before all that was known. */
    private boolean sooner(@Nullable Instant due) {
        Instant next = timeline.next();
        return store.closed() || next != null && (due == null || next.isBefore(due));
    }

    private Duration rest(@Nullable Instant due) {
        long rest = due == null ? LONGEST_REST : Duration.between(clock.instant(), due).toMillis();
        return Duration.ofMillis(Math.clamp(rest + 1, SHORTEST_REST, LONGEST_REST));
    }
}
