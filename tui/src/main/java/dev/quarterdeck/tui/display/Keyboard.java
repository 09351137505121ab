package dev.quarterdeck.tui.display;

import dev.quarterdeck.host.TtyInput;
import dev.quarterdeck.model.Terminal;
import dev.quarterdeck.tui.loop.Msg;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Consumer;

/** Reads the terminal on a thread of its own, which can be sent away and come back. */
final class Keyboard {
    /** After this much silence an ESC was the key; a sequence comes in one piece nearly always. */
    private static final Duration SILENCE = Duration.ofMillis(50);

    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(1);

    private final Terminal terminal;
    private final Decoder decoder;
    private final Consumer<IOException> gone;
    private @Nullable InputStream in;
    private @Nullable Thread thread;

    /** What is read goes to the sinks; the last is told when the terminal went away. */
    Keyboard(
            Terminal terminal,
            Consumer<Msg> sink,
            Consumer<String> answers,
            Consumer<IOException> gone) {
        this.terminal = terminal;
        this.gone = gone;
        decoder = new Decoder(sink, answers);
    }

    synchronized void start() {
        InputStream opened = terminal.in();
        in = opened;
        thread = Thread.ofPlatform().daemon().name("keyboard").start(() -> read(opened));
    }

    /** Returns when nothing is read any more. */
    void stop() {
        Thread reader;
        synchronized (this) {
            reader = thread;
            thread = null;
            close();
        }
        if (reader != null && reader != Thread.currentThread()) {
            join(reader);
        }
    }

    private synchronized boolean current() {
        return thread == Thread.currentThread();
    }

    private void read(InputStream opened) {
        byte[] bytes = new byte[4096];
        try {
            int length = opened.read(bytes);
            while (length >= 0) {
                decoder.accept(bytes, length);
                if (decoder.undecided() && !ready(opened)) {
                    decoder.silence();
                }
                length = opened.read(bytes);
            }
            ended(new EOFException("the terminal is gone"));
        } catch (IOException e) {
            ended(e);
        }
    }

    private void ended(IOException why) {
        if (current()) {
            gone.accept(why);
        }
    }

    private static boolean ready(InputStream opened) throws IOException {
        return opened instanceof TtyInput tty ? tty.ready(SILENCE) : opened.available() > 0;
    }

    private void close() {
        try {
            if (in != null) {
                in.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void join(Thread reader) {
        try {
            boolean ended = reader.join(UNTIL_STOPPED);
            if (!ended) {
                throw new IllegalStateException("the terminal is still being read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
