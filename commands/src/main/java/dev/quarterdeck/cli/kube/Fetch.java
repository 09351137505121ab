package dev.quarterdeck.cli.kube;

import dev.quarterdeck.http.Reply;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.api.Table;
import dev.quarterdeck.kubernetes.api.TableReader;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks for what a line names, part by part, and keeps what went wrong beside what came. */
final class Fetch {
    private static final String PLAIN = "application/json";

    private final ClusterApi api;
    private final GetOptions options;
    private final Warnings warnings;
    private final List<Part> parts = new ArrayList<>();
    private final List<OpsException> errors = new ArrayList<>();

    Fetch(ClusterApi api, GetOptions options, Warnings warnings) {
        this.api = api;
        this.warnings = warnings;
        this.options = options;
    }

    List<Part> parts() {
        return parts;
    }

    List<OpsException> errors() {
        return errors;
    }

    /** What is to be told of the errors; a single one that no server made says that it is one. */
    static List<String> told(List<OpsException> errors, boolean bare) {
        boolean single = errors.size() == 1 && errors.getFirst() instanceof UnsentException;
        return errors.stream()
                .map(error -> (single && !bare ? "error: " : "") + error.what())
                .toList();
    }

    /** Asks for one target; an error is kept, and others go on, unless no server answers. */
    void fetch(Target target) throws IOException {
        try {
            RequestPath.check(target);
            if (target.list()) {
                list(target);
            } else {
                object(target);
            }
        } catch (OpsException error) {
            if (!(error instanceof StatusError) && error.kind() != OpsException.Kind.INVALID) {
                throw error;
            }
            errors.add(error);
        }
    }

    private void object(Target target) throws IOException {
        String subresource = options.subresource();
        String path = target.path() + (subresource.isEmpty() ? "" : "/" + subresource);
        String query = options.serverTable() && options.sorting() ? "?includeObject=Object" : "";
        try {
            parts.add(ask(target, path + query));
        } catch (StatusError error) {
            throw missing(error, target);
        }
    }

    /** Where an object is missing because its namespace is, the namespace is told. */
    private OpsException missing(StatusError error, Target target) throws IOException {
        if (error.code() == 404 && !target.namespace().isEmpty()) {
            try (Reply reply = api.get(namespace(target), accept())) {
                if (reply.status() == 404) {
                    return StatusError.of(reply);
                }
            }
        }
        return error;
    }

    private static String namespace(Target target) {
        return RequestPath.escape("/api/v1/namespaces/" + target.namespace());
    }

    private void list(Target target) throws IOException {
        String next = "";
        do {
            Part part = ask(target, target.path() + query(next));
            parts.add(part);
            next = next(part);
        } while (!next.isEmpty());
    }

    private static String next(Part part) {
        Table table = part.table();
        if (table != null) {
            return table.next();
        }
        Object next = Json.object(Json.object(part.tree()).get("metadata")).get("continue");
        return next == null ? "" : next.toString();
    }

    private Part ask(Target target, String path) throws IOException {
        try (Reply reply = api.get(path, accept())) {
            warnings.receive(reply);
            if (reply.status() >= 400) {
                throw selected(StatusError.of(reply), target);
            }
            TableReader.Answer answer = TableReader.read(reply.body(), kept());
            return new Part(target, answer.table(), answer.other());
        }
    }

    private TableReader.Keep kept() {
        if (options.sorting()) {
            return TableReader.Keep.WHOLES;
        }
        return options.look().labelled() ? TableReader.Keep.META : TableReader.Keep.NAMES;
    }

    /** A wrong selector is told with all that was asked for, as kubectl does. */
    private OpsException selected(StatusError error, Target target) {
        boolean wrong = error.code() == 400 && target.list();
        return wrong && options.selecting()
                ? new OpsException(OpsException.Kind.INVALID, notFound(error, target))
                : error;
    }

    private String notFound(StatusError error, Target target) {
        return "Error from server (%s): Unable to find \"%s\" that match label selector \"%s\", field selector \"%s\": %s"
                .formatted(
                        error.reason(),
                        target.resource().goText(),
                        options.selector(),
                        options.fields(),
                        error.text());
    }

    private String accept() {
        return options.serverTable() ? TableReader.ACCEPT : PLAIN;
    }

    /** In the order of their names, as Go writes queries. */
    private String query(String next) {
        List<Map.Entry<String, String>> query = new ArrayList<>();
        add(query, "continue", next);
        add(query, "fieldSelector", options.fields());
        if (options.serverTable() && options.sorting()) {
            add(query, "includeObject", "Object");
        }
        add(query, "labelSelector", options.selector());
        if (options.chunk() > 0 && !options.sorting()) {
            add(query, "limit", Long.toString(options.chunk()));
        }
        return GoQuery.of(query);
    }

    private static void add(
            List<Map.Entry<String, String>> query, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            query.add(Map.entry(name, value));
        }
    }
}
