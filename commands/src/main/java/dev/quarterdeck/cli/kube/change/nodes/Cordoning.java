package dev.quarterdeck.cli.kube.change.nodes;

import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.ObjectApi;
import dev.quarterdeck.cli.kube.change.Query;
import dev.quarterdeck.cli.kube.change.SeveralException;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.kubernetes.print.NameText;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Marks nodes, one after the other; one that refuses is told and forgotten (kubectl pkg/cmd/drain,
 * RunCordonOrUncordon; pkg/drain/cordon.go).
 */
final class Cordoning {
    private final Work work;
    private final DryRun dryRun;
    private final boolean wanted;

    Cordoning(Work work, DryRun dryRun, boolean wanted) {
        this.work = work;
        this.dryRun = dryRun;
        this.wanted = wanted;
    }

    void run(List<Info> nodes) {
        nodes.forEach(this::mark);
    }

    private String verb() {
        return wanted ? "cordon" : "uncordon";
    }

    private void mark(Info node) {
        boolean marked = Tree.of(node.object()).flag("spec", "unschedulable");
        if (marked == wanted) {
            told(node, "already " + verb() + "ed");
            return;
        }
        try {
            if (dryRun != DryRun.CLIENT) {
                work.objects()
                        .patch(
                                node,
                                ObjectApi.Patch.STRATEGIC,
                                patch(),
                                Query.by(dryRun, Work.MANAGER));
            }
        } catch (OpsException refused) {
            if (!Failures.ofOne(refused)) {
                throw refused;
            }
            String why = SeveralException.text(refused);
            work.channels()
                    .complain(
                            "error: unable to %s node \"%s\": %s"
                                    .formatted(verb(), node.name(), why));
            return;
        }
        told(node, verb() + "ed");
    }

    private Map<String, @Nullable Object> patch() {
        return Map.of("spec", Collections.singletonMap("unschedulable", wanted ? true : null));
    }

    private void told(Info node, String what) {
        work.channels().text(NameText.of(node.object(), what + dryRun.note()));
    }
}
