package dev.quarterdeck.cli.kube.change.nodes;

import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.SeveralException;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.print.NameText;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Waits until pods are gone, and tells of each; another one of the same name is not the one that
 * went (kubectl pkg/drain/drain.go, waitForDelete).
 */
final class Removal {
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final DrainOptions options;
    private final @Nullable Instant end;
    private final String done;
    private final String failed;

    private Removal(DrainOptions options, @Nullable Instant end, String done, String failed) {
        this.options = options;
        this.end = end;
        this.done = done;
        this.failed = failed;
    }

    static Removal byEviction(DrainOptions options, @Nullable Instant end) {
        return new Removal(options, end, "evicted", "eviction failed");
    }

    static Removal byDeletion(DrainOptions options, @Nullable Instant end) {
        return new Removal(options, end, "deleted", "deletion failed");
    }

    /** Whether there is no more time. */
    boolean late() {
        return end != null && !options.work().clock().instant().isBefore(end);
    }

    void await(List<Info> pods) throws InterruptedException {
        List<Info> pending = pods;
        while (true) {
            List<Info> left = new ArrayList<>();
            for (Info pod : pending) {
                if (!gone(pod)) {
                    left.add(pod);
                }
            }
            if (left.isEmpty()) {
                return;
            }
            pending = left;
            pause();
        }
    }

    private void pause() throws InterruptedException {
        Duration left =
                end == null ? BETWEEN : Duration.between(options.work().clock().instant(), end);
        if (left.isPositive()) {
            options.work().pause(left.compareTo(BETWEEN) < 0 ? left : BETWEEN);
        }
        if (late()) {
            throw Failures.of("context deadline exceeded");
        }
    }

    /** Whether nobody needs to wait for a pod any more. */
    private boolean gone(Info pod) {
        Work work = options.work();
        Tree now;
        try {
            now = Tree.of(work.objects().get(pod));
        } catch (StatusError error) {
            boolean missing = error.code() == 404;
            tell(pod, missing ? done : failed);
            if (!missing) {
                throw error;
            }
            return true;
        }
        if (!now.text("metadata", "uid").equals(pod.meta("uid"))) {
            tell(pod, done);
            return true;
        }
        if (options.skips(now)) {
            work.channels()
                    .line(
                            "pod \"%s\" has DeletionTimestamp older than %d seconds, skipping"
                                    .formatted(pod.name(), options.skipAfter()));
            return true;
        }
        return false;
    }

    private void tell(Info pod, String what) {
        options.work().channels().text(NameText.of(pod.object(), what + options.dryRun().note()));
    }

    /** A failure in its own words after what was done. */
    static OpsException after(String doing, OpsException failure) {
        return Failures.of(doing + ": " + SeveralException.text(failure));
    }
}
