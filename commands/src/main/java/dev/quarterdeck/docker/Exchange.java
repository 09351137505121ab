package dev.quarterdeck.docker;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;

/** One request and its answer on one connection. */
final class Exchange {
    private final EngineAddress address;
    private final Lines lines;
    private final String method;
    private final String url;
    private final @Nullable Watchdog watchdog;
    private @Nullable Connection connection;
    private @Nullable Line line;
    private boolean over;

    Exchange(
            EngineAddress address,
            Lines lines,
            Request request,
            String path,
            @Nullable Duration deadline) {
        this.address = address;
        this.lines = lines;
        this.method = request.method();
        this.url = address.url() + path;
        this.watchdog = deadline == null ? null : new Watchdog(deadline, () -> end(false));
    }

    /** Sends the request and reads the head of the answer. */
    Reply send(Request request, String path) {
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
        RequestWriter.write(on.connection().out(), address, path, request);
        return Head.read(on.wire());
    }

    private Line dial() throws IOException {
        Connection fresh = address.transport().open();
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
    synchronized Line release() throws IOException {
        Line taken = current();
        over = true;
        if (watchdog != null) {
            watchdog.cancel();
        }
        return taken;
    }

    /** Whether a deadline has ended it. */
    boolean late() {
        return watchdog != null && watchdog.fired();
    }

    /** What to tell about a failure of the connection. */
    EngineException broken(IOException e) {
        if (watchdog != null && late()) {
            return Unreachable.late(address, watchdog.deadline());
        }
        return Unreachable.because(address, method, url, e);
    }
}
