package dev.quarterdeck.describe.workloads;

import dev.quarterdeck.describe.PodText;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Selectors;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The replica sets of a deployment. Ported from {@code
 * k8s.io/kubectl/pkg/util/deployment/deployment.go}.
 *
 * @param old those of former templates
 * @param current that of the template there is now, if it is made already
 */
record ReplicaSets(List<Tree> old, List<Tree> current) {
    private static final String HASH = "pod-template-hash";

    /** Those of a deployment; none where the server does not tell. */
    static ReplicaSets of(Tree deployment, Related related) {
        try {
            return parted(deployment, owned(deployment, related));
        } catch (OpsException refused) {
            return new ReplicaSets(List.of(), List.of());
        }
    }

    private static List<Tree> owned(Tree deployment, Related related) {
        String uid = deployment.text("metadata", "uid");
        return related
                .list(
                        Related.path("/apis/apps/v1", deployment.namespace(), "replicasets"),
                        Map.of("labelSelector", Selectors.text(deployment.at("spec", "selector"))))
                .stream()
                .filter(set -> PodText.owner(set).text("uid").equals(uid))
                .sorted(
                        Comparator.comparing(
                                        (Tree set) -> set.text("metadata", "creationTimestamp"))
                                .thenComparing(Tree::name))
                .toList();
    }

    private static ReplicaSets parted(Tree deployment, List<Tree> sets) {
        Object template = bare(deployment.at("spec", "template"));
        List<Tree> old = new ArrayList<>(sets);
        for (Tree set : sets) {
            if (Objects.equals(bare(set.at("spec", "template")), template)) {
                old.remove(set);
                return new ReplicaSets(old, List.of(set));
            }
        }
        return new ReplicaSets(old, List.of());
    }

    /** A template without the label that tells the sets apart, and without what is empty. */
    private static @Nullable Object bare(Tree template) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>(template.object());
        Map<String, @Nullable Object> metadata =
                new LinkedHashMap<>(template.at("metadata").object());
        Map<String, @Nullable Object> labels =
                new LinkedHashMap<>(template.at("metadata", "labels").object());
        labels.remove(HASH);
        metadata.put("labels", labels.isEmpty() ? null : labels);
        whole.put("metadata", metadata);
        return full(whole);
    }

    private static @Nullable Object full(@Nullable Object value) {
        if (value instanceof Map<?, ?>) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            Json.object(value)
                    .forEach(
                            (name, part) -> {
                                boolean empty = part instanceof List<?> list && list.isEmpty();
                                if (part != null && !empty) {
                                    map.put(name, full(part));
                                }
                            });
            return map;
        }
        return value instanceof List<?>
                ? Json.array(value).stream().map(ReplicaSets::full).toList()
                : value;
    }
}
