package dev.quarterdeck.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** One byte stream to a server; closing it from any thread ends a read or a connect at once. */
interface Connection extends AutoCloseable {
    /** Connects; blocks until the other side answers. */
    void connect() throws IOException;

    InputStream in() throws IOException;

    OutputStream out() throws IOException;

    /** Says that no more input will follow, and keeps reading possible. */
    void closeWrite() throws IOException;

    @Override
    void close();
}
