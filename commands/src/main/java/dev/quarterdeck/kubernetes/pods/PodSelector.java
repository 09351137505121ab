package dev.quarterdeck.kubernetes.pods;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.api.LabelSelector;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By which labels an object means pods (kubectl pkg/polymorphichelpers/helpers.go,
 * SelectorsForObject).
 */
public final class PodSelector {
    private static final Set<String> WORKLOADS =
            Set.of(
                    "apps/Deployment",
                    "apps/ReplicaSet",
                    "apps/StatefulSet",
                    "apps/DaemonSet",
                    "batch/Job");

    private PodSelector() {}

    /** Whether objects of a kind have pods that labels tell. */
    public static boolean has(String group, String kind) {
        return WORKLOADS.contains(group + "/" + kind) || plain(group, kind);
    }

    private static boolean plain(String group, String kind) {
        return group.isEmpty() && (kind.equals("ReplicationController") || kind.equals("Service"));
    }

    /** The selector of an object of such a kind; empty where it says none. */
    public static String of(String group, String kind, Map<String, @Nullable Object> object) {
        Map<String, @Nullable Object> selector =
                Json.object(Json.object(object.get("spec")).get("selector"));
        return plain(group, kind)
                ? selector.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .collect(Collectors.joining(","))
                : LabelSelector.text(selector);
    }
}
