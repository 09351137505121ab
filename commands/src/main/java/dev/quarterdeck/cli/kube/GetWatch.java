package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonValues;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.api.PlainTable;
import dev.quarterdeck.kubernetes.api.Table;
import dev.quarterdeck.kubernetes.api.TableReader;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.TabWriter;

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
    private final ClusterApi api;
    private final GetOptions options;
    private final Channels channels;
    private final Clock clock;
    private final boolean events;
    private final StringBuilder out = new StringBuilder();
    private final TabWriter tabs = TabWriter.kubectl(out);

    GetWatch(ClusterApi api, GetOptions options, Channels channels, Clock clock) {
        this.api = api;
        this.options = options;
        this.channels = channels;
        this.clock = clock;
        this.events = options.flags().on("output-watch-events");
    }

    int run(List<Target> targets) throws IOException {
        if (targets.stream().map(Target::resource).distinct().count() != 1) {
            throw new CommandException(1, "error: you may only specify a single resource type");
        }
        Target target = targets.getFirst();
        TablePrinter printer =
                new TablePrinter(
                        target.resource().namespaced()
                                ? options.look()
                                : options.look().withoutNamespaces(),
                        options.flags().on("show-kind") ? target.resource().prefix() : "");
        String version = list(targets, printer);
        follow(target, version, printer);
        return 0;
    }

    private String list(List<Target> targets, TablePrinter printer) throws IOException {
        Fetch fetch = new Fetch(api, options);
        for (Target target : targets) {
            fetch.fetch(target);
        }
        for (OpsException error : fetch.errors()) {
            throw new CommandException(1, error.what());
        }
        String version = "";
        for (Part part : fetch.parts()) {
            version = version(part);
            if (!options.flags().on("watch-only")) {
                show(part, events ? "ADDED" : "", printer);
            }
        }
        return version;
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

    private void show(Part part, String event, TablePrinter printer) throws IOException {
        if (options.table()) {
            Table table = part.table();
            printer.print(
                    table == null ? PlainTable.of(part.tree(), clock.instant()) : table,
                    event.isEmpty() ? "" : padded(event),
                    tabs);
            tabs.flush();
            channels.text(out.toString());
            out.setLength(0);
        } else {
            new GetFormats(options, channels).each(part);
        }
    }

    private static String padded(String event) {
        return "%-8s".formatted(event);
    }

    private void follow(Target target, String version, TablePrinter printer) throws IOException {
        try (Reply reply =
                api.get(
                        target.resource().path(target.namespace()) + query(target, version),
                        accept())) {
            if (reply.status() >= 400) {
                throw StatusError.of(reply);
            }
            JsonValues values = new JsonValues(reply.body());
            while (values.hasNext()) {
                event(target, Json.object(values.next()), printer);
            }
        } catch (UncheckedIOException ended) {
            throw ended.getCause() == null ? new IOException(ended) : ended.getCause();
        }
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

    private void event(Target target, Map<String, @Nullable Object> event, TablePrinter printer)
            throws IOException {
        String type = String.valueOf(event.get("type"));
        Map<String, @Nullable Object> object = Json.object(event.get("object"));
        switch (type) {
            case "BOOKMARK" -> {}
            case "ERROR" -> throw StatusError.of(object);
            default -> show(part(target, object), events ? type : "", printer);
        }
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
