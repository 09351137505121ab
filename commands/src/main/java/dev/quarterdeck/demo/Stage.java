package dev.quarterdeck.demo;

import java.time.Duration;
import java.time.Instant;

/** Sets the world up as if everything had happened in the past, without an event. */
final class Stage {

    private final World world;

    Stage(World world) {
        this.world = world;
    }

    void image(ImageSpec spec) {
        world.change(() -> world.images().add(spec, world.now(), ""));
    }

    /** One more name for an image. */
    void tag(String reference, String name) {
        world.change(() -> world.images().image(reference).tags.add(name));
    }

    Container created(ContainerSpec spec, Duration ago) {
        return world.change(() -> world.create(spec, world.now().minus(uneven(spec, ago))));
    }

    /** Times of day are never whole seconds. */
    private static Duration uneven(ContainerSpec spec, Duration ago) {
        return ago.plusNanos(Hash.below(900_000_000, Hash.seed(spec.name), 1));
    }

    Container running(ContainerSpec spec, Duration ago) {
        Container container = created(spec, ago);
        return world.change(
                () -> {
                    world.lifecycle().launch(container, container.created.plusMillis(214));
                    return container;
                });
    }

    Container paused(ContainerSpec spec, Duration ago, Duration pausedAgo) {
        Container container = running(spec, ago);
        Instant at = world.now().minus(pausedAgo);
        return world.change(
                () -> {
                    container.status = Status.PAUSED;
                    container.pausedAt = at;
                    container.journal.ended(at);
                    return container;
                });
    }

    Container exited(ContainerSpec spec, Duration ago, Duration endedAgo, int exitCode) {
        Container container = running(spec, ago);
        Instant at = world.now().minus(uneven(spec, endedAgo));
        return world.change(
                () -> {
                    container.status = Status.EXITED;
                    container.exitCode = exitCode;
                    container.finished = at;
                    container.pid = 0;
                    container.address = "";
                    container.run++;
                    container.journal.ended(at);
                    container.health.become("none");
                    return container;
                });
    }

    /** A container that has restarted many times already and is about to end again. */
    Container looping(ContainerSpec spec, Duration ago, int restarts) {
        Container container = created(spec, ago);
        return world.change(
                () -> {
                    world.lifecycle().launch(container, world.now());
                    container.restarts = restarts;
                    return container;
                });
    }

    void health(Container container, String status) {
        world.change(
                () -> {
                    for (int check = 3; check > 0; check--) {
                        Instant at = world.now().minusSeconds(check * 10L);
                        boolean fails = status.equals("unhealthy");
                        world.lifecycle().record(container, at, fails);
                    }
                    return container.health.become(status);
                });
    }
}
