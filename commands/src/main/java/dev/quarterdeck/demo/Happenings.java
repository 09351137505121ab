package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Everything that has happened lately, and who wants to hear of what happens next. */
final class Happenings {

    private static final int REMEMBERED = 256;
    private static final int BACKLOG = 20_000;

    /** One event: its time and what the engine says of it. */
    record Event(Instant at, Map<String, @Nullable Object> json) {

        String type() {
            return String.valueOf(json.get("Type"));
        }

        String action() {
            return String.valueOf(json.get("Action"));
        }

        Map<String, @Nullable Object> actor() {
            return Trees.object(json.get("Actor"));
        }

        String attribute(String name) {
            Object value = Trees.object(actor().get("Attributes")).get(name);
            return value == null ? "" : value.toString();
        }
    }

    private final Deque<Event> past = new ArrayDeque<>();
    private final Set<BlockingQueue<Event>> listeners =
            Collections.newSetFromMap(new IdentityHashMap<>());
    private Instant last = Instant.EPOCH;

    /** Tells of an event; no two have the same time. */
    synchronized void publish(Instant at, String type, String action, Map<String, ?> actor) {
        last = at.isAfter(last) ? at : last.plusNanos(1);
        var event = new Event(last, json(last, type, action, actor));
        past.addLast(event);
        if (past.size() > REMEMBERED) {
            past.removeFirst();
        }
        listeners.removeIf(listener -> !listener.offer(event));
    }

    private static Map<String, @Nullable Object> json(
            Instant at, String type, String action, Map<String, ?> actor) {
        var json = Fields.of();
        Map<?, ?> attributes = (Map<?, ?>) actor.get("Attributes");
        if (type.equals("container") || type.equals("image")) {
            Fields.plus(json, "status", action, "id", actor.get("ID"));
        }
        if (type.equals("container") && attributes != null) {
            Fields.plus(json, "from", attributes.get("image"));
        }
        return Fields.plus(
                json,
                "Type",
                type,
                "Action",
                action,
                "Actor",
                actor,
                "scope",
                "local",
                "time",
                at.getEpochSecond(),
                "timeNano",
                Times.epochNanos(at));
    }

    /** What happened since a moment, and from now on everything that happens, without a gap. */
    synchronized BlockingQueue<Event> listen(@Nullable Instant since) {
        var queue = new LinkedBlockingQueue<Event>(BACKLOG);
        if (since != null) {
            past.stream().filter(event -> !event.at().isBefore(since)).forEach(queue::add);
        }
        listeners.add(queue);
        return queue;
    }

    synchronized void forget(BlockingQueue<Event> listener) {
        listeners.remove(listener);
    }
}
