package dev.quarterdeck.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What can be done to a container. */
final class ContainerActions {

    /** A real program takes a moment to end. */
    private static final long ENDING_MILLIS = 150;

    private final World world;
    private final Lifecycle lifecycle;

    ContainerActions(World world) {
        this.world = world;
        this.lifecycle = world.lifecycle();
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/containers/create", this::create),
                new Route("POST", "/containers/{id}/start", act(lifecycle::start)),
                new Route("POST", "/containers/{id}/stop", this::stop),
                new Route("POST", "/containers/{id}/restart", this::restart),
                new Route("POST", "/containers/{id}/kill", this::kill),
                new Route("POST", "/containers/{id}/pause", act(lifecycle::pause)),
                new Route("POST", "/containers/{id}/unpause", act(lifecycle::unpause)),
                new Route("POST", "/containers/{id}/rename", this::rename),
                new Route("POST", "/containers/{id}/wait", this::waitFor),
                new Route("DELETE", "/containers/{id}", this::remove));
    }

    private Route.Handler act(Consumer<Container> action) {
        return exchange -> {
            act(exchange.variable(), action);
            exchange.status(204);
        };
    }

    private Container act(String reference, Consumer<Container> action) {
        return world.change(
                () -> {
                    Container container = world.container(reference);
                    action.accept(container);
                    return container;
                });
    }

    private void create(Exchange exchange) throws IOException {
        Request request = exchange.request();
        String id = world.change(() -> lifecycle.create(Creation.spec(request, world)).id);
        exchange.json(201, Fields.of("Id", id, "Warnings", List.of()));
    }

    private void stop(Exchange exchange) throws IOException, InterruptedException {
        Container container = act(exchange.variable(), this::requireAlive);
        stop(container, timeout(exchange.request()));
        exchange.status(204);
    }

    private void requireAlive(Container container) {
        if (!container.status.alive()) {
            throw new ApiError(304, "");
        }
        lifecycle.signalled(container, Signals.TERM);
    }

    private void stop(Container container, Duration timeout) throws InterruptedException {
        long millis = container.spec.heedsTerm ? ENDING_MILLIS : timeout.toMillis();
        boolean ended = world.await(() -> !container.status.alive(), Duration.ofMillis(millis));
        boolean killed = !container.spec.heedsTerm && !ended;
        act(
                container.id,
                c -> {
                    if (killed) {
                        lifecycle.signalled(c, Signals.KILL);
                    }
                    lifecycle.stopped(c, killed ? 137 : container.spec.exitCode);
                });
    }

    private static Duration timeout(Request request) {
        return Duration.ofSeconds(Math.max(0, Long.parseLong(request.query("t", "10"))));
    }

    private void restart(Exchange exchange) throws IOException, InterruptedException {
        Container container = act(exchange.variable(), this::signalIfAlive);
        if (world.look(container.status::alive)) {
            stop(container, timeout(exchange.request()));
        }
        act(container.id, this::startAgain);
        exchange.status(204);
    }

    private void signalIfAlive(Container container) {
        if (container.status.alive()) {
            lifecycle.signalled(container, Signals.TERM);
        }
    }

    private void startAgain(Container container) {
        lifecycle.start(container);
        world.tell(container, "restart", Map.of());
    }

    private void kill(Exchange exchange) throws IOException {
        String name = exchange.request().query("signal", "KILL");
        int signal = Signals.number(name.isEmpty() ? "KILL" : name);
        act(exchange.variable(), container -> kill(container, exchange.variable(), name, signal));
        exchange.status(204);
    }

    private void kill(Container container, String reference, String name, int signal) {
        if (signal == 0) {
            throw new ApiError(
                    400,
                    "cannot kill container: %s: invalid signal: %s".formatted(reference, name));
        }
        if (!container.status.alive()) {
            throw ApiError.conflict(
                    "cannot kill container: %s: container %s is not running"
                            .formatted(reference, container.id));
        }
        lifecycle.signalled(container, signal);
        if (signal == Signals.KILL || (Signals.ends(signal) && container.spec.heedsTerm)) {
            lifecycle.finish(container, 128 + signal);
        }
    }

    private void rename(Exchange exchange) throws IOException {
        String name = exchange.request().query("name", "");
        act(exchange.variable(), container -> rename(container, name));
        exchange.status(204);
    }

    private void rename(Container container, String name) {
        try {
            lifecycle.rename(container, name);
        } catch (ApiError taken) {
            throw ApiError.conflict("Error when allocating new name: " + taken.message());
        }
    }

    private void remove(Exchange exchange) throws IOException {
        boolean force = exchange.request().flag("force");
        act(exchange.variable(), container -> lifecycle.remove(container, force));
        exchange.status(204);
    }

    private void waitFor(Exchange exchange) throws IOException, InterruptedException {
        String condition = exchange.request().query("condition", "not-running");
        Container container = world.look(() -> world.container(exchange.variable()));
        long run = container.run;
        var out = exchange.stream("application/json");
        out.flush();
        exchange.whenGone(() -> world.change(exchange::gone));
        boolean done = false;
        while (!done && !exchange.gone() && !world.closed()) {
            done =
                    world.await(
                            () -> exchange.gone() || met(container, condition, run),
                            Duration.ofHours(1));
        }
        out.write(Trees.write(Fields.of("StatusCode", container.exitCode)));
        out.close();
    }

    private boolean met(Container container, String condition, long run) {
        boolean ended = container.run > run && !container.status.alive();
        return switch (condition) {
            case "next-exit" -> ended;
            case "removed" -> !world.containers().contains(container);
            default -> !container.status.alive();
        };
    }
}
