package dev.quarterdeck.cli.kube.change.nodes;

import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.SeveralException;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.api.ApiResource;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/**
 * Which pods of a node go; of what several rules say of a pod, the last counts (kubectl
 * pkg/drain/filters.go).
 */
final class PodFilters {
    private static final Set<String> FINISHED = Set.of("Succeeded", "Failed");
    private static final String MIRROR = "kubernetes.io/config.mirror";

    private final DrainOptions options;

    PodFilters(DrainOptions options) {
        this.options = options;
    }

    PodVerdict of(Tree pod) {
        if (options.skips(pod)) {
            return PodVerdict.STAYS;
        }
        boolean finished = FINISHED.contains(pod.text("status", "phase"));
        PodVerdict verdict = ofDaemonSet(pod, finished);
        if (!verdict.going()) {
            return verdict;
        }
        if (pod.at("metadata", "annotations").object().containsKey(MIRROR)) {
            return PodVerdict.STAYS;
        }
        if (finished) {
            return PodVerdict.GOES;
        }
        boolean local = pod.list("spec", "volumes").stream().anyMatch(each -> each.has("emptyDir"));
        if (local && !options.on("delete-emptydir-data")) {
            return PodVerdict.fails(
                    "Pods with local storage (use --delete-emptydir-data to override)");
        }
        return ofNobody(pod);
    }

    private PodVerdict ofNobody(Tree pod) {
        if (controller(pod) != null) {
            return PodVerdict.GOES;
        }
        return options.on("force")
                ? PodVerdict.goesWarned("deleting Pods that declare no controller")
                : PodVerdict.fails("Pods that declare no controller (use --force to override)");
    }

    private static @Nullable Tree controller(Tree pod) {
        return pod.list("metadata", "ownerReferences").stream()
                .filter(owner -> owner.flag("controller"))
                .findFirst()
                .orElse(null);
    }

    private PodVerdict ofDaemonSet(Tree pod, boolean finished) {
        Tree controller = controller(pod);
        boolean managed =
                controller != null
                        && controller.text("kind").equals("DaemonSet")
                        && controller.text("apiVersion").equals("apps/v1");
        if (controller == null || !managed || finished) {
            return PodVerdict.GOES;
        }
        Work work = options.work();
        ApiResource sets = work.offered().find("daemonsets.apps");
        try {
            work.objects()
                    .get(new Info("", sets, pod.namespace(), controller.text("name"), Map.of()));
        } catch (StatusError missing) {
            String why = SeveralException.text(missing);
            return missing.code() == 404 && options.on("force")
                    ? PodVerdict.goesWarned(why)
                    : PodVerdict.fails(why);
        }
        return options.on("ignore-daemonsets")
                ? PodVerdict.staysWarned("ignoring DaemonSet-managed Pods")
                : PodVerdict.fails("DaemonSet-managed Pods (use --ignore-daemonsets to ignore)");
    }
}
