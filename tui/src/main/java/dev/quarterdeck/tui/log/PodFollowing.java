package dev.quarterdeck.tui.log;

import dev.quarterdeck.http.Reply;
import dev.quarterdeck.kubernetes.pods.PodContainer;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the logs of all containers that are meant, each on a thread of its own. */
final class PodFollowing implements AutoCloseable {
    private static final Duration UNWATCHED = Duration.ofSeconds(5);

    private final LogServer server;
    private final PodScope scope;
    private final PodChoice choice;
    private final Clock clock;
    private final Origins origins;
    private final Merge merge;
    private final LogRange range;
    private final Map<String, PodReader> readers = new HashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Set<Reply> open = new HashSet<>();
    private boolean closed;

    PodFollowing(
            LogServer server,
            PodScope scope,
            PodChoice choice,
            Clock clock,
            Origins origins,
            Merge merge,
            LogRange range) {
        this.server = server;
        this.scope = scope;
        this.choice = choice;
        this.clock = clock;
        this.origins = origins;
        this.merge = merge;
        this.range = range;
    }

    /** Begins to read those there are, and while following to look for others. */
    void begin(PodList list) {
        list.pods().forEach(pod -> meet(pod, range, false));
        if (range.follow()) {
            start(() -> watch(list));
        } else {
            merge.close();
        }
    }

    LogServer server() {
        return server;
    }

    PodChoice choice() {
        return choice;
    }

    Notes notes() {
        return new Notes(clock);
    }

    long now() {
        return LogRange.nanos(clock.instant());
    }

    private void watch(PodList list) {
        try {
            if (list.version().isEmpty()) {
                look();
            } else {
                new PodWatch(this, scope, list).run();
            }
        } catch (OpsException away) {
            merge.fail(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where nothing may be watched, it is asked for again and again. */
    private void look() throws InterruptedException {
        while (true) {
            Thread.sleep(UNWATCHED);
            update(PodList.read(server, scope).pods());
        }
    }

    /** The pods are these now. */
    void update(List<Map<String, @Nullable Object>> pods) {
        Set<String> names = new HashSet<>();
        for (Map<String, @Nullable Object> pod : pods) {
            names.add(PodScope.key(pod));
            meet(pod, LogRange.whole(), true);
        }
        synchronized (this) {
            readers.values().stream()
                    .filter(reader -> !names.contains(reader.key()))
                    .forEach(PodReader::leave);
            readers.values().removeIf(reader -> !names.contains(reader.key()));
            if (readers.isEmpty() && !scope.open()) {
                merge.close();
            }
        }
    }

    private synchronized void meet(
            Map<String, @Nullable Object> pod, LogRange part, boolean later) {
        choice.meet(pod);
        boolean known = readers.values().stream().anyMatch(r -> r.key().equals(PodScope.key(pod)));
        for (PodContainer container : choice.of(pod)) {
            String uid = PodLogSource.meta(pod, "uid") + "/" + container.name();
            PodReader reader = readers.get(uid);
            if (reader == null) {
                String name = PodScope.name(pod);
                int origin = origins.number(name, container.name());
                PodReader made =
                        new PodReader(
                                this,
                                merge.lane(origin),
                                pod,
                                container.name(),
                                part,
                                scope.open());
                readers.put(uid, made);
                if (later && !known) {
                    made.tell("joined");
                }
                start(made);
            } else {
                reader.changed(pod);
            }
        }
    }

    private synchronized void start(Runnable work) {
        if (!closed) {
            threads.add(Thread.ofVirtual().name("pod-log").start(work));
        }
    }

    /** Keeps an answer so that it can be ended; says whether it is still wanted. */
    synchronized boolean opened(Reply reply) {
        return !closed && open.add(reply);
    }

    synchronized void ended(Reply reply) {
        open.remove(reply);
    }

    @Override
    public void close() {
        List<Reply> replies;
        synchronized (this) {
            closed = true;
            threads.forEach(Thread::interrupt);
            replies = List.copyOf(open);
        }
        replies.forEach(Reply::close);
    }
}
