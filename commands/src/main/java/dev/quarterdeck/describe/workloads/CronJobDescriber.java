package dev.quarterdeck.describe.workloads;

import dev.quarterdeck.describe.Describer;
import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Events;
import dev.quarterdeck.describe.Labels;
import dev.quarterdeck.describe.Lists;
import dev.quarterdeck.describe.PodText;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Times;
import dev.quarterdeck.describe.Tree;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Describes cron jobs. Ported from describeCronJob in {@code
 * k8s.io/kubectl/pkg/describe/describe.go}.
 */
final class CronJobDescriber implements Describer {
    private static final String UNSET = "<unset>";

    @Override
    public void describe(Map<String, @Nullable Object> object, Related related, Description out) {
        Tree cron = Tree.of(object);
        Tree spec = cron.at("spec");
        out.row(0, "Name:", cron.name());
        out.row(0, "Namespace:", cron.namespace());
        Labels.ofObject(cron, out);
        out.row(0, "Schedule:", spec.text("schedule"));
        out.row(0, "Concurrency Policy:", spec.text("concurrencyPolicy"));
        out.row(0, "Suspend:", spec.has("suspend") ? Lists.title(spec.flag("suspend")) : UNSET);
        out.row(0, "Time Zone:", spec.or(UNSET, "timeZone"));
        out.row(0, "Successful Job History Limit:", spec.or(UNSET, "successfulJobsHistoryLimit"));
        out.row(0, "Failed Job History Limit:", spec.or(UNSET, "failedJobsHistoryLimit"));
        String deadline = spec.text("startingDeadlineSeconds");
        out.row(0, "Starting Deadline Seconds:", deadline.isEmpty() ? UNSET : deadline + "s");
        job(spec.at("jobTemplate", "spec"), related, out);
        boolean ran = cron.has("status", "lastScheduleTime");
        out.row(
                0,
                "Last Schedule Time:",
                ran ? Times.full(related, cron, "status", "lastScheduleTime") : UNSET);
        out.row(
                0,
                "Active Jobs:",
                Lists.orNone(
                        cron.list("status", "active").stream()
                                .map(job -> job.text("name"))
                                .collect(Collectors.joining(", "))));
        Events.ofObject(cron, related, out);
    }

    private static void job(Tree spec, Related related, Description out) {
        boolean selecting = spec.has("selector");
        out.row(0, "Selector:", selecting ? JobDescriber.selector(spec.at("selector")) : UNSET);
        out.row(0, "Parallelism:", spec.or(UNSET, "parallelism"));
        out.row(0, "Completions:", spec.or(UNSET, "completions"));
        if (spec.has("activeDeadlineSeconds")) {
            out.row(0, "Active Deadline Seconds:", spec.text("activeDeadlineSeconds") + "s");
        }
        PodText.template(spec.at("template"), related, out);
    }
}
