package dev.quarterdeck.cli.kube.change.rollout;

import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.ObjectApi;
import dev.quarterdeck.cli.kube.change.SeveralException;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.api.LabelSelector;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the revisions of what runs pods (kubectl pkg/polymorphichelpers/history.go). */
final class Revisions {
    /** Where a deployment and its replica sets say their revision. */
    static final String NUMBER = "deployment.kubernetes.io/revision";

    private static final String HASH = "pod-template-hash";

    private Revisions() {}

    /** Those of an object by their numbers; where several have one, the newest counts. */
    static SortedMap<Long, Revision> of(Work work, Info info) {
        SortedMap<Long, Revision> found = new TreeMap<>();
        all(work, info).forEach(revision -> found.put(revision.number(), revision));
        return found;
    }

    static List<Revision> all(Work work, Info info) {
        return Rollouts.is(info, Rollouts.DEPLOYMENT)
                ? ofDeployment(work, info)
                : ofControllerRevisions(work, info);
    }

    /** The replica set of the deployment's own template comes last. */
    private static List<Revision> ofDeployment(Work work, Info info) {
        List<Map<String, @Nullable Object>> sets = new ArrayList<>();
        try {
            sets.addAll(owned(work, info, "replicasets", "ReplicaSet"));
        } catch (OpsException refusal) {
            throw Failures.of(
                    "failed to retrieve replica sets from deployment %s: %s"
                            .formatted(info.name(), SeveralException.text(refusal)));
        }
        sets.sort(
                Comparator.comparing(
                                (Map<String, @Nullable Object> set) ->
                                        Tree.of(set).text("metadata", "creationTimestamp"))
                        .thenComparing(set -> Tree.of(set).text("metadata", "name")));
        Map<String, @Nullable Object> own = template(info.object());
        sets.stream()
                .filter(set -> same(template(set), own))
                .findFirst()
                .ifPresent(
                        current -> {
                            sets.remove(current);
                            sets.add(current);
                        });
        List<Revision> revisions = new ArrayList<>();
        for (Map<String, @Nullable Object> set : sets) {
            String number = Tree.of(set).or("0", "metadata", "annotations", NUMBER);
            if (number.matches("[+-]?[0-9]{1,18}")) {
                revisions.add(new Revision(Long.parseLong(number), set, set));
            }
        }
        return revisions;
    }

    private static List<Revision> ofControllerRevisions(Work work, Info info) {
        List<Revision> revisions = new ArrayList<>();
        try {
            for (var kept : owned(work, info, "controllerrevisions", "ControllerRevision")) {
                long number = Tree.of(kept).number("revision");
                revisions.add(new Revision(number, kept, applied(info.object(), kept)));
            }
        } catch (OpsException refusal) {
            throw Failures.of(
                    "unable to find history controlled by %s %s: %s"
                            .formatted(
                                    info.resource().kind(),
                                    info.name(),
                                    SeveralException.text(refusal)));
        }
        return revisions;
    }

    private static List<Map<String, @Nullable Object>> owned(
            Work work, Info info, String plural, String kind) {
        Map<String, @Nullable Object> spec = Json.object(info.object().get("spec"));
        String path = "/apis/apps/v1/namespaces/" + info.namespace() + "/" + plural;
        Map<String, @Nullable Object> list =
                work.objects()
                        .ask(
                                ObjectApi.request("GET", path)
                                        .with(
                                                "labelSelector",
                                                LabelSelector.text(
                                                        Json.object(spec.get("selector")))),
                                info);
        String uid = info.meta("uid");
        List<Map<String, @Nullable Object>> owned = new ArrayList<>();
        for (Object item : Json.array(list.get("items"))) {
            if (isOwned(Tree.of(item), uid)) {
                Map<String, @Nullable Object> whole = new LinkedHashMap<>();
                whole.put("apiVersion", "apps/v1");
                whole.put("kind", kind);
                whole.putAll(Json.object(item));
                owned.add(whole);
            }
        }
        return owned;
    }

    private static boolean isOwned(Tree object, String uid) {
        return object.list("metadata", "ownerReferences").stream()
                .anyMatch(owner -> owner.flag("controller") && owner.text("uid").equals(uid));
    }

    static Map<String, @Nullable Object> template(Map<String, @Nullable Object> object) {
        return Json.object(Json.object(object.get("spec")).get("template"));
    }

    /** Whether two templates are the same but for the mark that a deployment sets on its pods. */
    static boolean same(Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
        return unmarked(one).equals(unmarked(other));
    }

    /** A template without the mark that a deployment sets on its pods. */
    static Map<String, @Nullable Object> unmarked(Map<String, @Nullable Object> template) {
        Map<String, @Nullable Object> metadata =
                new LinkedHashMap<>(Json.object(template.get("metadata")));
        Map<String, @Nullable Object> labels =
                new LinkedHashMap<>(Json.object(metadata.get("labels")));
        labels.remove(HASH);
        metadata.put("labels", labels);
        metadata.values().removeIf(java.util.Objects::isNull);
        Map<String, @Nullable Object> unmarked = new LinkedHashMap<>(template);
        unmarked.put("metadata", metadata);
        return unmarked;
    }

    /** An object with the template of a revision, whose patch replaces it whole. */
    private static Map<String, @Nullable Object> applied(
            Map<String, @Nullable Object> object, Map<String, @Nullable Object> kept) {
        Map<String, @Nullable Object> template =
                new LinkedHashMap<>(template(Json.object(kept.get("data"))));
        template.remove("$patch");
        Object guide = Json.object(object.get("spec")).get("template");
        Map<String, @Nullable Object> spec = new LinkedHashMap<>(Json.object(object.get("spec")));
        spec.put("template", FieldOrder.like(template, guide));
        Map<String, @Nullable Object> applied = new LinkedHashMap<>(object);
        applied.put("spec", spec);
        return applied;
    }
}
