package dev.quarterdeck.tui.pty;

import dev.quarterdeck.host.Tty;
import dev.quarterdeck.model.Terminal;
import dev.quarterdeck.testing.Await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A program that says what it finds of its terminal. */
final class TtyProbe {
    private TtyProbe() {}

    public static void main(String[] words) throws Exception {
        Tty tty = new Tty();
        say(
                tty,
                "in "
                        + tty.inTerminal()
                        + " out "
                        + tty.outTerminal()
                        + " err "
                        + tty.errTerminal());
        Terminal.Size size = tty.size();
        say(tty, "size " + size.columns() + " " + size.rows());
        if (!tty.inTerminal()) {
            return;
        }
        try (Terminal.Watch watch = tty.onResize(() -> resized(tty));
                Terminal.Raw raw = tty.raw()) {
            say(tty, "raw " + !raw.equals(watch));
            say(tty, "read " + read(tty));
            say(tty, "woken " + woken(tty));
            say(tty, "then " + read(tty));
        }
    }

    private static int read(Tty tty) throws IOException {
        try (InputStream in = tty.in()) {
            return in.read(new byte[100]);
        }
    }

    /** A reader that waits for what never comes, until someone else closes what it reads. */
    private static int woken(Tty tty) throws Exception {
        InputStream in = tty.in();
        Thread reader = Thread.currentThread();
        Thread closer = Thread.ofPlatform().start(() -> close(in, reader));
        int length = in.read(new byte[100]);
        closer.join();
        return length;
    }

    /** Closes it once it is read. */
    private static void close(InputStream in, Thread reader) {
        Await.until("a reader", () -> reads(reader, in));
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean reads(Thread thread, InputStream in) {
        return Arrays.stream(thread.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(in.getClass().getName()::equals);
    }

    private static void resized(Tty tty) {
        try {
            say(tty, "resized " + tty.size().columns() + " " + tty.size().rows());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(Tty tty, String line) throws IOException {
        tty.out().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
