package dev.quarterdeck.cli;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.ClusterApi;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.ConfigFiles;
import dev.quarterdeck.kubernetes.ConfigStanza;
import dev.quarterdeck.kubernetes.Surroundings;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.api.Discoverer;
import dev.quarterdeck.kubernetes.api.Resources;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** The names that a cluster and the kubeconfig know; none where nobody answers in time. */
final class KubeNames {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String NAMES =
            "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json";
    private static final String MOST = "500";

    private final Call call;

    /** Of the cluster that the flags of an unfinished line mean. */
    KubeNames(Call call) {
        this.call = call;
    }

    /** The clusters, users or contexts of the kubeconfig. */
    List<Candidate> configured(ConfigStanza stanza) {
        Surroundings surroundings =
                Surroundings.of(call.world().env(), call.world().home(), call.world().cwd());
        try {
            ConfigFiles files = new ConfigFiles(call.flags().text("kubeconfig"), surroundings);
            return Candidate.plain(List.copyOf(files.read().all(stanza).keySet()));
        } catch (OpsException e) {
            return List.of();
        }
    }

    /** The kinds the server has. */
    List<Candidate> kinds() {
        return asked(
                api ->
                        resources(api).all().stream()
                                .filter(each -> each.verbs().contains("list"))
                                .map(each -> each.qualified())
                                .distinct()
                                .map(name -> new Candidate(name, ""))
                                .toList());
    }

    /** The objects of a kind, of the line's namespace where it has any. */
    List<Candidate> objects(String kind) {
        return asked(
                api -> {
                    Optional<ApiResource> resource = resources(api).find(kind);
                    return resource.isEmpty() ? List.of() : names(api, resource.get());
                });
    }

    private static Resources resources(ClusterApi api) {
        return new Resources(
                Discoverer.ask(
                                (path, accept) ->
                                        api.send(Request.get(path).header("Accept", accept)))
                        .resources());
    }

    private List<Candidate> names(ClusterApi api, ApiResource resource) {
        Parsed flags = call.flags();
        boolean everywhere = flags.has("all-namespaces") && flags.on("all-namespaces");
        Request request =
                Request.get(resource.path(everywhere ? "" : api.namespace()))
                        .header("Accept", NAMES)
                        .with("limit", MOST);
        return Json.array(Json.object(ask(api, request)).get("items")).stream()
                .map(item -> Json.object(Json.object(item).get("metadata")).get("name"))
                .map(name -> new Candidate(String.valueOf(name), ""))
                .toList();
    }

    private static @Nullable Object ask(ClusterApi api, Request request) {
        try (Reply reply = api.send(request)) {
            return reply.status() >= 400 ? Map.of() : Json.parse(reply.body());
        } catch (IOException e) {
            return Map.of();
        }
    }

    /** Asks on another thread: a host that is not there keeps us as long as it likes. */
    private List<Candidate> asked(Function<ClusterApi, List<Candidate>> question) {
        var answer = CompletableFuture.supplyAsync(() -> ask(question), Thread::startVirtualThread);
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private List<Candidate> ask(Function<ClusterApi, List<Candidate>> question) {
        try (ClusterApi api = ClusterApi.of(call)) {
            return question.apply(api);
        } catch (OpsException none) {
            return List.of();
        }
    }
}
