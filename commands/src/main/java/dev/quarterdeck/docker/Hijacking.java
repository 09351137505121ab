package dev.quarterdeck.docker;

import dev.quarterdeck.http.Exchange;
import dev.quarterdeck.http.Line;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Asks for a connection and takes it over, whether the engine switches protocols or just goes on.
 */
final class Hijacking {
    private static final String FRAMED = "application/vnd.docker.multiplexed-stream";

    /** A connection with the answer that gave it. */
    record Taken(Reply reply, Hijacked stream) {}

    private Hijacking() {}

    static Hijacked of(Engine engine, Request request) {
        String path = engine.path(engine.speaking(null), request);
        Request whole =
                new Request(request.method(), path, List.of(), request.headers(), request.body());
        return asIs(engine, whole).stream();
    }

    /** The same for a request whose path is complete and escaped. */
    static Taken asIs(Engine engine, Request request) {
        Request upgrade = request.header("Connection", "Upgrade").header("Upgrade", "tcp");
        String path = request.path();
        Exchange exchange = engine.startTaking(upgrade, path);
        Reply reply = exchange.send(upgrade, path);
        if (reply.status() >= 400) {
            throw Refusal.of(reply, engine.address().url() + path);
        }
        try {
            Line line = exchange.release();
            InputStream in = reply.status() == 101 ? line.in() : reply.body();
            boolean framed = reply.header("Content-Type").equals(FRAMED);
            return new Taken(reply, new Hijacked(line, in, line.out(), framed));
        } catch (IOException e) {
            throw exchange.broken(e);
        }
    }
}
