package dev.quarterdeck.docker;

import dev.quarterdeck.http.Reply;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/** A container's log as it arrives; closing it from another thread ends it. */
public final class LogStream implements AutoCloseable {
    private final Reply reply;
    private final boolean terminal;
    private volatile boolean closed;

    /**
     * The log in {@code reply}.
     *
     * @param terminal whether the container has a terminal: then its output is not framed
     */
    LogStream(Reply reply, boolean terminal) {
        this.reply = reply;
        this.terminal = terminal;
    }

    /** Copies the bytes, unmodified, until the log ends or this is closed. */
    public void copy(OutputStream out, OutputStream err) throws IOException {
        if (!terminal) {
            Multiplexed.copy(reply.body(), out, err);
            return;
        }
        byte[] buffer = new byte[32 * 1024];
        for (int count = read(buffer); count >= 0; count = read(buffer)) {
            out.write(buffer, 0, count);
            out.flush();
        }
    }

    private int read(byte[] buffer) throws IOException {
        return reply.body().read(buffer);
    }

    /** Gives every line, and an unfinished last one when the log ends or this is closed. */
    public void lines(Consumer<LogLine> sink) {
        var out = new LineCutter(line -> sink.accept(new LogLine(false, line)));
        var err = new LineCutter(line -> sink.accept(new LogLine(true, line)));
        try {
            copy(out, err);
        } catch (IOException e) {
            if (!closed) {
                throw reply.broken(e);
            }
        } finally {
            out.close();
            err.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        reply.close();
    }
}
