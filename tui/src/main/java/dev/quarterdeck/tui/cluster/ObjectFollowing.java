package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.tui.loop.Following;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.function.Consumer;

/** Follows the objects of one query until interrupted, whatever becomes of their server. */
final class ObjectFollowing implements Following {

    private final ObjectQuery query;
    private final ConfigFiles files;
    private final Servers servers;
    private final Pace pace;
    private final Clock clock;

    ObjectFollowing(ObjectQuery query, ConfigFiles files, Servers servers, Pace pace, Clock clock) {
        this.query = query;
        this.files = files;
        this.servers = servers;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public void follow(Consumer<Object> sink) throws InterruptedException {
        var voice = new Voice(sink);
        var retries = new Retries(pace);
        ObjectSession session = null;
        while (true) {
            Server server = null;
            try {
                server = servers.again(query.context());
                session = session(server, session, voice, retries);
                session.run();
            } catch (RuntimeException failure) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (retries.isPassing(failure)) {
                    files.pause(retries.pause());
                } else {
                    voice.lost(ClusterTroubles.of(failure, server, query));
                    files.pause(retries.pause(failure));
                }
            }
        }
    }

    private ObjectSession session(
            Server server, @Nullable ObjectSession former, Voice voice, Retries retries) {
        if (former != null && former.server() == server) {
            return former;
        }
        voice.about(server);
        return new ObjectSession(
                server, query, pace, clock, voice, retries, () -> hasMoved(server));
    }

    private boolean hasMoved(Server server) {
        try {
            return servers.at(query.context()) != server;
        } catch (OpsException unusable) {
            return true;
        }
    }
}
