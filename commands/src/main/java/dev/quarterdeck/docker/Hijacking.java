package dev.quarterdeck.docker;

import java.io.IOException;
import java.io.InputStream;

/**
 * Asks for a connection and takes it over, whether the engine switches protocols or just goes on.
 */
final class Hijacking {
    private static final String FRAMED = "application/vnd.docker.multiplexed-stream";

    private Hijacking() {}

    static Hijacked of(Engine engine, Request request) {
        Request upgrade = request.header("Connection", "Upgrade").header("Upgrade", "tcp");
        String path = engine.path(engine.speaking(null), upgrade);
        Exchange exchange = engine.start(upgrade, path, null);
        Reply reply = exchange.send(upgrade, path);
        if (reply.status() >= 400) {
            throw Refusal.of(reply, engine.address().url() + path);
        }
        try {
            Line line = exchange.release();
            InputStream in = reply.status() == 101 ? line.wire() : reply.body();
            boolean framed = reply.header("Content-Type").equals(FRAMED);
            return new Hijacked(line.connection(), in, line.connection().out(), framed);
        } catch (IOException e) {
            throw exchange.broken(e);
        }
    }
}
