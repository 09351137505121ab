package dev.quarterdeck.demo.cluster;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** All objects by kind and name, their revision, and what has happened to them lately. */
final class Store {

    /** So many changes are remembered; who asks for older ones must list again. */
    private static final int REMEMBERED = 4_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, TreeMap<String, Tree>> objects = new HashMap<>();
    private final Deque<Change> history = new ArrayDeque<>();
    private Consumer<Change> listener = change -> {};
    private long revision = 100;
    private long forgotten = 100;
    private boolean closed;

    /** Looks at the objects, or changes them, while nobody else does. */
    <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Told of each change under the lock. */
    void listen(Consumer<Change> whoReacts) {
        listener = whoReacts;
    }

    long revision() {
        return locked(() -> revision);
    }

    /** The last revision whose changes are no longer known. */
    long forgotten() {
        return locked(() -> forgotten);
    }

    /** Makes everything that has happened so far the past nobody can ask for. */
    void forget() {
        lock.lock();
        try {
            history.clear();
            forgotten = revision;
        } finally {
            lock.unlock();
        }
    }

    static String key(String namespace, String name) {
        return namespace + "/" + name;
    }

    private NavigableMap<String, Tree> of(String stored) {
        return objects.computeIfAbsent(stored, kind -> new TreeMap<>());
    }

    @Nullable Tree find(String stored, String namespace, String name) {
        return locked(() -> of(stored).get(key(namespace, name)));
    }

    /** The objects in a namespace, or all when the namespace is empty. */
    List<Tree> list(String stored, String namespace) {
        return locked(() -> new ArrayList<>(within(stored, namespace).values()));
    }

    /** The objects in a namespace by their keys; a view, to be read under the lock. */
    Map<String, Tree> within(String stored, String namespace) {
        return namespace.isEmpty()
                ? of(stored)
                : of(stored).subMap(namespace + "/", namespace + "0");
    }

    /** Puts an object in its place, new or changed, and gives it the next revision. */
    Tree put(String stored, Tree object) {
        return locked(
                () -> {
                    String key = key(object.namespace(), object.name());
                    Tree old = of(stored).get(key);
                    Tree next = stamped(object);
                    of(stored).put(key, next);
                    happened(
                            old == null ? Change.Type.ADDED : Change.Type.MODIFIED,
                            stored,
                            old == null ? Tree.EMPTY : old,
                            next);
                    return next;
                });
    }

    void remove(String stored, String namespace, String name) {
        lock.lock();
        try {
            Tree old = of(stored).remove(key(namespace, name));
            if (old != null) {
                happened(Change.Type.DELETED, stored, old, stamped(old));
            }
        } finally {
            lock.unlock();
        }
    }

    private Tree stamped(Tree object) {
        revision++;
        return object.with("metadata.resourceVersion", String.valueOf(revision));
    }

    private void happened(Change.Type type, String stored, Tree before, Tree after) {
        var change = new Change(revision, stored, type, before, after);
        history.addLast(change);
        if (history.size() > REMEMBERED) {
            forgotten = history.removeFirst().revision();
        }
        changed.signalAll();
        listener.accept(change);
    }

    /** What happened after a revision; null when that is no longer known. */
    @Nullable List<Change> since(long last) {
        return locked(
                () -> {
                    if (last < forgotten) {
                        return null;
                    }
                    var news = new ArrayList<Change>();
                    for (var all = history.descendingIterator(); all.hasNext(); ) {
                        Change change = all.next();
                        if (change.revision() <= last) {
                            break;
                        }
                        news.addFirst(change);
                    }
                    return news;
                });
    }

    /** Waits until something holds, looked at after each change, or for so long. */
    void await(BooleanSupplier condition, Duration longest) throws InterruptedException {
        long nanos = longest.toNanos();
        lock.lockInterruptibly();
        try {
            while (!condition.getAsBoolean() && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets those who wait look again. */
    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean closed() {
        return locked(() -> closed);
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
