package dev.quarterdeck.cli.kube.change.rollout;

import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.PodText;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What ran pods once.
 *
 * @param keeper what keeps it: a replica set, or a controller revision
 * @param object what {@code -o} prints of it: the replica set, or the object as it was
 */
record Revision(
        long number, Map<String, @Nullable Object> keeper, Map<String, @Nullable Object> object) {
    private static final String CAUSE = "kubernetes.io/change-cause";

    /** Why it was made, or nothing. */
    String cause() {
        return Tree.of(keeper).text("metadata", "annotations", CAUSE);
    }

    /** The template of its pods. */
    Map<String, @Nullable Object> template() {
        return Json.object(Json.object(object.get("spec")).get("template"));
    }

    /** The same template with the reason among its annotations, as kubectl tells it. */
    Map<String, @Nullable Object> explained() {
        Map<String, @Nullable Object> template = new LinkedHashMap<>(template());
        Map<String, @Nullable Object> metadata =
                new LinkedHashMap<>(Json.object(template.get("metadata")));
        Map<String, @Nullable Object> annotations =
                new LinkedHashMap<>(Json.object(metadata.get("annotations")));
        if (!cause().isEmpty()) {
            annotations.put(CAUSE, cause());
            metadata.put("annotations", annotations);
        }
        template.put("metadata", metadata);
        return template;
    }

    /** A template in words, whose columns are not lined up: kubectl does not do it here. */
    static String described(Map<String, @Nullable Object> template, Related related) {
        Description out = Description.unaligned();
        PodText.template(Tree.of(template), related, out);
        return out.text();
    }
}
