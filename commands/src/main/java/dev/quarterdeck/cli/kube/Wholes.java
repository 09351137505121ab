package dev.quarterdeck.cli.kube;

import dev.quarterdeck.http.Reply;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks for whole objects, and keeps what went wrong beside what came, as kubectl's builder does.
 */
public final class Wholes {
    private static final String PLAIN = "application/json";
    private static final long CHUNK = 500;

    private final ClusterApi api;
    private final Choice choice;
    private final Warnings warnings;
    private final long chunk;
    private final List<Found> found = new ArrayList<>();
    private final List<OpsException> errors = new ArrayList<>();

    /** A reader of objects; nothing is asked yet. */
    public Wholes(ClusterApi api, Choice choice, Warnings warnings) {
        this(api, choice, warnings, CHUNK);
    }

    /** A reader that asks for lists in parts of {@code chunk} objects, or whole where it is 0. */
    public Wholes(ClusterApi api, Choice choice, Warnings warnings, long chunk) {
        this.api = api;
        this.choice = choice;
        this.warnings = warnings;
        this.chunk = chunk;
    }

    /** What came, in the order of the targets and of the server's lists. */
    public List<Found> found() {
        return found;
    }

    /** What went wrong. */
    public List<OpsException> errors() {
        return errors;
    }

    /** Asks for one target; an error is kept, and others go on, unless no server answers. */
    public Wholes fetch(Target target) throws IOException {
        try {
            RequestPath.check(target);
            if (target.list()) {
                list(target);
            } else {
                found.add(Found.of(target, object(target)));
            }
        } catch (OpsException error) {
            if (!(error instanceof StatusError) && error.kind() != OpsException.Kind.INVALID) {
                throw error;
            }
            errors.add(error);
        }
        return this;
    }

    private Map<String, @Nullable Object> object(Target target) throws IOException {
        try {
            return ask(target, target.path());
        } catch (StatusError error) {
            throw Refusals.missing(api, error, target, PLAIN);
        }
    }

    private void list(Target target) throws IOException {
        String next = "";
        do {
            Map<String, @Nullable Object> part =
                    ask(target, target.path() + ListQuery.of(choice, chunk, next, false));
            for (Object item : Json.array(part.get("items"))) {
                found.add(Found.of(target, named(target, part, Json.object(item))));
            }
            Object more = Json.object(part.get("metadata")).get("continue");
            next = more == null ? "" : more.toString();
        } while (!next.isEmpty());
    }

    /** An item with the version and the kind that its list says for it. */
    private static Map<String, @Nullable Object> named(
            Target target, Map<String, @Nullable Object> list, Map<String, @Nullable Object> item) {
        if (item.containsKey("kind")) {
            return item;
        }
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        whole.put("apiVersion", list.get("apiVersion"));
        whole.put("kind", target.resource().kind());
        whole.putAll(item);
        return whole;
    }

    private Map<String, @Nullable Object> ask(Target target, String path) throws IOException {
        try (Reply reply = api.get(path, PLAIN)) {
            warnings.receive(reply);
            if (reply.status() >= 400) {
                throw Refusals.selected(StatusError.of(reply), target, choice);
            }
            return Json.object(Json.parse(reply.body()));
        }
    }
}
