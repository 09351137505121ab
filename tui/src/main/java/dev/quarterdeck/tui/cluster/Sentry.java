package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.http.Reply;

import org.jspecify.annotations.Nullable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/**
 * Stands beside a watch and ends it where nothing can come any more: because the server does not
 * answer, the connection is dead, or it is another server that is wanted by now.
 */
final class Sentry implements AutoCloseable {

    private final Server server;
    private final Reply reply;
    private final Pace pace;
    private final BooleanSupplier moved;
    private final Thread thread;
    private volatile long heard = System.nanoTime();
    private volatile @Nullable RuntimeException lost;

    /**
     * Begins to look.
     *
     * @param moved whether another server is wanted by now
     */
    Sentry(Server server, Reply reply, Pace pace, BooleanSupplier moved) {
        this.server = server;
        this.reply = reply;
        this.pace = pace;
        this.moved = moved;
        this.thread = Thread.ofVirtual().name("watch-sentry").start(this::look);
    }

    /** The watch's bytes; the sentry notices when they come. */
    InputStream body() {
        return new FilterInputStream(reply.body()) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = super.read(target, offset, length);
                heard = System.nanoTime();
                return count;
            }
        };
    }

    /** Why the server was given up; null where it was not. */
    @Nullable RuntimeException lost() {
        return lost;
    }

    private void look() {
        try {
            long asked = System.nanoTime();
            while (!over()) {
                Thread.sleep(pace.look());
                if (since(Math.max(asked, heard)) >= pace.silence().toNanos()) {
                    server.ping();
                    asked = System.nanoTime();
                }
            }
            reply.close();
        } catch (RuntimeException silent) {
            lost = silent;
            reply.close();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean over() {
        return moved.getAsBoolean() || since(heard) >= pace.dead().toNanos();
    }

    private static long since(long nanos) {
        return System.nanoTime() - nanos;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
