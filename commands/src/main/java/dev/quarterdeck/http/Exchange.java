package dev.quarterdeck.http;

import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;

/** One request and its answer on one connection. */
public final class Exchange {
    private final Endpoint endpoint;
    private final Lines lines;
    private final String method;
    private final String url;
    private final @Nullable Watchdog watchdog;
    private @Nullable Connection connection;
    private @Nullable Line line;
    private boolean over;

    /**
     * An exchange that has not begun.
     *
     * @param lines where connections are kept between exchanges
     * @param path the whole path, escaped, with its query
     * @param deadline by when the answer must be read and closed, counted from now, or null
     */
    public Exchange(
            Endpoint endpoint,
            Lines lines,
            Request request,
            String path,
            @Nullable Duration deadline) {
        this.endpoint = endpoint;
        this.lines = lines;
        this.method = request.method();
        this.url = endpoint.transport().url() + path;
        this.watchdog = deadline == null ? null : new Watchdog(deadline, () -> end(false));
    }

    /** Sends the request and reads the head of the answer. */
    public Reply send(Request request, String path) {
        try {
            Head head = exchange(request, path);
            Line current = current();
            return new Reply(this, head, Body.of(method, head, current.wire()));
        } catch (IOException e) {
            end(false);
            throw broken(e);
        }
    }

    private Head exchange(Request request, String path) throws IOException {
        Line kept = request.body() instanceof Payload.Stream ? null : lines.take();
        if (kept != null) {
            try {
                return exchange(kept, request, path);
            } catch (IOException e) {
                kept.connection().close();
                if (kept.wire().touched() || over()) {
                    throw e;
                }
            }
        }
        return exchange(dial(), request, path);
    }

    private Head exchange(Line on, Request request, String path) throws IOException {
        use(on);
        on.wire().fresh();
        RequestWriter.write(on.connection().out(), endpoint, path, request);
        return Head.read(on.wire());
    }

    private Line dial() throws IOException {
        Connection fresh = endpoint.transport().open();
        synchronized (this) {
            connection = fresh;
        }
        if (over()) {
            throw new IOException("closed");
        }
        return Line.open(fresh);
    }

    private synchronized void use(Line on) {
        connection = on.connection();
        line = on;
    }

    private synchronized Line current() throws IOException {
        if (line == null) {
            throw new IOException("closed");
        }
        return line;
    }

    private synchronized boolean over() {
        return over;
    }

    /** Lets the answer last as long as it likes from now on. */
    synchronized void lasts() {
        if (watchdog != null) {
            watchdog.cancel();
        }
    }

    /** Ends the exchange; {@code reusable} says whether the next may use the connection. */
    synchronized void end(boolean reusable) {
        if (over) {
            return;
        }
        over = true;
        if (watchdog != null) {
            watchdog.cancel();
        }
        if (reusable && line != null) {
            lines.give(line);
        } else if (connection != null) {
            connection.close();
        }
    }

    /** The connection, which from now on belongs to the caller. */
    public synchronized Line release() throws IOException {
        Line taken = current();
        over = true;
        if (watchdog != null) {
            watchdog.cancel();
        }
        return taken;
    }

    /** What to tell about a failure of the connection. */
    public OpsException broken(IOException e) {
        return broken(e, false);
    }

    private OpsException broken(IOException e, boolean answered) {
        if (watchdog != null && watchdog.fired()) {
            return endpoint.failures().late(watchdog.deadline(), answered);
        }
        return endpoint.failures().because(method, url, e);
    }

    /** What to tell about a failure inside the body of the answer. */
    OpsException brokenInside(IOException e) {
        boolean late = watchdog != null && watchdog.fired();
        return e instanceof EOFException && !late ? endpoint.failures().cut(e) : broken(e, true);
    }
}
