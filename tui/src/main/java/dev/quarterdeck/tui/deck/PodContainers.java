package dev.quarterdeck.tui.deck;

import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.api.Table;
import dev.quarterdeck.tui.cluster.ClusterSource;
import dev.quarterdeck.tui.cluster.ObjectQuery;
import dev.quarterdeck.tui.cluster.ObjectRef;
import dev.quarterdeck.tui.cluster.ObjectRow;
import dev.quarterdeck.tui.cluster.ObjectTable;
import dev.quarterdeck.tui.live.Change;
import dev.quarterdeck.tui.loop.Following;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The containers of a pod as rows: no server lists them, so they are read from the pod whenever its
 * own row says that it has changed.
 */
final class PodContainers {
    /** What stands for them where a kind is named. */
    static final String KIND = "containers of a pod";

    private static final ApiResource PODS =
            new ApiResource("", "v1", "pods", "pod", "Pod", true, List.of(), List.of(), List.of());
    private static final ApiResource CONTAINERS =
            new ApiResource(
                    "",
                    "v1",
                    "containers",
                    "container",
                    "Container",
                    true,
                    List.of(),
                    List.of(),
                    List.of());
    private static final ObjectTable TABLE =
            new ObjectTable(
                    CONTAINERS,
                    List.of(
                            column("Name", "string", 0),
                            column("Ready", "string", 0),
                            column("State", "string", 0),
                            column("Restarts", "integer", 0),
                            column("Image", "string", 0),
                            column("Ports", "string", 0),
                            column("Sort", "string", 1),
                            column("Age", "string", 0)));
    private static final HealthRule RULE = new HealthRule(TABLE);
    private static final String NAME_FIELD = "metadata.name=";

    private final ClusterSource source;
    private final ObjectQuery query;
    private final Clock clock;

    private PodContainers(ClusterSource source, ObjectQuery query, Clock clock) {
        this.source = source;
        this.query = query;
        this.clock = clock;
    }

    private static Table.Column column(String name, String type, long priority) {
        return new Table.Column(name, type, "", priority);
    }

    /** Follows what a place asks for: a list of the server's, or the containers of a pod. */
    static Following follow(ClusterSource source, ObjectQuery query, Clock clock) {
        return query.kind().equals(KIND)
                ? sink -> new PodContainers(source, query, clock).follow(sink)
                : source.objects(query);
    }

    private void follow(Consumer<Object> sink) throws Exception {
        sink.accept(TABLE);
        ObjectQuery pod =
                new ObjectQuery(query.context(), "pods", query.namespace(), "", query.fields());
        source.objects(pod).follow(what -> said(what, sink));
    }

    private void said(Object what, Consumer<Object> sink) {
        if (what instanceof Change<?> change) {
            switch (change) {
                case Change.Page<?> page -> sink.accept(page.rows().isEmpty() ? page : read());
                case Change.Upsert<?> _ -> sink.accept(read());
                case Change.Remove<?> _ -> sink.accept(new Change.Page<ObjectRow>(List.of()));
                case Change.Stale<?> _, Change.Live<?> _ -> sink.accept(change);
                case Change.More<?> _ -> {}
            }
        }
    }

    private Change.Page<ObjectRow> read() {
        return new Change.Page<>(rows(new Tree(source.object(pod(query))), clock.instant()));
    }

    /** The pod whose containers are asked for. */
    static ObjectRef pod(ObjectQuery query) {
        String name = query.fields().substring(NAME_FIELD.length());
        return new ObjectRef(query.context(), PODS, query.namespace(), name);
    }

    /** The rows of a pod's containers: those that start it, its own, those that look into it. */
    static List<ObjectRow> rows(Tree pod, Instant now) {
        List<ObjectRow> rows = new ArrayList<>();
        for (String[] sort :
                new String[][] {
                    {"init", "initContainers", "initContainerStatuses"},
                    {"", "containers", "containerStatuses"},
                    {"ephemeral", "ephemeralContainers", "ephemeralContainerStatuses"}
                }) {
            List<Tree> statuses = pod.at("status", sort[2]).items();
            for (Tree container : pod.at("spec", sort[1]).items()) {
                String name = container.at("name").text();
                Tree status =
                        statuses.stream()
                                .filter(one -> one.at("name").text().equals(name))
                                .findFirst()
                                .orElse(Tree.NONE);
                rows.add(row(pod, container, status, sort[0], now));
            }
        }
        return rows;
    }

    private static ObjectRow row(Tree pod, Tree container, Tree status, String sort, Instant now) {
        String name = container.at("name").text();
        @Nullable Object[] cells = {
            name,
            status.at("ready").yes() ? "true" : status.known() ? "false" : "",
            state(status.at("state")),
            status.at("restartCount").number(),
            container.at("image").text(),
            ports(container),
            sort,
            null
        };
        return new ObjectRow(
                pod.at("metadata", "uid").text() + "/" + name,
                pod.at("metadata", "namespace").text(),
                name,
                began(status.at("state")),
                Map.of(),
                Arrays.asList(cells),
                now);
    }

    /** How a container is. */
    static Health health(ObjectRow row) {
        return RULE.of(row);
    }

    private static String state(Tree state) {
        Tree waiting = state.at("waiting");
        Tree ended = state.at("terminated");
        if (state.at("running").known()) {
            return "Running";
        }
        if (ended.known()) {
            String reason = ended.at("reason").text();
            return reason.isEmpty() ? "ExitCode:" + ended.at("exitCode").number() : reason;
        }
        String reason = waiting.at("reason").text();
        return reason.isEmpty() ? "Waiting" : reason;
    }

    private static @Nullable Instant began(Tree state) {
        String running = state.at("running", "startedAt").text();
        String time = running.isEmpty() ? state.at("terminated", "finishedAt").text() : running;
        try {
            return time.isEmpty() ? null : Instant.parse(time);
        } catch (DateTimeParseException unknown) {
            return null;
        }
    }

    private static String ports(Tree container) {
        return String.join(
                " ", container.at("ports").items().stream().map(PodContainers::port).toList());
    }

    private static String port(Tree port) {
        String protocol = port.at("protocol").text();
        String suffix = protocol.isEmpty() || protocol.equals("TCP") ? "" : "/" + protocol;
        return port.at("containerPort").text() + suffix;
    }
}
