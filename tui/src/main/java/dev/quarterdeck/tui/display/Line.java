package dev.quarterdeck.tui.display;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The way to the terminal: what is sent together goes out in one write. */
final class Line {
    private final OutputStream out;
    private volatile boolean broken;

    Line(OutputStream out) {
        this.out = out;
    }

    /** Sends ASCII text, nothing when it is empty. */
    void send(String text) {
        send(text, new byte[0], "");
    }

    /** What cannot be sent is dropped: the reader of the terminal finds out that it is gone. */
    void send(String first, byte[] frame, String last) {
        byte[] start = first.getBytes(StandardCharsets.US_ASCII);
        byte[] end = last.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + frame.length + end.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(frame, 0, all, start.length, frame.length);
        System.arraycopy(end, 0, all, start.length + frame.length, end.length);
        if (all.length > 0 && !broken) {
            write(all);
        }
    }

    boolean broken() {
        return broken;
    }

    void broke() {
        broken = true;
    }

    private void write(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            broken = true;
        }
    }
}
