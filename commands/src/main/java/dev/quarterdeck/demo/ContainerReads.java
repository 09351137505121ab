package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Questions about containers that change nothing. */
final class ContainerReads {

    private static final Set<String> FILTERS =
            Set.of(
                    "ancestor",
                    "before",
                    "expose",
                    "exited",
                    "health",
                    "id",
                    "is-task",
                    "label",
                    "name",
                    "network",
                    "publish",
                    "since",
                    "status",
                    "volume");
    private static final List<String> STATES =
            List.of("created", "running", "paused", "restarting", "removing", "exited", "dead");

    private final World world;

    ContainerReads(World world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/containers/json", this::list),
                new Route("GET", "/containers/{id}/json", this::inspect),
                new Route("GET", "/containers/{id}/top", this::top),
                new Route("GET", "/containers/{id}/changes", this::changes));
    }

    private void list(Exchange exchange) throws IOException {
        Request request = exchange.request();
        Filters filters = Filters.of(request, FILTERS);
        filters.get("status").forEach(ContainerReads::checkState);
        int limit = Integer.parseInt(request.query("limit", "0"));
        boolean all =
                request.flag("all") || limit > 0 || filters.has("status") || filters.has("exited");
        exchange.json(world.look(() -> list(filters, all, limit, request.flag("size"))));
    }

    private static void checkState(String state) {
        if (!STATES.contains(state)) {
            throw new ApiError(
                    400,
                    "invalid filter 'status=%s': invalid value for state (%s): must be one of %s"
                            .formatted(state, state, String.join(", ", STATES)));
        }
    }

    private List<Map<String, @Nullable Object>> list(
            Filters filters, boolean all, int limit, boolean sizes) {
        return world.newestFirst().stream()
                .filter(container -> all || container.status.alive())
                .filter(container -> passes(container, filters))
                .limit(limit > 0 ? limit : Long.MAX_VALUE)
                .map(container -> ContainerViews.summary(container, world.now(), sizes))
                .toList();
    }

    private boolean passes(Container container, Filters filters) {
        return filters.found("id", container.id)
                && filters.found("name", container.name)
                && filters.any("status", container.status.word()::equals)
                && filters.any("health", container.health.status()::equals)
                && filters.any("exited", code -> exitedWith(container, code))
                && filters.any("ancestor", image -> world.images().find(image) == container.image)
                && filters.any("network", container.spec.network::equals)
                && filters.any("volume", volume -> mounts(container, volume))
                && filters.any(
                        "before",
                        other -> container.created.isBefore(world.container(other).created))
                && filters.any(
                        "since", other -> container.created.isAfter(world.container(other).created))
                && filters.labels(container.spec.labels);
    }

    private static boolean exitedWith(Container container, String code) {
        return container.status == Status.EXITED && code.equals("" + container.exitCode);
    }

    private static boolean mounts(Container container, String volume) {
        return container.spec.mounts.stream()
                .anyMatch(m -> m.source().equals(volume) || m.target().equals(volume));
    }

    private void inspect(Exchange exchange) throws IOException {
        boolean sizes = exchange.request().flag("size");
        exchange.json(
                world.look(
                        () -> {
                            Container container = world.container(exchange.variable());
                            return new ContainerInspection(container).json(sizes);
                        }));
    }

    private void top(Exchange exchange) throws IOException {
        String arguments = exchange.request().query("ps_args", "-ef");
        exchange.json(
                world.change(
                        () -> {
                            Container container = world.container(exchange.variable());
                            container.requireRunning();
                            world.tell(container, "top", Map.of());
                            return Processes.of(container, world.now()).table(arguments);
                        }));
    }

    private void changes(Exchange exchange) throws IOException {
        exchange.json(
                world.look(
                        () -> {
                            long size =
                                    ContainerViews.sizeOfChanges(
                                            world.container(exchange.variable()));
                            return size == 0
                                    ? List.of()
                                    : List.of(
                                            Fields.of("Path", "/tmp", "Kind", 0),
                                            Fields.of("Path", "/tmp/cache", "Kind", 1));
                        }));
    }
}
