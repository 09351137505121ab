package dev.quarterdeck.tui.pty;

import dev.quarterdeck.host.Tty;
import dev.quarterdeck.model.Terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

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
        Thread closer =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        Thread.sleep(300);
                                        in.close();
                                    } catch (InterruptedException | IOException e) {
                                        throw new IllegalStateException(e);
                                    }
                                });
        int length = in.read(new byte[100]);
        closer.join();
        return length;
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
