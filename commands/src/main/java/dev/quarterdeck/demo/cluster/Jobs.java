package dev.quarterdeck.demo.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Runs the pods of a job until enough have succeeded, or too many have failed. */
final class Jobs {

    private static final String COMPONENT = "job-controller";

    private final Cluster cluster;
    private final Pods pods;

    Jobs(Cluster cluster, Pods pods) {
        this.cluster = cluster;
        this.pods = pods;
    }

    static boolean done(Tree job) {
        return Conditions.holds(job, "Complete") || Conditions.holds(job, "Failed");
    }

    void reconcile(Tree job) {
        if (done(job)) {
            return;
        }
        List<Tree> all = pods.of(job);
        long succeeded = count(all, "Succeeded");
        long failed = count(all, "Failed");
        long active = all.size() - succeeded - failed;
        boolean over = failed > job.number("spec.backoffLimit");
        boolean complete = succeeded >= job.number("spec.completions", 1);
        long wanted =
                Math.min(
                        job.number("spec.parallelism", 1),
                        job.number("spec.completions", 1) - succeeded);
        if (!over && !complete && !job.flag("spec.suspend") && active < wanted) {
            start(job, failed);
            active++;
        }
        Tree status = status(job, active, succeeded, failed, Pods.countReady(all));
        Tree next = job.with("status", status);
        if (complete || over) {
            next = finished(next, complete);
        }
        cluster.update(job, next);
    }

    private void start(Tree job, long failed) {
        if (failed == 0) {
            pods.create(job, Map.of(), COMPONENT);
            return;
        }
        // A pod that failed is replaced after a while.
        String key = job.name();
        String uid = job.uid();
        cluster.timeline()
                .afterMillis(
                        cluster.backOffMillis(Kubelet.backOffSeconds(failed - 1)),
                        () -> retry(job.namespace(), key, uid, failed));
    }

    private void retry(String namespace, String name, String uid, long failed) {
        Tree job = cluster.find("jobs.batch", namespace, name);
        if (job != null && job.uid().equals(uid) && !done(job)) {
            List<Tree> all = pods.of(job);
            if (count(all, "Failed") == failed && all.size() == failed) {
                pods.create(job, Map.of(), COMPONENT);
            }
        }
    }

    private static long count(List<Tree> all, String phase) {
        return all.stream().filter(pod -> pod.text("status.phase").equals(phase)).count();
    }

    private Tree status(Tree job, long active, long succeeded, long failed, long ready) {
        Instant now = cluster.timeline().now();
        return Tree.make(
                "conditions",
                job.at("status.conditions"),
                "startTime",
                Cells.or(job.text("status.startTime"), Ages.time(now)),
                "active",
                active == 0 ? null : active,
                "succeeded",
                succeeded == 0 ? null : succeeded,
                "failed",
                failed == 0 ? null : failed,
                "terminating",
                0,
                "uncountedTerminatedPods",
                Tree.EMPTY,
                "ready",
                ready);
    }

    private Tree finished(Tree job, boolean complete) {
        Instant now = cluster.timeline().now();
        String reason = complete ? "CompletionsReached" : "BackoffLimitExceeded";
        String message =
                complete
                        ? "Reached expected number of succeeded pods"
                        : "Job has reached the specified backoff limit";
        Tree next = job.with("status.active", null);
        for (String type :
                complete
                        ? List.of("SuccessCriteriaMet", "Complete")
                        : List.of("FailureTarget", "Failed")) {
            Tree condition = Conditions.of(type, true, reason, message);
            next = Conditions.set(next, condition.with("lastProbeTime", Ages.time(now)), now);
        }
        cluster.recorder()
                .record(
                        job,
                        complete ? "Normal" : "Warning",
                        complete ? "Completed" : reason,
                        complete ? "Job completed" : message,
                        COMPONENT);
        return complete ? next.with("status.completionTime", Ages.time(now)) : next;
    }
}
