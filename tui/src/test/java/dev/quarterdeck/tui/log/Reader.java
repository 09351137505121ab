package dev.quarterdeck.tui.log;

import dev.quarterdeck.testing.Await;
import dev.quarterdeck.themes.Themes;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.loop.Loop;
import dev.quarterdeck.tui.loop.VirtualDisplay;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.function.Predicate;

/** A person before a log: presses keys and waits for what is to be seen. */
final class Reader implements AutoCloseable {
    /** So often the key for a page is pressed between two looks at the screen. */
    private static final int PAGES = 60;

    private final VirtualDisplay display;
    private final Thread thread;

    /** With bounds on memory and on what lies on disk, in bytes. */
    Reader(LogSource source, int columns, int rows, Path folder, long cap, long onDisk) {
        display = new VirtualDisplay(columns, rows);
        Clock clock = Clock.fixed(ScriptedLog.START.plus(Duration.ofHours(1)), ZoneOffset.UTC);
        LogPage page =
                LogPage.of(source, "web", new Size(columns, rows), clock, folder, cap, onDisk);
        Loop loop = new Loop(display, page, Themes.named("dark"), clock);
        thread = Thread.ofVirtual().start(loop::run);
    }

    Reader(LogSource source, int columns, int rows) {
        this(source, columns, rows, Path.of(""), LogSession.CAP, Spill.CAP);
    }

    Reader(LogSource source) {
        this(source, 60, 12);
    }

    VirtualDisplay display() {
        return display;
    }

    Reader type(String keys) {
        display.type(keys);
        return this;
    }

    Reader press(Key.Kind... kinds) {
        for (Key.Kind kind : kinds) {
            display.press(Key.of(kind));
        }
        return this;
    }

    /** Pages down until a text is to be seen. */
    Reader pageDownTo(String text) {
        Key[] pages = Collections.nCopies(PAGES, Key.of(Key.Kind.PAGE_DOWN)).toArray(Key[]::new);
        Await.until(text, () -> display.press(pages).await(_ -> true).text().contains(text));
        return this;
    }

    Reader see(String text) {
        display.await(text);
        return this;
    }

    Reader seeNot(String text) {
        display.await(canvas -> !canvas.text().contains(text));
        return this;
    }

    Reader see(Predicate<Canvas> what) {
        display.await(what);
        return this;
    }

    /** The screen as it is now. */
    Canvas screen() {
        return display.await(canvas -> true);
    }

    @Override
    public void close() {
        display.press(Key.ctrl('c'));
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}
