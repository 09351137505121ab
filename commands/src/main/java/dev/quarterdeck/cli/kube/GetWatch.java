package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonValues;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.api.Table;
import dev.quarterdeck.kubernetes.api.TableReader;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Terminal;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Prints a list and then each change, a line at a time; columns widen and never shrink (kubectl
 * pkg/cmd/get/get.go, watch). Ends when the server ends the watch.
 */
final class GetWatch {
    private static final String ONE =
            "error: you may only watch a single resource or type of resource at a time";

    private final ClusterApi api;
    private final GetOptions options;
    private final Channels channels;
    private final Clock clock;
    private final Warnings warnings;

    GetWatch(
            ClusterApi api, GetOptions options, Channels channels, Clock clock, Warnings warnings) {
        this.api = api;
        this.options = options;
        this.channels = channels;
        this.clock = clock;
        this.warnings = warnings;
    }

    int run(List<Target> targets) throws IOException {
        Target target = targets.getFirst();
        Fetch fetch = new Fetch(api, options, warnings);
        for (Target each : targets) {
            fetch.fetch(each);
            if (!fetch.errors().isEmpty()) {
                return failed(fetch.errors().getFirst());
            }
        }
        WatchPrinter printer = printer(target);
        for (Part part : fetch.parts()) {
            if (options.flags().on("watch-only")) {
                printer.skipped(part);
            } else {
                printer.listed(part);
            }
        }
        printer.flush();
        if (targets.size() > 1) {
            throw new CommandException(1, ONE);
        }
        follow(target, target.list() ? version(fetch.parts().getFirst()) : "0", printer);
        return 0;
    }

    private WatchPrinter printer(Target target) {
        String prefix = options.flags().on("show-kind") ? target.resource().prefix() : "";
        return new WatchPrinter(options, channels, clock, prefix);
    }

    private int failed(OpsException error) {
        boolean missing = error.kind() == OpsException.Kind.NOT_FOUND;
        if (missing && options.flags().on("ignore-not-found")) {
            return 0;
        }
        throw new CommandException(1, Fetch.told(List.of(error), false).getFirst());
    }

    private static String version(Part part) {
        Table table = part.table();
        Object version =
                table == null
                        ? Json.object(Json.object(part.tree()).get("metadata"))
                                .get("resourceVersion")
                        : table.resourceVersion();
        return version == null ? "" : version.toString();
    }

    /** The first event of a single object says what it is, which is known. */
    private void follow(Target target, String version, WatchPrinter printer) throws IOException {
        String path = target.collection() + query(target, version);
        try (Terminal.Watch _ = Interrupts.fail();
                Reply reply = api.get(path, accept())) {
            warnings.receive(reply);
            if (reply.status() >= 400) {
                throw StatusError.of(reply);
            }
            boolean known = !target.list();
            JsonValues values = new JsonValues(reply.body());
            while (more(values)) {
                Map<String, @Nullable Object> event = Json.object(values.next());
                known = event(target, event, known, printer);
                printer.flush();
            }
        }
    }

    /** However a watch ends, by the server or a time-out, kubectl tells nothing of it. */
    private static boolean more(JsonValues values) {
        try {
            return values.hasNext();
        } catch (UncheckedIOException ended) {
            return false;
        }
    }

    /** Prints an event, if it is not known; says whether the next one is. */
    private boolean event(
            Target target, Map<String, @Nullable Object> event, boolean known, WatchPrinter printer)
            throws IOException {
        String type = String.valueOf(event.get("type"));
        Map<String, @Nullable Object> object = Json.object(event.get("object"));
        if (type.equals("ERROR")) {
            throw StatusError.of(object);
        }
        if (type.equals("BOOKMARK")) {
            return known;
        }
        Part part = part(target, object);
        if (known) {
            printer.skipped(part);
        } else {
            printer.happened(part, type);
        }
        return false;
    }

    private String accept() {
        return options.serverTable() ? TableReader.ACCEPT : "application/json";
    }

    private String query(Target target, String version) {
        List<Map.Entry<String, String>> query = new ArrayList<>();
        String only = target.list() ? "" : "metadata.name=" + target.name();
        String fields = options.fields().isEmpty() ? only : options.fields();
        if (!fields.isEmpty()) {
            query.add(Map.entry("fieldSelector", fields));
        }
        if (!options.selector().isEmpty()) {
            query.add(Map.entry("labelSelector", options.selector()));
        }
        query.add(Map.entry("resourceVersion", version));
        query.add(Map.entry("watch", "true"));
        return GoQuery.of(query);
    }

    private static Part part(Target target, Map<String, @Nullable Object> object)
            throws IOException {
        TableReader.Answer answer = TableReader.read(bytes(object), false);
        return new Part(target, answer.table(), answer.other());
    }

    private static ByteArrayInputStream bytes(Map<String, @Nullable Object> object) {
        return new ByteArrayInputStream(Json.write(object).getBytes(StandardCharsets.UTF_8));
    }
}
