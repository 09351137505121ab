package dev.quarterdeck.kubernetes.stream;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * A connection as plain bytes both ways.
 *
 * @param out what is written is sent with the next flush
 */
record Duplex(InputStream in, OutputStream out, Runnable end) implements AutoCloseable {
    @Override
    public void close() {
        end.run();
    }
}
