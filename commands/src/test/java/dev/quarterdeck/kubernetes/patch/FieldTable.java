package dev.quarterdeck.kubernetes.patch;

import java.util.List;
import java.util.Map;

/** The schema of the oracle's own type: an object with a field for each way of merging. */
final class FieldTable implements PatchSchema {
    private static final Map<String, List<String>> STRATEGIES =
            Map.of(
                    "strategy", List.of("retainKeys"),
                    "replaced", List.of("replace"),
                    "finalizers", List.of("merge"),
                    "numbers", List.of("merge"),
                    "containers", List.of("merge"),
                    "ports", List.of("merge"),
                    "volumes", List.of("merge", "retainKeys"));
    private static final Map<String, String> KEYS =
            Map.of("containers", "name", "ports", "count", "volumes", "name");

    @Override
    public Field object(String field) {
        return list(field);
    }

    @Override
    public Field list(String field) {
        return new Field(
                this, STRATEGIES.getOrDefault(field, List.of()), KEYS.getOrDefault(field, ""));
    }

    @Override
    public String name() {
        return "patched";
    }
}
