package dev.quarterdeck.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A connection with its reader, as it is kept between requests or handed over after one. */
public final class Line implements AutoCloseable {
    private final Connection connection;
    private final Wire wire;

    private Line(Connection connection, Wire wire) {
        this.connection = connection;
        this.wire = wire;
    }

    static Line open(Connection connection) throws IOException {
        connection.connect();
        return new Line(connection, new Wire(connection.in()));
    }

    Connection connection() {
        return connection;
    }

    Wire wire() {
        return wire;
    }

    /** What the other side sends. */
    public InputStream in() {
        return wire;
    }

    /** What is written here is sent at once. */
    public OutputStream out() throws IOException {
        return connection.out();
    }

    /** Says that no more input will follow, and leaves reading possible. */
    public void closeWrite() throws IOException {
        connection.closeWrite();
    }

    @Override
    public void close() {
        connection.close();
    }
}
