package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What containers use, once or once a second. */
final class StatsEndpoint {

    private static final long SECOND = 1_000_000_000L;

    private final World world;

    StatsEndpoint(World world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(new Route("GET", "/containers/{id}/stats", this::stats));
    }

    private void stats(Exchange exchange) throws IOException, InterruptedException {
        Container container = world.look(() -> world.container(exchange.variable()));
        Request request = exchange.request();
        boolean stream = !request.query().containsKey("stream") || request.flag("stream");
        if (!stream) {
            exchange.json(once(container, request.flag("one-shot")));
            return;
        }
        try (OutputStream out = exchange.stream("application/json")) {
            exchange.whenGone(() -> world.change(exchange::gone));
            follow(exchange, container, out);
        }
    }

    private Map<String, @Nullable Object> once(Container container, boolean oneShot)
            throws InterruptedException {
        Sample before = oneShot ? null : sample(container);
        if (before != null) {
            Thread.sleep(Duration.ofSeconds(1));
        }
        return sample(container).json(before);
    }

    /** Like the engine's one collector: all streams hear at the same moment of each second. */
    private void follow(Exchange exchange, Container container, OutputStream out)
            throws IOException, InterruptedException {
        Sample before = null;
        boolean there = true;
        while (there && !exchange.gone() && !world.closed()) {
            if (world.await(() -> exchange.gone() || gone(container), Duration.ofNanos(rest()))) {
                return;
            }
            Sample now = sample(container);
            String line = new String(Trees.write(now.json(before)), StandardCharsets.UTF_8) + "\n";
            out.write(line.getBytes(StandardCharsets.UTF_8));
            before = now.running() ? now : null;
        }
    }

    private boolean gone(Container container) {
        return !world.containers().contains(container);
    }

    private static long rest() {
        return SECOND - Math.floorMod(System.nanoTime(), SECOND);
    }

    private Sample sample(Container container) {
        return world.look(() -> Sample.of(container, world.now()));
    }

    /** All figures of one container at one moment. */
    private record Sample(
            Container container, boolean running, Instant at, double active, long system) {

        static Sample of(Container container, Instant now) {
            long system = now.toEpochMilli() * 1_000_000L % (SECOND * 86_400_000L);
            boolean running =
                    container.status == Status.RUNNING || container.status == Status.PAUSED;
            return new Sample(
                    container,
                    running,
                    now,
                    container.active(now),
                    system * SystemEndpoints.PROCESSORS);
        }

        Map<String, @Nullable Object> json(@Nullable Sample before) {
            return new StatsView(container)
                    .json(
                            running,
                            new StatsView.Moment(at, active, system),
                            before == null
                                    ? null
                                    : new StatsView.Moment(
                                            before.at, before.active, before.system));
        }
    }
}
