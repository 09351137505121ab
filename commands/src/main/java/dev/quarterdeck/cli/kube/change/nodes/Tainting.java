package dev.quarterdeck.cli.kube.change.nodes;

import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.ObjectApi;
import dev.quarterdeck.cli.kube.change.Printing;
import dev.quarterdeck.cli.kube.change.Query;
import dev.quarterdeck.cli.kube.change.SeveralException;
import dev.quarterdeck.cli.kube.change.Validation;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Changes the taints of one node after the other (kubectl pkg/cmd/taint/utils.go). */
final class Tainting {
    private final Work work;
    private final TaintWords words;
    private final DryRun dryRun;
    private final Query query;

    Tainting(Work work, TaintWords words, DryRun dryRun, Validation validation) {
        this.work = work;
        this.words = words;
        this.dryRun = dryRun;
        this.query =
                Query.by(dryRun, work.flags().text("field-manager"))
                        .validating(validation.directive());
    }

    void change(Info node) throws IOException {
        if (!node.resource().qualified().equals("nodes")) {
            throw Failures.of(
                    "unexpected type *"
                            + node.resource().version()
                            + "."
                            + node.resource().kind()
                            + ", expected Node");
        }
        List<Tree> old = Tree.of(node.object()).list("spec", "taints");
        boolean overwrite = work.flags().on("overwrite");
        if (!overwrite) {
            refuseOther(node, old);
        }
        List<Tree> taints = new ArrayList<>();
        words.added().forEach(taint -> taints.add(Tree.of(taint.object())));
        old.stream().filter(taint -> !adds(taint)).forEach(taints::add);
        boolean added = old.size() != taints.size();
        boolean deleted = delete(taints);
        String operation = added ? "tainted" : "untainted";
        if (overwrite || (added && deleted)) {
            operation = "modified";
        }
        send(node, values(old), values(taints), operation);
    }

    private boolean adds(Tree taint) {
        return words.added().stream().anyMatch(added -> added.matches(taint));
    }

    private void refuseOther(Info node, List<Tree> old) {
        String there =
                words.added().stream()
                        .flatMap(added -> old.stream().filter(added::matches))
                        .map(taint -> taint.text("key"))
                        .collect(Collectors.joining(","));
        if (!there.isEmpty()) {
            throw Failures.of(
                    "node %s already has %s taint(s) with same effect(s) and --overwrite is false"
                            .formatted(node.name(), there));
        }
    }

    /** Whether the last one that is to go was there; one that was not is a failure. */
    private boolean delete(List<Tree> taints) {
        List<OpsException> missing = new ArrayList<>();
        boolean deleted = false;
        for (NodeTaint gone : words.removed()) {
            deleted = taints.removeIf(gone::removes);
            if (!deleted) {
                missing.add(Failures.of("taint \"" + gone.text() + "\" not found"));
            }
        }
        if (!missing.isEmpty()) {
            throw new SeveralException(missing);
        }
        return deleted;
    }

    private static List<@Nullable Object> values(List<Tree> taints) {
        List<@Nullable Object> values = new ArrayList<>();
        taints.forEach(taint -> values.add(taint.value()));
        return values;
    }

    private void send(
            Info node, List<@Nullable Object> old, List<@Nullable Object> taints, String operation)
            throws IOException {
        if (dryRun == DryRun.CLIENT) {
            Printing.of(work).print(with(node, taints), operation);
            return;
        }
        Printing printing = Printing.late(work);
        Map<String, @Nullable Object> patch = new LinkedHashMap<>();
        if (!old.equals(taints)) {
            Object now = taints.isEmpty() ? null : taints;
            patch.put("spec", Collections.singletonMap("taints", now));
        }
        printing.print(
                work.objects().patch(node, ObjectApi.Patch.STRATEGIC, patch, query), operation);
    }

    private static Map<String, @Nullable Object> with(Info node, List<@Nullable Object> taints) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>(node.object());
        Map<String, @Nullable Object> spec =
                new LinkedHashMap<>(Tree.of(node.object()).at("spec").object());
        if (taints.isEmpty()) {
            spec.remove("taints");
        } else {
            spec.put("taints", taints);
        }
        object.put("spec", spec);
        return object;
    }
}
