package dev.quarterdeck.cli.kube.change.rollout;

import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.ObjectApi;
import dev.quarterdeck.cli.kube.change.Query;
import dev.quarterdeck.cli.kube.change.SeveralException;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts a template of before in its place again (kubectl pkg/polymorphichelpers/rollback.go). */
final class Rollback {
    /** Annotations of a deployment that stay as they are. */
    private static final Set<String> KEPT =
            Set.of(
                    Undo.APPLIED,
                    Revisions.NUMBER,
                    "deployment.kubernetes.io/revision-history",
                    "deployment.kubernetes.io/desired-replicas",
                    "deployment.kubernetes.io/max-replicas",
                    "deprecated.deployment.rollback.to");

    private final Work work;
    private final DryRun dryRun;
    private final long wanted;

    Rollback(Work work, DryRun dryRun) {
        this.work = work;
        this.dryRun = dryRun;
        this.wanted = work.flags().integer("to-revision");
    }

    /** Rolls an object back, and says what was done. */
    String of(Info info) {
        if (wanted < 0) {
            throw unknown();
        }
        boolean deployment = Rollouts.is(info, Rollouts.DEPLOYMENT);
        Revision revision = deployment ? earlierSet(info) : earlierRevision(info);
        if (dryRun == DryRun.CLIENT) {
            String told = Revision.described(revision.template(), RolloutHistory.related(work));
            return deployment ? told : "will roll back to " + told;
        }
        boolean paused = Boolean.TRUE.equals(Json.object(info.object().get("spec")).get("paused"));
        if (deployment && paused) {
            throw Failures.of(
                    "you cannot rollback a paused deployment; resume it first with 'kubectl rollout"
                            + " resume' and try again");
        }
        if (Revisions.same(revision.template(), Revisions.template(info.object()))) {
            return "skipped rollback (current template already matches revision " + wanted + ")";
        }
        send(info, revision, deployment);
        return "rolled back";
    }

    private OpsException unknown() {
        return Failures.of("unable to find specified revision " + wanted + " in history");
    }

    private Revision earlierSet(Info info) {
        @Nullable Revision latest = null;
        @Nullable Revision previous = null;
        for (Revision each : Revisions.all(work, info)) {
            if (wanted > 0 && wanted == each.number()) {
                return each;
            }
            if (latest == null || latest.number() < each.number()) {
                previous = latest;
                latest = each;
            } else if (previous == null || previous.number() < each.number()) {
                previous = each;
            }
        }
        if (wanted > 0) {
            throw unknown();
        }
        if (previous == null) {
            throw Failures.of("no rollout history found for deployment \"" + info.name() + "\"");
        }
        return previous;
    }

    private Revision earlierRevision(Info info) {
        List<Revision> all = List.copyOf(Revisions.of(work, info).values());
        if (wanted == 0) {
            if (all.size() <= 1) {
                throw Failures.of("no last revision to roll back to");
            }
            return all.get(all.size() - 2);
        }
        return all.stream()
                .filter(each -> each.number() == wanted)
                .findFirst()
                .orElseThrow(this::unknown);
    }

    private void send(Info info, Revision revision, boolean deployment) {
        try {
            if (deployment) {
                work.objects()
                        .patch(
                                info,
                                ObjectApi.Patch.JSON,
                                replacing(info, revision),
                                Query.by(dryRun, Work.MANAGER));
            } else {
                work.objects()
                        .patch(
                                info,
                                ObjectApi.Patch.STRATEGIC,
                                revision.keeper().get("data"),
                                Query.by(dryRun, Work.MANAGER));
            }
        } catch (OpsException refusal) {
            throw Failures.of(
                    "failed restoring revision " + wanted + ": " + SeveralException.text(refusal));
        }
    }

    private static List<Map<String, Object>> replacing(Info info, Revision revision) {
        return List.of(
                Map.of(
                        "op", "replace",
                        "path", "/spec/template",
                        "value", Revisions.unmarked(revision.template())),
                Map.of(
                        "op", "replace",
                        "path", "/metadata/annotations",
                        "value", annotations(info, revision)));
    }

    private static Map<String, @Nullable Object> annotations(Info info, Revision revision) {
        Map<String, @Nullable Object> own = annotations(info.object());
        Map<String, @Nullable Object> annotations = new LinkedHashMap<>();
        KEPT.stream().filter(own::containsKey).forEach(key -> annotations.put(key, own.get(key)));
        annotations(revision.keeper())
                .forEach(
                        (key, value) -> {
                            if (!KEPT.contains(key)) {
                                annotations.put(key, value);
                            }
                        });
        return annotations;
    }

    private static Map<String, @Nullable Object> annotations(Map<String, @Nullable Object> object) {
        return Json.object(Json.object(object.get("metadata")).get("annotations"));
    }
}
