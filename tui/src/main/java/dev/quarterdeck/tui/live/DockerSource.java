package dev.quarterdeck.tui.live;

import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.docker.EngineAddress;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.tui.loop.Following;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The live rows and figures of a Docker engine: one list, then events; nothing is asked twice. */
public final class DockerSource implements EngineSource {

    private final EngineAddress address;
    private final Timing timing;
    private final Clock clock;

    /** Who wants to hear of exact starts: the followers of containers that are connected now. */
    private final Set<EventFeed> containerFeeds = ConcurrentHashMap.newKeySet();

    public DockerSource(EngineAddress address, Timing timing, Clock clock) {
        this.address = address;
        this.timing = timing;
        this.clock = clock;
    }

    @Override
    public Following containers() {
        return new Watch(address, timing, this::containers);
    }

    private void containers(Engine engine, Consumer<Object> sink, Runnable connected)
            throws InterruptedException {
        var session = new ContainersSession(engine, timing, clock, sink);
        try (EventFeed feed =
                EventFeed.open(engine, "container", ContainersSession.ACTIONS, timing)) {
            containerFeeds.add(feed);
            try {
                run(engine, feed, session, connected);
            } finally {
                containerFeeds.remove(feed);
            }
        }
    }

    @Override
    public Following images() {
        return new Watch(address, timing, this::images);
    }

    private void images(Engine engine, Consumer<Object> sink, Runnable connected)
            throws InterruptedException {
        var session = new ImagesSession(engine, timing, sink);
        try (EventFeed feed = EventFeed.open(engine, "image", ImagesSession.ACTIONS, timing)) {
            run(engine, feed, session, connected);
        }
    }

    private void run(Engine engine, EventFeed feed, LiveSession session, Runnable connected)
            throws InterruptedException {
        session.begin(new About("", "docker", address.context()));
        connected.run();
        Thread.startVirtualThread(() -> introduce(engine, feed));
        while (true) {
            List<Note> notes = feed.next(session.unsettled() ? timing.again() : timing.silence());
            if (notes.isEmpty() && !session.unsettled()) {
                feed.ping();
            } else {
                session.hear(notes);
            }
        }
    }

    /** Asks who the engine is beside everything else: rows need not wait for that. */
    private void introduce(Engine engine, EventFeed feed) {
        try {
            Map<String, @Nullable Object> info =
                    Json.object(engine.send(Request.get("/info"), timing.answer()).json());
            feed.tell(new Note.Known(about(info)));
        } catch (RuntimeException unknown) {
            feed.tell(new Note.Known(new About("", "docker", address.context())));
        }
    }

    private About about(Map<String, @Nullable Object> info) {
        return new About(
                ContainerRows.text(info.get("Name")),
                "docker " + ContainerRows.text(info.get("ServerVersion")),
                address.context());
    }

    @Override
    public Following figures(String containerId) {
        return new FiguresStream(address, timing, containerId, this::started);
    }

    private void started(Note.Started note) {
        containerFeeds.forEach(feed -> feed.tell(note));
    }
}
