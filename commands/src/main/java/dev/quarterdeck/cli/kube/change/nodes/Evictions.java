package dev.quarterdeck.cli.kube.change.nodes;

import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.ObjectApi;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.GoDuration;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Evicts one pod: asks again while a disruption budget stands in the way, and then waits until it
 * is gone (kubectl pkg/drain/drain.go, evictPods).
 */
final class Evictions {
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final int TRIES = 10;

    private final DrainOptions options;
    private final Removal removal;

    Evictions(DrainOptions options) {
        this.options = options;
        this.removal = Removal.byEviction(options, options.end());
    }

    private Work work() {
        return options.work();
    }

    /** Evicts a pod to its end; what goes wrong is a failure. */
    void evict(Info pod) throws InterruptedException {
        Info active = pod;
        while (true) {
            work().channels()
                    .line("evicting pod " + active.namespace() + "/" + active.name() + note());
            if (removal.late()) {
                throw Failures.of(
                        called(active)
                                + ": global timeout reached: "
                                + GoDuration.format(options.timeout()));
            }
            StatusError refused = asked(active);
            if (refused == null || (isGoing(active) && isOfEndingNamespace(refused))) {
                break;
            }
            if (refused.code() == 404) {
                return;
            }
            tellAndWait(active, refused);
            active = fresh(active);
        }
        if (options.dryRun() != DryRun.SERVER) {
            await(pod, active);
        }
    }

    private String note() {
        return options.dryRun() == DryRun.SERVER ? " (server dry run)" : "";
    }

    private static String called(Info pod) {
        return "error when evicting pods/\"%s\" -n \"%s\"".formatted(pod.name(), pod.namespace());
    }

    private static boolean isGoing(Info pod) {
        return !pod.meta("deletionTimestamp").isEmpty();
    }

    private static boolean isOfEndingNamespace(StatusError refused) {
        return refused.code() == 403 && Failures.causedBy(refused, "NamespaceTerminating");
    }

    private void await(Info pod, Info active) throws InterruptedException {
        try {
            removal.await(List.of(active));
        } catch (OpsException failure) {
            throw Removal.after(
                    "error when waiting for pod \"%s\" in namespace \"%s\" to terminate"
                            .formatted(pod.name(), pod.namespace()),
                    failure);
        }
    }

    private void tellAndWait(Info pod, StatusError refused) throws InterruptedException {
        String what;
        if (refused.code() == 429) {
            what = called(pod);
        } else if (isOfEndingNamespace(refused)) {
            what =
                    "error when evicting pod \"%s\" from terminating namespace \"%s\""
                            .formatted(pod.name(), pod.namespace());
        } else {
            throw Removal.after(called(pod), refused);
        }
        String when = " (will retry after " + GoDuration.format(AGAIN) + "): ";
        work().channels().complain(what + when + refused.text());
        work().pause(AGAIN);
    }

    /** What the pod has become; an eviction will find out why it cannot be had. */
    private Info fresh(Info pod) {
        try {
            return pod.with(work().objects().get(pod));
        } catch (StatusError gone) {
            return pod;
        }
    }

    /** The server's refusal, or null; where it says when to ask again, it is asked then. */
    private @Nullable StatusError asked(Info pod) throws InterruptedException {
        for (int tries = 0; ; tries++) {
            try {
                work().objects().ask(request(pod), pod);
                return null;
            } catch (StatusError refused) {
                if (refused.retryAfterSeconds() == 0 || tries == TRIES) {
                    return refused;
                }
                work().pause(Duration.ofSeconds(refused.retryAfterSeconds()));
            }
        }
    }

    private dev.quarterdeck.http.Request request(Info pod) {
        Map<String, @Nullable Object> eviction = new LinkedHashMap<>();
        eviction.put("kind", "Eviction");
        eviction.put("apiVersion", "policy/v1");
        eviction.put("metadata", Map.of("name", pod.name(), "namespace", pod.namespace()));
        eviction.put("deleteOptions", options.sent());
        return ObjectApi.request("POST", pod.path() + "/eviction").json(eviction);
    }
}
