package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;
import dev.quarterdeck.json.TextPool;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.api.PlainTable;
import dev.quarterdeck.kubernetes.api.Table;
import dev.quarterdeck.kubernetes.api.TableReader;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The requests for the objects of one query, and how their answers become tables. */
record ObjectCalls(Server server, ApiResource resource, ObjectQuery query) {

    private Request request() {
        return Request.get(resource.path(query.namespace()))
                .header("Accept", TableReader.ACCEPT)
                .withSet("labelSelector", query.labels())
                .withSet("fieldSelector", query.fields());
    }

    /**
     * One page of the list.
     *
     * @param next the token of the page before, empty for the first
     */
    Table page(int limit, String next, TextPool texts, Duration deadline, Instant now) {
        Request request =
                request().with("limit", Integer.toString(limit)).withSet("continue", next);
        try (Reply reply = server.ask(request, deadline)) {
            return read(reply, texts, now);
        }
    }

    private static Table read(Reply reply, TextPool texts, Instant now) {
        try {
            return table(TableReader.read(reply.body(), texts), now);
        } catch (JsonException malformed) {
            throw malformed(malformed);
        } catch (IOException cut) {
            throw reply.broken(cut);
        }
    }

    private static OpsException malformed(JsonException why) {
        return new OpsException(
                OpsException.Kind.FAILED, "its answer is no JSON: " + why.getMessage(), null, why);
    }

    /** The table of an answer; one of names and ages where the server makes none. */
    static Table table(TableReader.Answer answer, Instant now) {
        Table table = answer.table();
        if (table != null) {
            return table;
        }
        Map<String, @Nullable Object> tree = answer.other() == null ? Map.of() : answer.other();
        Map<String, @Nullable Object> metadata = Json.object(tree.get("metadata"));
        Table plain = PlainTable.of(tree, now);
        return new Table(
                plain.columns(),
                plain.rows(),
                text(metadata.get("resourceVersion")),
                text(metadata.get("continue")));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Opens the watch of everything after a version; the reply lasts until the server ends it. */
    Reply watch(String version, int seconds, Duration deadline) {
        Request request =
                request()
                        .with("watch", "true")
                        .with("allowWatchBookmarks", "true")
                        .with("resourceVersion", version)
                        .with("timeoutSeconds", Integer.toString(seconds));
        return server.ask(request, deadline).lasting();
    }
}
