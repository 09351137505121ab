package dev.quarterdeck.cli.kube.change.nodes;

import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.change.ChangeFlags;
import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.kubernetes.api.LabelSelector;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a line wants nodes emptied.
 *
 * @param grace how many seconds pods have to end; negative for what they say themselves
 * @param timeout how long it may take; zero for ever
 * @param skipAfter after how many seconds a pod that is on its way out is waited for no more; zero
 *     for never
 */
record DrainOptions(Work work, DryRun dryRun, long grace, Duration timeout, long skipAfter) {
    static final FlagSet FLAGS =
            FlagSet.of(
                    Flag.integer("chunk-size", '\0', 500, "Ask for lists in parts of this size"),
                    Flag.bool("delete-emptydir-data", "Go on though pods use emptyDir"),
                    Flag.bool(
                            "disable-eviction",
                            "Delete pods, whatever disruption budgets say: use with caution"),
                    DryRun.flag(),
                    Flag.bool("force", "Go on though pods declare no controller"),
                    Flag.integer("grace-period", '\0', -1, "Seconds given to end gracefully"),
                    Flag.bool("ignore-daemonsets", "Ignore pods that daemon sets manage"),
                    Flag.string("pod-selector", "Only pods with these labels"),
                    ChangeFlags.selector(),
                    Flag.integer(
                            "skip-wait-for-delete-timeout",
                            '\0',
                            0,
                            "Do not wait for pods that have been going for so many seconds"),
                    ChangeFlags.duration("timeout", "How long to wait; zero means for ever"));

    static DrainOptions of(Work work) {
        DryRun dryRun = DryRun.of(work);
        Parsed flags = work.flags();
        try {
            LabelSelector.parse(flags.text("pod-selector"));
        } catch (OpsException wrong) {
            throw Work.refused("--pod-selector=<pod_selector> must be a valid label selector");
        }
        return new DrainOptions(
                work,
                dryRun,
                flags.integer("grace-period"),
                ChangeFlags.duration(flags, "timeout"),
                flags.integer("skip-wait-for-delete-timeout"));
    }

    boolean on(String flag) {
        return work.flags().on(flag);
    }

    /** When there is no more time; null for never. */
    @Nullable Instant end() {
        return timeout.isZero() ? null : work.clock().instant().plus(timeout);
    }

    /** Whether a pod has been on its way out for so long that nobody waits for it. */
    boolean skips(Tree pod) {
        Instant deleted = pod.moment("metadata", "deletionTimestamp");
        if (skipAfter <= 0 || deleted == null) {
            return false;
        }
        return Duration.between(deleted, work.clock().instant()).toSeconds() > skipAfter;
    }

    /** How the server is to delete pods. */
    Map<String, @Nullable Object> sent() {
        Map<String, @Nullable Object> sent = new LinkedHashMap<>();
        if (grace >= 0) {
            sent.put("gracePeriodSeconds", grace);
        }
        if (dryRun == DryRun.SERVER) {
            sent.put("dryRun", List.of("All"));
        }
        return sent;
    }
}
