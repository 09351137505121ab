package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What the engine says about itself. */
final class SystemEndpoints {

    static final String VERSION = "28.5.2";
    static final long MEMORY = 16L << 30;
    static final int PROCESSORS = 4;

    private final World world;
    private final Faults faults;

    SystemEndpoints(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    List<Route> routes() {
        return List.of(
                new Route("HEAD", "/_ping", exchange -> exchange.text(200, "")),
                new Route("GET", "/_ping", exchange -> exchange.text(200, "OK")),
                new Route("GET", "/version", exchange -> exchange.json(version())),
                new Route("GET", "/info", this::info),
                new Route(
                        "POST",
                        "/auth",
                        exchange ->
                                exchange.json(
                                        Fields.of(
                                                "Status",
                                                "Login Succeeded",
                                                "IdentityToken",
                                                ""))));
    }

    private Map<String, @Nullable Object> version() {
        return Fields.plus(
                Template.read("version"),
                "ApiVersion",
                faults.newest(),
                "MinAPIVersion",
                faults.oldest());
    }

    private void info(Exchange exchange) throws IOException {
        exchange.json(world.look(this::info));
    }

    private long count(Status... statuses) {
        List<Status> wanted = List.of(statuses);
        return world.containers().stream().filter(c -> wanted.contains(c.status)).count();
    }

    private Map<String, @Nullable Object> info() {
        return Fields.plus(
                Template.read("info"),
                "Containers",
                world.containers().size(),
                "ContainersRunning",
                count(Status.RUNNING, Status.RESTARTING),
                "ContainersPaused",
                count(Status.PAUSED),
                "ContainersStopped",
                count(Status.CREATED, Status.EXITED, Status.DEAD),
                "Images",
                world.images().all().size(),
                "SystemTime",
                Times.json(world.now()));
    }
}
