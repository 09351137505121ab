package dev.quarterdeck.cli.kube.session;

import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.kube.Choice;
import dev.quarterdeck.cli.kube.Found;
import dev.quarterdeck.cli.kube.ManifestFiles;
import dev.quarterdeck.cli.kube.Target;
import dev.quarterdeck.cli.kube.Targets;
import dev.quarterdeck.cli.kube.Wholes;
import dev.quarterdeck.cli.kube.change.ChangeFlags;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonValues;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.api.LabelSelector;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the pod that a line means (kubectl pkg/polymorphichelpers/attachablepodforobject.go). */
final class PodFinder {
    private static final String TIMEOUT = "pod-running-timeout";
    private static final Set<String> WORKLOADS =
            Set.of("ReplicaSet", "StatefulSet", "DaemonSet", "Deployment", "Job");

    private final Work work;
    private final Duration timeout;

    /** A finder; a wait without time is refused. */
    PodFinder(Work work) {
        this.work = work;
        this.timeout =
                work.flags().has(TIMEOUT)
                        ? ChangeFlags.duration(work.flags(), TIMEOUT)
                        : Duration.ofMinutes(1);
        if (!timeout.isPositive()) {
            throw work.misused("--pod-running-timeout must be higher than zero");
        }
    }

    /** The flag that says how long to wait for a pod. */
    static Flag flag() {
        return ChangeFlags.duration(TIMEOUT, "How long to wait (5s, 2m, 3h) until a pod is running")
                .standing("1m0s");
    }

    /** The object that the words name; a name alone is a pod's. */
    Found named(List<String> words) throws IOException {
        return single(targets(words));
    }

    private List<Target> targets(List<String> words) {
        String first = words.getFirst();
        if (words.size() == 1 && !first.contains("/") && !first.contains(",")) {
            return List.of(Target.one(Pod.KIND, work.api().namespace(), first));
        }
        return finder().read(words.size() == 1 ? pair(first) : words);
    }

    private static List<String> pair(String word) {
        return word.contains("/") ? List.of(word) : List.of("pods", word);
    }

    /** The only object of these. */
    Found written(List<ManifestFiles.Written> objects) throws IOException {
        return single(finder().of(objects, work.namespaceGiven(), PodFinder::refuse));
    }

    private static void refuse(OpsException wrong) {
        throw Work.refused(wrong.what());
    }

    private Targets finder() {
        return new Targets(work.offered(), work.api().namespace(), Choice.of(work.flags()));
    }

    private Found single(List<Target> targets) throws IOException {
        Wholes wholes = new Wholes(work.api(), Choice.of(work.flags()), work.warnings());
        for (Target target : targets) {
            wholes.fetch(target);
        }
        if (!wholes.errors().isEmpty()) {
            throw wholes.errors().getFirst();
        }
        if (wholes.found().size() != 1) {
            throw Work.refused("cannot " + verb() + " into multiple objects at a time");
        }
        return wholes.found().getFirst();
    }

    private String verb() {
        return work.call().name().endsWith("exec") ? "exec" : "attach";
    }

    /** The pod itself, or the best one of those that an object chooses. */
    Pod pod(Found found) throws IOException {
        if (found.resource().kind().equals("Pod") && found.resource().group().isEmpty()) {
            return new Pod(found.object());
        }
        return first(found.namespace(), selector(found));
    }

    private static String selector(Found found) {
        Map<String, @Nullable Object> spec = Json.object(found.object().get("spec"));
        Map<String, @Nullable Object> selector = Json.object(spec.get("selector"));
        String kind = found.resource().kind();
        if (kind.equals("Service") && selector.isEmpty()) {
            throw cannot(
                    found,
                    "invalid service '%s': Service is defined without a selector"
                            .formatted(found.name()));
        }
        if (kind.equals("Service") || kind.equals("ReplicationController")) {
            return new TreeMap<>(selector)
                    .entrySet().stream()
                            .map(label -> label.getKey() + "=" + label.getValue())
                            .collect(Collectors.joining(","));
        }
        if (!WORKLOADS.contains(kind)) {
            throw cannot(
                    found,
                    "selector for *%s.%s not implemented"
                            .formatted(found.resource().version(), kind));
        }
        return LabelSelector.text(selector);
    }

    private static RuntimeException cannot(Found found, String why) {
        return Work.refused(
                "cannot attach to *%s.%s: %s"
                        .formatted(found.resource().version(), found.resource().kind(), why));
    }

    private Pod first(String namespace, String selector) throws IOException {
        Request request =
                Request.get(Pod.KIND.path(namespace))
                        .header("Accept", "application/json")
                        .with("labelSelector", selector);
        Map<String, @Nullable Object> list = ask(request);
        List<Pod> pods =
                Json.array(list.get("items")).stream()
                        .map(item -> new Pod(Json.object(item)))
                        .sorted(PodOrder.BEST_FIRST)
                        .toList();
        if (!pods.isEmpty()) {
            return pods.getFirst();
        }
        Object version = Json.object(list.get("metadata")).get("resourceVersion");
        return await(request.with("resourceVersion", Pod.text(version)).with("watch", "true"));
    }

    private Map<String, @Nullable Object> ask(Request request) throws IOException {
        try (Reply reply = work.api().send(request)) {
            work.warnings().receive(reply);
            if (reply.status() >= 400) {
                throw StatusError.of(reply);
            }
            return Json.object(Json.parse(reply.body()));
        }
    }

    private Pod await(Request watch) {
        try (Reply reply = work.api().server().send(watch, timeout)) {
            if (reply.status() >= 400) {
                throw StatusError.of(reply);
            }
            JsonValues events = new JsonValues(reply.body());
            while (events.hasNext()) {
                Map<String, @Nullable Object> event = Json.object(events.next());
                if (Set.of("ADDED", "MODIFIED").contains(Pod.text(event.get("type")))) {
                    return new Pod(Json.object(event.get("object")));
                }
            }
        } catch (StatusError refused) {
            throw refused;
        } catch (OpsException | java.io.UncheckedIOException late) {
            throw Work.refused("timed out waiting for the condition");
        }
        throw Work.refused("watch closed before UntilWithoutRetry timeout");
    }
}
