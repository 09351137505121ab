package dev.quarterdeck.kubernetes.stream;

import java.io.IOException;

/** Several byte streams over one connection; any thread may send, one thread carries what comes. */
interface Carrier extends AutoCloseable {
    /** Takes what comes, on the thread that carries: a slow one slows the other side down. */
    interface Sink {
        /** Some bytes of a stream have come. */
        void take(int stream, byte[] bytes, int offset, int length) throws IOException;

        /** A stream has ended; the connection's end is that of all streams, and is not told. */
        default void ended(int stream) throws IOException {}

        /** Whether nothing that may still come matters. */
        default boolean over() {
            return false;
        }
    }

    /** Sends bytes on a stream; blocks while the other side does not take them. */
    void send(int stream, byte[] bytes, int offset, int length) throws IOException;

    /** Says that nothing more follows on a stream; false where the protocol has no word for it. */
    boolean finish(int stream) throws IOException;

    /** Hands on what comes, until the other side has ended the connection. */
    void carry(Sink sink) throws IOException;

    @Override
    void close();
}
