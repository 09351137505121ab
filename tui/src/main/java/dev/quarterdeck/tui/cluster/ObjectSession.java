package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.http.Reply;
import dev.quarterdeck.json.JsonException;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.api.Table;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/** Follows the objects of one query on one server: a list, then watches that go on from it. */
final class ObjectSession {

    private static final int SHORTEST_SECONDS = 300;
    private static final int NOT_FOUND = 404;
    private static final int MOST_BRIEF = 3;
    private static final Duration BRIEF = Duration.ofSeconds(1);

    /** What may be listed and not watched: not allowed, or not to be watched at all. */
    private static final Set<Integer> UNWATCHED = Set.of(403, 405);

    private final Server server;
    private final ObjectQuery query;
    private final Pace pace;
    private final Clock clock;
    private final Voice voice;
    private final Retries retries;
    private final BooleanSupplier moved;
    private final Rows rows = new Rows();
    private @Nullable ObjectList list;
    private @Nullable ObjectWatch watch;
    private boolean unwatchable;
    private int brief;

    /**
     * A session that has not begun.
     *
     * @param moved whether another server is wanted by now
     */
    ObjectSession(
            Server server,
            ObjectQuery query,
            Pace pace,
            Clock clock,
            Voice voice,
            Retries retries,
            BooleanSupplier moved) {
        this.server = server;
        this.query = query;
        this.pace = pace;
        this.clock = clock;
        this.voice = voice;
        this.retries = retries;
        this.moved = moved;
    }

    Server server() {
        return server;
    }

    /** Goes on from where it was; ends when another server is wanted, or with what went wrong. */
    void run() throws InterruptedException {
        while (!moved.getAsBoolean()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            try {
                step();
            } catch (StatusError error) {
                mend(error);
            }
        }
    }

    private void step() throws InterruptedException {
        ObjectList known = list;
        if (known == null) {
            known = list(Kinds.find(server, query.kind()));
            list = known;
        }
        ObjectWatch current = watch;
        if (current == null) {
            Table end = known.read();
            watch = new ObjectWatch(rows, voice, clock, end.resourceVersion(), end.columns());
        } else {
            watch(known.calls(), current);
        }
    }

    private ObjectList list(ApiResource resource) {
        return new ObjectList(
                new ObjectCalls(server, resource, query), rows, voice, clock, retries);
    }

    /** Some refusals only mean that something has to be asked anew. */
    private void mend(StatusError error) {
        ObjectList known = list;
        if (ObjectWatch.expired(error)) {
            watch = null;
        } else if (error.code() == NOT_FOUND && known != null) {
            watch = null;
            ApiResource now = Kinds.findNow(server, query.kind());
            if (now.equals(known.calls().resource())) {
                throw error;
            }
            list = list(now);
        } else {
            throw error;
        }
    }

    private void watch(ObjectCalls calls, ObjectWatch current) throws InterruptedException {
        long begun = System.nanoTime();
        String why;
        try (Reply reply = calls.watch(current.version(), seconds(), retries.patience());
                Sentry sentry = new Sentry(server, reply, pace, moved)) {
            welcome();
            why = read(current, sentry);
        } catch (StatusError error) {
            if (!UNWATCHED.contains(error.code())) {
                throw error;
            }
            watch = null;
            unwatched();
            return;
        }
        watch = current.version().isEmpty() ? null : current;
        ended(current, Duration.ofNanos(System.nanoTime() - begun), why);
    }

    private void welcome() {
        if (!voice.isLive()) {
            voice.introduce(server);
        }
        voice.live();
        retries.worked();
        unwatchable = false;
    }

    /**
     * A list instead: at once, for a server that starts may not know its users yet, then slowly.
     */
    private void unwatched() throws InterruptedException {
        if (unwatchable) {
            Thread.sleep(pace.measurement());
        }
        unwatchable = true;
    }

    /** Why the watch ended, for the case that it matters. */
    private static String read(ObjectWatch current, Sentry sentry) {
        try {
            current.read(sentry.body());
            return "the server ends each watch at once";
        } catch (IOException cut) {
            RuntimeException lost = sentry.lost();
            if (lost != null) {
                throw lost;
            }
            boolean rubbish = cut instanceof JsonException;
            return "each watch breaks off: " + (rubbish ? cut.getMessage() : "unexpected EOF");
        }
    }

    /** A watch that merely ends is opened again; one that never brings anything is not for ever. */
    private void ended(ObjectWatch current, Duration lasted, String why)
            throws InterruptedException {
        brief = current.hasMoved() || lasted.compareTo(BRIEF) > 0 ? 0 : brief + 1;
        if (brief > MOST_BRIEF) {
            brief = 1;
            throw new OpsException(OpsException.Kind.FAILED, why);
        }
        if (brief > 1) {
            Thread.sleep(retries.pause());
        }
    }

    /** client-go asks for five to ten minutes, so that not all watches end together. */
    private static int seconds() {
        return ThreadLocalRandom.current().nextInt(SHORTEST_SECONDS, 2 * SHORTEST_SECONDS);
    }
}
