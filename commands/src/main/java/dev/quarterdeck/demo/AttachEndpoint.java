package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Takes part in what a container's own program reads and writes. */
final class AttachEndpoint {

    private final World world;

    AttachEndpoint(World world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/containers/{id}/attach", this::attach),
                new Route("POST", "/containers/{id}/resize", this::resize));
    }

    private void resize(Exchange exchange) throws IOException {
        Request request = exchange.request();
        int rows = Integer.parseInt(request.query("h", "24"));
        int columns = Integer.parseInt(request.query("w", "80"));
        Container container = world.look(() -> world.container(exchange.variable()));
        container.console.resize(rows, columns);
        exchange.status(200);
    }

    private void attach(Exchange exchange) throws IOException, InterruptedException {
        Container container = world.look(() -> checked(exchange.variable()));
        world.change(() -> tell(container));
        Console console = container.console;
        long run = container.run;
        Hijack hijack = console.attach(() -> exchange.hijack(container.spec.terminal));
        if (exchange.request().flag("stdin") && container.spec.openInput) {
            Thread.ofVirtual().name("demo-input").start(() -> copy(hijack.in(), console.input()));
        }
        try {
            awaitEnd(container, run);
        } finally {
            console.detach(hijack);
            hijack.end();
        }
    }

    private Container checked(String reference) {
        Container container = world.container(reference);
        if (container.status == Status.PAUSED) {
            throw ApiError.conflict(
                    "container %s is paused, unpause the container before attach"
                            .formatted(reference));
        }
        return container;
    }

    private @Nullable Container tell(Container container) {
        world.tell(container, "attach", Map.of());
        return container;
    }

    /** A client may attach before the start: it stays until the run after that has ended. */
    private void awaitEnd(Container container, long run) throws InterruptedException {
        while (!world.closed() && !ended(container, run)) {
            world.await(() -> ended(container, run), Duration.ofHours(1));
        }
    }

    private boolean ended(Container container, long run) {
        boolean over = container.run > run && !container.status.alive();
        return over || !world.containers().contains(container);
    }

    private static void copy(InputStream from, Pipe to) {
        try {
            byte[] buffer = new byte[4_096];
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                to.put(Arrays.copyOf(buffer, count));
            }
            to.end();
        } catch (IOException gone) {
            // The client has gone without a word; the program keeps waiting for the next one.
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
