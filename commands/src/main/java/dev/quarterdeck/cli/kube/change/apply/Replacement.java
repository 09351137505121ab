package dev.quarterdeck.cli.kube.change.apply;

import dev.quarterdeck.cli.kube.change.ChangeFlags;
import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.SeveralException;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Deletes what cannot be changed and makes it anew (kubectl pkg/cmd/apply/patcher.go). */
record Replacement(Work work, ApplyOptions options) {
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    Map<String, @Nullable Object> replace(Info live, Map<String, @Nullable Object> modified)
            throws InterruptedException {
        work.objects().delete(live, sent());
        awaitGone(live);
        try {
            return work.objects().create(live.with(modified), options.query());
        } catch (OpsException failure) {
            throw restored(live, failure);
        }
    }

    private Map<String, @Nullable Object> sent() {
        Map<String, @Nullable Object> sent = new LinkedHashMap<>();
        long grace = work.flags().integer("grace-period");
        if (grace >= 0) {
            sent.put("gracePeriodSeconds", grace);
        }
        sent.put("propagationPolicy", options.propagation());
        return sent;
    }

    /** Looks at least once; a line that gives no time waits no longer. */
    private void awaitGone(Info live) throws InterruptedException {
        Instant end = work.clock().instant().plus(ChangeFlags.duration(work.flags(), "timeout"));
        while (there(live)) {
            if (!work.clock().instant().isBefore(end)) {
                throw Failures.of("context deadline exceeded");
            }
            work.pause(BETWEEN);
        }
    }

    private boolean there(Info live) {
        try {
            work.objects().get(live);
            return true;
        } catch (StatusError missing) {
            if (missing.code() == 404) {
                return false;
            }
            throw missing;
        }
    }

    /** The old object is made again; that the new one could not be is an error all the same. */
    private OpsException restored(Info live, OpsException failure) {
        try {
            work.objects().create(live, options.query());
            return failure;
        } catch (OpsException again) {
            return Failures.of(
                    ("An error occurred force-replacing the existing object with the newly provided"
                         + " one:\n\n"
                         + "%s.\n\n"
                         + "Additionally, an error occurred attempting to restore the original"
                         + " object:\n\n"
                         + "%s")
                            .formatted(
                                    SeveralException.text(failure), SeveralException.text(again)));
        }
    }
}
