package dev.quarterdeck.tui.live;

import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.docker.JsonStream;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The engine's events of one type, read on a thread of their own and handed over in batches. */
final class EventFeed implements AutoCloseable {

    /** A reader that finds the queue full waits: the engine then keeps what follows. */
    private static final int BACKLOG = 10_000;

    /** SIGINT, SIGKILL, SIGTERM. */
    private static final Set<String> ENDING = Set.of("2", "9", "15");

    private final Engine engine;
    private final Request request;
    private final Timing timing;
    private final BlockingQueue<Note> notes = new LinkedBlockingQueue<>(BACKLOG);
    private final CompletableFuture<JsonStream> opened = new CompletableFuture<>();
    private final Thread reader;
    private long lastBatch = System.nanoTime() - TimeUnit.DAYS.toNanos(1);

    private EventFeed(Engine engine, Request request, Timing timing) {
        this.engine = engine;
        this.request = request;
        this.timing = timing;
        this.reader = Thread.ofVirtual().name("events").unstarted(this::read);
    }

    /** Opens the stream; when this returns, nothing that happens from now on is missed. */
    static EventFeed open(Engine engine, String type, List<String> actions, Timing timing)
            throws InterruptedException {
        var feed = new EventFeed(engine, request(type, actions), timing);
        feed.reader.start();
        try {
            feed.awaitOpen();
            return feed;
        } catch (InterruptedException | RuntimeException failed) {
            feed.close();
            throw failed;
        }
    }

    private static Request request(String type, List<String> actions) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        actions.forEach(action -> wanted.put(action, true));
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("type", Map.of(type, true));
        filters.put("event", wanted);
        return Request.get("/events").with("filters", Json.write(filters));
    }

    private void awaitOpen() throws InterruptedException {
        try {
            opened.get(timing.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw Troubles.hanging(timing.answer());
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException why
                    ? why
                    : new IllegalStateException(failed);
        }
    }

    private void read() {
        try {
            listen();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() throws InterruptedException {
        try (JsonStream stream = new JsonStream(engine.send(request))) {
            opened.complete(stream);
            while (stream.hasNext()) {
                notes.put(event(stream.next()));
            }
            notes.put(new Note.End(null));
        } catch (RuntimeException why) {
            opened.completeExceptionally(why);
            notes.put(new Note.End(why));
        }
    }

    private static Note event(Map<String, @Nullable Object> json) {
        String action = String.valueOf(json.get("Action"));
        int colon = action.indexOf(':');
        return new Note.Event(
                ending(colon < 0 ? action : action.substring(0, colon), json),
                subject(json),
                time(json));
    }

    /** Whom it is about; engines of old say so beside the actor. */
    private static String subject(Map<String, @Nullable Object> json) {
        Object id = Json.object(json.get("Actor")).get("ID");
        return ContainerRows.text(id == null ? json.get("id") : id);
    }

    /** A signal that ends nobody by itself is told apart from those that are meant to. */
    private static String ending(String action, Map<String, @Nullable Object> json) {
        Object attributes = Json.object(json.get("Actor")).get("Attributes");
        Object signal = Json.object(attributes).get("signal");
        return action.equals("kill") && !ENDING.contains(String.valueOf(signal))
                ? "signal"
                : action;
    }

    private static Instant time(Map<String, @Nullable Object> json) {
        Object nanos = json.get("timeNano");
        return nanos instanceof Long count
                ? Instant.ofEpochSecond(0, count)
                : ContainerRows.second(json.get("time"));
    }

    /** Puts something between the events, unless those already stand in a very long line. */
    void tell(Note note) {
        notes.offer(note);
    }

    /** Everything heard since the last call; empty after a time of silence. */
    List<Note> next(Duration silence) throws InterruptedException {
        Note first = notes.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
            return List.of();
        }
        gather();
        var batch = new ArrayList<Note>();
        batch.add(first);
        notes.drainTo(batch);
        lastBatch = System.nanoTime();
        return batch;
    }

    /** A single event is dealt with at once; those that follow closely come together. */
    private void gather() throws InterruptedException {
        long since = System.nanoTime() - lastBatch;
        Duration rest = timing.gather().minusNanos(since);
        if (rest.isPositive()) {
            Thread.sleep(rest);
        }
    }

    /** Asks whether the engine is still there. */
    void ping() {
        engine.send(Request.head("/_ping"), timing.answer()).close();
    }

    @Override
    public void close() {
        if (opened.isDone() && !opened.isCompletedExceptionally()) {
            opened.join().close();
        }
        reader.interrupt();
    }
}
