package dev.quarterdeck.demo.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes a job whenever a cron job is due, and clears away old ones. */
final class CronJobs {

    private static final String COMPONENT = "cronjob-controller";
    private static final String STORED = "jobs.batch";

    /** Of the past so many runs are played. */
    private static final int PLAYED = 3;

    private final Cluster cluster;
    private final Set<String> armed = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    CronJobs(Cluster cluster) {
        this.cluster = cluster;
    }

    void reconcile(Tree cronJob) {
        if (armed.add(cronJob.uid())) {
            arm(cronJob, first(cronJob));
        }
        var active = new ArrayList<Tree>();
        var done = new ArrayList<Tree>();
        String last = cronJob.text("status.lastSuccessfulTime");
        for (Tree job : jobs(cronJob)) {
            (Jobs.done(job) ? done : active).add(job);
            String ended = job.text("status.completionTime");
            last = ended.compareTo(last) > 0 ? ended : last;
        }
        done.forEach(job -> saw(cronJob, job));
        clear(cronJob, done, "Complete", cronJob.number("spec.successfulJobsHistoryLimit"));
        clear(cronJob, done, "Failed", cronJob.number("spec.failedJobsHistoryLimit"));
        Tree status =
                Tree.make(
                        "active",
                                active.isEmpty()
                                        ? null
                                        : active.stream().map(CronJobs::named).toList(),
                        "lastScheduleTime", cronJob.at("status.lastScheduleTime"),
                        "lastSuccessfulTime", last.isEmpty() ? null : last);
        cluster.update(cronJob, cronJob.with("status", status));
    }

    private static Tree named(Tree job) {
        return Tree.make(
                "kind", "Job",
                "namespace", job.namespace(),
                "name", job.name(),
                "uid", job.uid(),
                "apiVersion", "batch/v1",
                "resourceVersion", job.text("metadata.resourceVersion"));
    }

    /** When the first run is played: of a long past only the last few are. */
    private Instant first(Tree cronJob) {
        Schedule schedule = Schedule.of(cronJob.text("spec.schedule"));
        Instant now = cluster.timeline().now();
        for (int hours = 1; hours < 24 * 64; hours *= 8) {
            Instant start = cluster.began().minus(Duration.ofHours(hours));
            var due = new ArrayList<Instant>();
            for (Instant next = schedule.next(start);
                    next.isBefore(cluster.began());
                    next = schedule.next(next)) {
                due.add(next);
            }
            if (due.size() >= PLAYED && due.get(due.size() - PLAYED).isAfter(now)) {
                return due.get(due.size() - PLAYED);
            }
        }
        return schedule.next(now);
    }

    private List<Tree> jobs(Tree cronJob) {
        var jobs = new ArrayList<Tree>();
        for (Tree job : cluster.list(STORED, cronJob.namespace())) {
            if (job.owner().text("uid").equals(cronJob.uid())) {
                jobs.add(job);
            }
        }
        jobs.sort(Comparator.comparing(job -> job.text("metadata.creationTimestamp")));
        return jobs;
    }

    private void arm(Tree cronJob, Instant due) {
        cluster.timeline().at(due, () -> fire(cronJob, due));
    }

    private void fire(Tree old, Instant due) {
        Tree cronJob = cluster.find("cronjobs.batch", old.namespace(), old.name());
        if (cronJob == null || !cronJob.uid().equals(old.uid())) {
            return;
        }
        if (!cronJob.flag("spec.suspend")) {
            run(cronJob, due);
        }
        arm(cronJob, Schedule.of(cronJob.text("spec.schedule")).next(due));
    }

    private void run(Tree cronJob, Instant due) {
        String name = cronJob.name() + "-" + due.getEpochSecond() / 60;
        Tree template = cronJob.tree("spec.jobTemplate");
        Tree metadata =
                template.tree("metadata")
                        .with("name", name)
                        .with("namespace", cronJob.namespace())
                        .with(
                                List.of(
                                        "annotations",
                                        "batch.kubernetes.io/cronjob-scheduled-timestamp"),
                                Ages.time(due))
                        .with("ownerReferences", List.of(Pods.reference(cronJob)));
        cluster.create(
                Tree.make(
                        "apiVersion",
                        "batch/v1",
                        "kind",
                        "Job",
                        "metadata",
                        metadata,
                        "spec",
                        template.tree("spec"),
                        "status",
                        Tree.EMPTY));
        say(cronJob, "SuccessfulCreate", "Created job " + name);
        cluster.update(cronJob, cronJob.with("status.lastScheduleTime", Ages.time(due)));
    }

    private void say(Tree cronJob, String reason, String message) {
        cluster.recorder().record(cronJob, "Normal", reason, message, COMPONENT);
    }

    private void saw(Tree cronJob, Tree job) {
        if (seen.add(job.uid())) {
            String how = Conditions.holds(job, "Complete") ? "Complete" : "Failed";
            say(
                    cronJob,
                    "SawCompletedJob",
                    "Saw completed job: " + job.name() + ", condition: " + how);
        }
    }

    private void clear(Tree cronJob, List<Tree> done, String how, long kept) {
        List<Tree> those = done.stream().filter(job -> Conditions.holds(job, how)).toList();
        for (int i = 0; i < those.size() - kept; i++) {
            Tree job = those.get(i);
            cluster.store().remove(STORED, job.namespace(), job.name());
            say(cronJob, "SuccessfulDelete", "Deleted job " + job.name());
        }
    }
}
