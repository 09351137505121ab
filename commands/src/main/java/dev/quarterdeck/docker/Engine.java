package dev.quarterdeck.docker;

import dev.quarterdeck.http.Endpoint;
import dev.quarterdeck.http.Exchange;
import dev.quarterdeck.http.GoUrl;
import dev.quarterdeck.http.Lines;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** A Docker engine; safe for any number of threads, one connection for each request under way. */
public final class Engine implements AutoCloseable {
    private final EngineAddress address;
    private final Endpoint endpoint;
    private final Lines lines = new Lines();
    private @Nullable ApiVersion version;

    private Engine(EngineAddress address) {
        this.address = address;
        this.endpoint = address.endpoint();
    }

    /** The engine at {@code address}; nothing is sent yet. */
    public static Engine at(EngineAddress address) {
        return new Engine(address);
    }

    public EngineAddress address() {
        return address;
    }

    /** The API version both sides speak, asked for once; {@code DOCKER_API_VERSION} overrules. */
    public ApiVersion version() {
        return negotiate(null);
    }

    /** The version to prepare a request for; where nobody answers, the newest. */
    public ApiVersion assumedVersion() {
        return speaking(null);
    }

    /** Asks the engine who it is; never cached. */
    public Ping ping() {
        return ping(null);
    }

    /**
     * Sends a request.
     *
     * @throws EngineException with the engine's own message for a status of 400 or more, or saying
     *     why the engine cannot be reached
     */
    public Reply send(Request request) {
        return exchange(request, null);
    }

    /** Sends a request whose reply must be read and closed within {@code deadline}. */
    public Reply send(Request request, Duration deadline) {
        return exchange(request, deadline);
    }

    /** Sends a request whose path is complete and escaped; any status is an answer. */
    Reply sendAsIs(Request request) {
        return start(request, request.path(), null).send(request, request.path());
    }

    /** Sends a request that asks for the connection itself. */
    public Hijacked hijack(Request request) {
        return Hijacking.of(this, request);
    }

    private Reply exchange(Request request, @Nullable Duration deadline) {
        String path = path(speaking(deadline), request);
        Reply reply = start(request, path, deadline).send(request, path);
        if (reply.status() >= 400) {
            throw Refusal.of(reply, address.url() + path);
        }
        return reply;
    }

    Exchange start(Request request, String path, @Nullable Duration deadline) {
        return new Exchange(endpoint, lines, request, path, deadline);
    }

    /** One whose connection is to be taken over. */
    Exchange startTaking(Request request, String path) {
        Lines kept = address.proxy() == null ? lines : new Lines();
        return new Exchange(address.direct(), kept, request, path, null);
    }

    String path(ApiVersion speaking, Request request) {
        return address.basePath()
                + GoUrl.path("/v" + speaking + request.path())
                + GoUrl.query(request.query());
    }

    /**
     * The negotiated version; where nobody answers, the newest: the request itself will say why.
     */
    ApiVersion speaking(@Nullable Duration deadline) {
        try {
            return negotiate(deadline);
        } catch (OpsException e) {
            if (e.kind() == OpsException.Kind.TIMEOUT) {
                throw e;
            }
            return ApiVersion.NEWEST;
        }
    }

    private ApiVersion negotiate(@Nullable Duration deadline) {
        synchronized (lines) {
            if (version != null) {
                return version;
            }
        }
        String pinned = address.pinnedVersion();
        ApiVersion found =
                pinned.isEmpty()
                        ? ApiVersion.negotiate(ping(deadline).apiVersion())
                        : new ApiVersion(pinned);
        synchronized (lines) {
            version = found;
        }
        return found;
    }

    private Ping ping(@Nullable Duration deadline) {
        try (Reply reply = pinged(Request.head("/_ping"), deadline)) {
            if (reply.status() == 200 || reply.status() == 500) {
                return parse(reply);
            }
        }
        try (Reply reply = pinged(Request.get("/_ping"), deadline)) {
            if (reply.status() >= 400) {
                throw Refusal.of(reply, address.url() + address.basePath() + "/_ping");
            }
            return parse(reply);
        }
    }

    private Reply pinged(Request request, @Nullable Duration deadline) {
        String path = address.basePath() + "/_ping";
        return start(request, path, deadline).send(request, path);
    }

    private static Ping parse(Reply reply) {
        return new Ping(
                reply.header("Api-Version"),
                reply.header("Ostype"),
                reply.header("Docker-Experimental").equals("true"));
    }

    /** Closes idle connections; those in use close with what they serve. */
    @Override
    public void close() {
        lines.close();
    }
}
