package dev.quarterdeck.kubernetes.api;

import dev.quarterdeck.http.Reply;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks a server what it offers, by the rules of client-go's discovery/discovery_client.go: where it
 * answers both questions in the aggregated form, that is all; where it answers one of them in the
 * plain form, because it is old or stands behind something that knows no better, each group and
 * version is asked for on its own, and those that cannot be had are left out and told.
 */
public final class Discoverer {
    private static final int NOT_FOUND = 404;
    private static final String PLAIN = "application/json";
    private static final String CORE = "v1";

    private final Asking server;

    private Discoverer(Asking server) {
        this.server = server;
    }

    /** Sends a question; any status is an answer. */
    @FunctionalInterface
    public interface Asking {
        /** The answer to a GET of a path. */
        Reply get(String path, String accept);

        /** What is told of a refusal to say which groups there are. */
        default StatusError refused(Reply reply) {
            return StatusError.of(reply);
        }
    }

    /**
     * What a server offers.
     *
     * @throws OpsException where it does not even say which groups it has
     * @throws NoJsonException where that is no JSON
     */
    public static Offer ask(Asking server) {
        return new Discoverer(server).offer();
    }

    private Offer offer() {
        // A server that only adds to another has no core.
        Object core = answer("/api", true);
        Object groups = answer("/apis", false);
        List<@Nullable Object> answers = new ArrayList<>();
        answers.add(core);
        answers.add(groups);
        if (Discovery.isAggregated(groups) && (core == null || Discovery.isAggregated(core))) {
            // Stale ones are left out without a word: kubectl asks its cache for groups alone.
            return new Offer(Discovery.read(answers), Discovery.versions(answers), Map.of());
        }
        List<String> versions = new ArrayList<>();
        answers.forEach(answer -> versions.addAll(versions(answer)));
        return each(versions);
    }

    private static List<String> versions(@Nullable Object answer) {
        if (Discovery.isAggregated(answer)) {
            List<@Nullable Object> one = new ArrayList<>();
            one.add(answer);
            return Discovery.versions(one);
        }
        return PlainDiscovery.versions(answer);
    }

    private @Nullable Object answer(String path, boolean optional) {
        try (Reply reply = server.get(path, Discovery.ACCEPT)) {
            if (optional && reply.status() == NOT_FOUND) {
                return null;
            }
            if (reply.status() >= 400) {
                throw server.refused(reply);
            }
            return tree(reply);
        }
    }

    private static @Nullable Object tree(Reply reply) {
        byte[] body = reply.bytes();
        try {
            return Json.parse(body);
        } catch (JsonException e) {
            throw new NoJsonException(e);
        }
    }

    /** All at once: they are many, and each is small. */
    private Offer each(List<String> versions) {
        List<ApiResource> resources = new ArrayList<>();
        Map<String, String> failed = new LinkedHashMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, Future<List<ApiResource>>> asked = new LinkedHashMap<>();
            versions.forEach(at -> asked.put(at, threads.submit(() -> resources(at))));
            for (Map.Entry<String, Future<List<ApiResource>>> one : asked.entrySet()) {
                try {
                    resources.addAll(one.getValue().get());
                } catch (ExecutionException e) {
                    failed.put(one.getKey(), reason(e));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OpsException(OpsException.Kind.FAILED, "interrupted");
        }
        return new Offer(resources, versions, failed);
    }

    private List<ApiResource> resources(String at) {
        String path = (at.equals(CORE) ? "/api/" : "/apis/") + at;
        try (Reply reply = server.get(path, PLAIN)) {
            if (at.equals(CORE) && reply.status() == NOT_FOUND) {
                return List.of();
            }
            if (reply.status() >= 400) {
                throw StatusError.of(reply);
            }
            return PlainDiscovery.resources(at, tree(reply));
        }
    }

    private static String reason(ExecutionException e) {
        return switch (e.getCause()) {
            case StatusError refused -> refused.text();
            case OpsException other -> other.what();
            case null, default -> throw new IllegalStateException(e);
        };
    }
}
