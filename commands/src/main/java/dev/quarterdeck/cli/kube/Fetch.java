package dev.quarterdeck.cli.kube;

import dev.quarterdeck.http.Reply;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.api.Table;
import dev.quarterdeck.kubernetes.api.TableReader;
import dev.quarterdeck.model.OpsException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Asks for what a line names, part by part, and keeps what went wrong beside what came. */
final class Fetch {
    private static final String PLAIN = "application/json";

    private static final Set<OpsException.Kind> KEPT =
            Set.of(OpsException.Kind.INVALID, OpsException.Kind.NOT_FOUND);

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

    /** One thing could not be asked for. */
    void failed(OpsException error) {
        errors.add(error);
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
            if (!(error instanceof StatusError) && !KEPT.contains(error.kind())) {
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
            throw Refusals.missing(api, error, target, accept());
        }
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
                String subject = target.resource().qualified();
                throw Refusals.selected(
                        StatusError.of(reply, "get", subject), target, options.choice());
            }
            TableReader.Answer answer = read(reply);
            return new Part(target, answer.table(), answer.other());
        }
    }

    /** Client-go knows no other forms than JSON, YAML and its own binary ones. */
    private TableReader.Answer read(Reply reply) throws IOException {
        try {
            return TableReader.read(reply.body(), kept());
        } catch (JsonException e) {
            String type = reply.header("Content-Type").replaceFirst(";.*", "");
            throw new UnsentException(
                    type.isEmpty() || type.equals("application/json")
                            ? String.valueOf(e.getMessage())
                            : "serializer for " + type + " doesn't exist");
        }
    }

    private TableReader.Keep kept() {
        if (options.sorting()) {
            return TableReader.Keep.WHOLES;
        }
        return options.look().labelled() ? TableReader.Keep.META : TableReader.Keep.NAMES;
    }

    private String accept() {
        return options.serverTable() ? TableReader.ACCEPT : PLAIN;
    }

    private String query(String next) {
        boolean whole = options.serverTable() && options.sorting();
        long limit = options.sorting() ? 0 : options.chunk();
        return ListQuery.of(options.choice(), limit, next, whole);
    }
}
