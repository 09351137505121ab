package dev.quarterdeck.describe;

import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.kubernetes.ApiServer;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a describer asks, answered by an API server.
 *
 * @param chunk how many objects a page of a list has at most; 0 for all
 * @param events whether events are wanted
 * @param seen sees each answer before it is read, for the warnings in its head
 */
public record ServerRelated(
        ApiServer server,
        long chunk,
        boolean events,
        Clock clock,
        ZoneId zone,
        Consumer<Reply> seen)
        implements Related {
    /** For callers who care about nothing but the answers. */
    public static ServerRelated of(ApiServer server, Clock clock, ZoneId zone) {
        return new ServerRelated(server, 500, true, clock, zone, reply -> {});
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Tree get(String path) {
        return ask(Request.get(path));
    }

    @Override
    public List<Tree> list(String path, Map<String, String> query) {
        List<Tree> items = new ArrayList<>();
        try {
            pages(path, query, chunk, items);
        } catch (StatusError error) {
            throw enhanced(error, path, query);
        }
        return items;
    }

    @Override
    public List<Tree> listed(String path, Map<String, String> query) {
        List<Tree> items = new ArrayList<>();
        try {
            pages(path, query, chunk, items);
        } catch (OpsException refused) {
            return items;
        }
        return items;
    }

    @Override
    public List<Tree> all(String path, Map<String, String> query) {
        List<Tree> items = new ArrayList<>();
        pages(path, query, 0, items);
        return items;
    }

    @Override
    public List<Tree> whole(String path, Map<String, String> query) {
        try {
            return all(path, query);
        } catch (OpsException refused) {
            return List.of();
        }
    }

    private void pages(String path, Map<String, String> query, long limit, List<Tree> items) {
        Request whole = Request.get(path);
        for (Map.Entry<String, String> part : query.entrySet()) {
            whole = whole.withSet(part.getKey(), part.getValue());
        }
        if (limit > 0) {
            whole = whole.with("limit", Long.toString(limit));
        }
        String next = "";
        do {
            Tree page = ask(whole.withSet("continue", next));
            items.addAll(page.list("items"));
            next = page.text("metadata", "continue");
        } while (!next.isEmpty());
    }

    private Tree ask(Request request) {
        Reply reply = server.send(request.header("Accept", "application/json"));
        seen.accept(reply);
        if (reply.status() >= 400) {
            throw StatusError.of(reply);
        }
        return Tree.of(reply.json());
    }

    /** What cli-runtime's EnhanceListError makes of a refusal. */
    private static StatusError enhanced(StatusError error, String path, Map<String, String> query) {
        if (error.code() != 400 && error.code() != 404) {
            return error;
        }
        String subject = path.substring(path.lastIndexOf('/') + 1);
        String labels = query.getOrDefault("labelSelector", "");
        String fields = query.getOrDefault("fieldSelector", "");
        String what =
                labels.isEmpty() && fields.isEmpty()
                        ? "Unable to list \"%s\": %s".formatted(subject, error.text())
                        : "Unable to find \"%s\" that match label selector \"%s\", field selector \"%s\": %s"
                                .formatted(subject, labels, fields, error.text());
        Map<String, @Nullable Object> status = new LinkedHashMap<>(error.status());
        status.put("code", error.code());
        status.put("reason", error.reason());
        status.put("message", what);
        return StatusError.of(status);
    }
}
