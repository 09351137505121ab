package dev.quarterdeck.kubernetes;

import dev.quarterdeck.http.Exchange;
import dev.quarterdeck.http.GoUrl;
import dev.quarterdeck.http.HeaderValues;
import dev.quarterdeck.http.Line;
import dev.quarterdeck.http.Payload;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** An API server; safe for any number of threads, one connection for each request under way. */
public final class ApiServer implements AutoCloseable {
    private static final int UNAUTHORIZED = 401;

    private final ClusterAddress address;
    private final Identity identity;
    private @Nullable Road road;
    private boolean closed;

    private ApiServer(ClusterAddress address) {
        this.address = address;
        this.identity = Identity.of(address);
    }

    /** The server at {@code address}; nothing is sent yet. */
    public static ApiServer at(ClusterAddress address) {
        return new ApiServer(address);
    }

    public ClusterAddress address() {
        return address;
    }

    /**
     * Sends a request; any status is an answer ({@link StatusError} turns it into an error). The
     * answer's body comes as it arrives, and closing the answer from any thread ends its reading.
     *
     * @throws KubeException where there is no answer
     */
    public Reply send(Request request) {
        return send(request, address.timeout());
    }

    /**
     * Sends a request whose answer must be read and closed within {@code deadline}, if not null.
     */
    public Reply send(Request request, @Nullable Duration deadline) {
        return exchange(request, path(request), deadline);
    }

    /** Sends a request whose path is complete and escaped, its query included. */
    public Reply sendAsIs(Request request) {
        return exchange(request, address.server().basePath() + request.path(), address.timeout());
    }

    /**
     * Sends a request that asks for the connection itself, such as a WebSocket's: where the answer
     * is 101, {@link Upgrade#line} belongs to the caller.
     */
    public Upgrade upgrade(Request request) {
        Credential shown = identity.credential();
        String path = path(request);
        Request whole = authorized(request, shown);
        Road taken = checked(road(shown), whole);
        var exchange = new Exchange(taken.endpoint(), taken.lines(), whole, path, null);
        return Upgrade.of(exchange, exchange.send(whole, path));
    }

    /** A connection asked for, and the answer. */
    public record Upgrade(Reply reply, @Nullable Line line) {
        private static Upgrade of(Exchange exchange, Reply reply) {
            if (reply.status() != 101) {
                return new Upgrade(reply, null);
            }
            try {
                return new Upgrade(reply, exchange.release());
            } catch (java.io.IOException e) {
                throw exchange.broken(e);
            }
        }
    }

    private String path(Request request) {
        return address.server().basePath()
                + GoUrl.path(request.path())
                + GoUrl.query(request.query());
    }

    /**
     * A refused credential is renewed once, where there is a way to, and the request sent again.
     */
    private Reply exchange(Request request, String path, @Nullable Duration deadline) {
        Credential shown = identity.credential();
        Reply reply = exchange(request, path, deadline, shown);
        boolean repeatable = !(request.body() instanceof Payload.Stream);
        if (reply.status() != UNAUTHORIZED || !repeatable || !identity.renew(shown)) {
            return reply;
        }
        reply.close();
        return exchange(request, path, deadline, identity.credential());
    }

    private Reply exchange(
            Request request, String path, @Nullable Duration deadline, Credential shown) {
        Request authorized = authorized(request, shown);
        Road taken = checked(road(shown), authorized);
        return new Exchange(taken.endpoint(), taken.lines(), authorized, path, deadline)
                .send(authorized, path);
    }

    private static Request authorized(Request request, Credential shown) {
        String authorization = shown.authorization();
        return authorization == null || request.headers().containsKey("Authorization")
                ? request
                : request.header("Authorization", authorization);
    }

    /** A value that would end its line is not sent, nor is what it belongs to. */
    private static Road checked(Road road, Request request) {
        String refused = HeaderValues.refused(road.endpoint().headers());
        refused = refused == null ? HeaderValues.refused(request.headers().entrySet()) : refused;
        if (refused != null) {
            throw new KubeException(
                    OpsException.Kind.INVALID,
                    "Unable to connect to the server: net/http: invalid header field value for "
                            + GoQuote.quote(refused),
                    null,
                    null);
        }
        return road;
    }

    /** Connections last as long as the certificate they were opened with. */
    private synchronized Road road(Credential shown) {
        Road current = road;
        if (current == null || !current.fits(shown)) {
            if (current != null) {
                current.lines().close();
            }
            current = Road.to(address, shown);
            road = current;
            if (closed) {
                current.lines().close();
            }
        }
        return current;
    }

    /** Closes idle connections; those in use close with what they serve. */
    @Override
    public synchronized void close() {
        closed = true;
        if (road != null) {
            road.lines().close();
        }
    }
}
