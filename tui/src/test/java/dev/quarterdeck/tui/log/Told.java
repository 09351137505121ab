package dev.quarterdeck.tui.log;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Follows a log, and keeps what it is told: lines, and notes between them. */
final class Told implements LogSink, AutoCloseable {
    private final List<String> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Semaphore credit = new Semaphore(1);
    private final Thread thread;

    Told() {
        thread = Thread.ofVirtual().unstarted(() -> {});
    }

    Told(LogSource source) {
        this(source, Clock.systemUTC());
    }

    Told(LogSource source, Clock clock) {
        var follower = new Follower(source, LogRange.tail(500), Seen.none(), credit, clock);
        thread = Thread.ofVirtual().start(() -> follow(follower));
    }

    private void follow(Follower follower) {
        try {
            follower.follow(this::take);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Object told) {
        if (told instanceof Batch batch) {
            batch.chunks().forEach(this::take);
        }
        credit.release();
    }

    private synchronized void take(Chunk chunk) {
        for (int i = 0; i < chunk.count(); i++) {
            int length = chunk.to(i) - chunk.from(i);
            String text = new String(chunk.bytes(), chunk.from(i), length, StandardCharsets.UTF_8);
            (chunk.kind(i) == Kind.NOTE ? notes : lines).add(text);
        }
    }

    @Override
    public synchronized void line(boolean error, long nanos, byte[] bytes, int from, int to) {
        lines.add(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    synchronized List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
