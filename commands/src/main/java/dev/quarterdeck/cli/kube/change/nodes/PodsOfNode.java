package dev.quarterdeck.cli.kube.change.nodes;

import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.ObjectApi;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The pods of a node, and whether each goes (kubectl pkg/drain/drain.go, GetPodsForDeletion).
 *
 * @param verdicts by the pods, in the server's order
 */
record PodsOfNode(Map<Info, PodVerdict> verdicts) {
    static PodsOfNode of(DrainOptions options, String node) {
        Work work = options.work();
        ApiResource pods = work.offered().find("pods");
        PodFilters filters = new PodFilters(options);
        Map<Info, PodVerdict> verdicts = new LinkedHashMap<>();
        for (Tree pod : list(work, pods, node)) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            object.put("kind", "Pod");
            object.put("apiVersion", "v1");
            object.putAll(pod.object());
            verdicts.put(new Info("", pods, pod.namespace(), pod.name(), object), filters.of(pod));
        }
        return new PodsOfNode(verdicts);
    }

    private static List<Tree> list(Work work, ApiResource pods, String node) {
        Info all = new Info("", pods, "", "", Map.of());
        long chunk = work.flags().integer("chunk-size");
        List<Tree> found = new ArrayList<>();
        String next = "";
        do {
            Request request =
                    ObjectApi.request("GET", all.collection())
                            .withSet("continue", next)
                            .with("fieldSelector", "spec.nodeName=" + node)
                            .withSet("labelSelector", work.flags().text("pod-selector"))
                            .withSet("limit", chunk > 0 ? Long.toString(chunk) : "");
            Tree list = Tree.of(work.objects().ask(request, all));
            found.addAll(list.list("items"));
            next = list.text("metadata", "continue");
        } while (!next.isEmpty());
        return found;
    }

    /** Those that go. */
    List<Info> going() {
        return verdicts.entrySet().stream()
                .filter(each -> each.getValue().going())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All warnings in one text; empty for none. */
    String warnings() {
        return byMessage(PodVerdict::warning).entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Why nothing goes; nothing, mostly. */
    List<OpsException> errors() {
        return byMessage(PodVerdict::failing).entrySet().stream()
                .map(each -> Failures.of("cannot delete " + each.getKey() + ": " + each.getValue()))
                .toList();
    }

    private Map<String, String> byMessage(Predicate<PodVerdict> which) {
        Map<String, String> pods = new LinkedHashMap<>();
        verdicts.forEach(
                (pod, verdict) -> {
                    if (which.test(verdict)) {
                        pods.merge(
                                verdict.message(),
                                pod.namespace() + "/" + pod.name(),
                                (before, more) -> before + ", " + more);
                    }
                });
        return pods;
    }
}
