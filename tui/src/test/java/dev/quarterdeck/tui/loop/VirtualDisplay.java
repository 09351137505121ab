package dev.quarterdeck.tui.loop;

import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.keys.Key;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A display without a terminal: a test presses its keys and reads the last canvas shown. */
public final class VirtualDisplay implements Display {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Queue<Msg> early = new ArrayDeque<>();
    private final List<String> calls = new ArrayList<>();
    private Size size;
    private @Nullable Canvas shown;
    private @Nullable Consumer<Msg> sink;
    private int frames;

    public VirtualDisplay(int columns, int rows) {
        size = new Size(columns, rows);
    }

    /** Presses keys one after the other. */
    public VirtualDisplay press(Key... keys) {
        for (Key key : keys) {
            send(new Msg.Pressed(key));
        }
        return this;
    }

    /** Presses the key of each character of the text. */
    public VirtualDisplay type(String text) {
        text.codePoints().forEach(codePoint -> press(Key.of(codePoint)));
        return this;
    }

    public VirtualDisplay resize(int columns, int rows) {
        synchronized (this) {
            size = new Size(columns, rows);
        }
        send(new Msg.Resized(new Size(columns, rows)));
        return this;
    }

    /** Tells the reader; what comes before anybody reads waits. */
    public void send(Msg msg) {
        Consumer<Msg> reader;
        synchronized (this) {
            reader = sink;
            if (reader == null) {
                early.add(msg);
                return;
            }
        }
        reader.accept(msg);
    }

    /** The last canvas shown, once there is one that satisfies the condition. */
    public synchronized Canvas await(Predicate<Canvas> condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (shown == null || !condition.test(shown)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError(
                        "not shown in time; the screen:\n" + (shown == null ? "" : shown.text()));
            }
            pause(left);
        }
        return shown;
    }

    /** The last canvas shown, once it contains the text. */
    public Canvas await(String text) {
        return await(canvas -> canvas.text().contains(text));
    }

    /** How many canvases have been shown. */
    public synchronized int frames() {
        return frames;
    }

    /** What else was asked of the display, in order: {@code suspend}, {@code copy TEXT} … */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    @SuppressWarnings("WaitNotInLoop") // its callers loop
    private void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    private synchronized void called(String what) {
        calls.add(what);
        notifyAll();
    }

    @Override
    public synchronized Size size() {
        return size;
    }

    @Override
    public synchronized void show(Canvas canvas) {
        shown = canvas;
        frames++;
        notifyAll();
    }

    @Override
    public void read(Consumer<Msg> reader) {
        List<Msg> waiting;
        synchronized (this) {
            sink = reader;
            waiting = List.copyOf(early);
            early.clear();
        }
        waiting.forEach(reader);
    }

    @Override
    public void suspend() {
        called("suspend");
    }

    @Override
    public void resume() {
        called("resume");
    }

    @Override
    public void stop() {
        called("stop");
    }

    @Override
    public void repaint() {
        called("repaint");
    }

    @Override
    public void mouse(boolean ours) {
        called("mouse " + ours);
    }

    @Override
    public void bell() {
        called("bell");
    }

    @Override
    public void copy(String text) {
        called("copy " + text);
    }

    @Override
    public void close() {
        called("close");
    }
}
