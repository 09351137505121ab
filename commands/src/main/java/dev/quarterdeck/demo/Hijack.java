package dev.quarterdeck.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A connection taken over: raw for a terminal, else framed by channel. */
record Hijack(InputStream in, OutputStream out, boolean terminal) {

    OutputStream channel(int channel) {
        return terminal ? out : new Frames(out, channel);
    }

    void end() throws IOException {
        out.flush();
    }
}
