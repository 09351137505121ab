package dev.quarterdeck.describe.workloads;

import dev.quarterdeck.describe.Describer;
import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Events;
import dev.quarterdeck.describe.Labels;
import dev.quarterdeck.describe.PodText;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Selectors;
import dev.quarterdeck.describe.Times;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.kubernetes.api.KubeDuration;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/** Describes jobs. Ported from describeJob in {@code k8s.io/kubectl/pkg/describe/describe.go}. */
final class JobDescriber implements Describer {
    private static final int MANY_INDEXES = 50;

    @Override
    public void describe(Map<String, @Nullable Object> object, Related related, Description out) {
        Tree job = Tree.of(object);
        Tree spec = job.at("spec");
        out.row(0, "Name:", job.name());
        out.row(0, "Namespace:", job.namespace());
        out.row(0, "Selector:", selector(spec.at("selector")));
        Labels.ofObject(job, out);
        told(out, "Controlled By:", PodText.controller(job));
        told(out, "Parallelism:", spec.text("parallelism"));
        out.row(0, "Completions:", spec.or("<unset>", "completions"));
        told(out, "Completion Mode:", spec.text("completionMode"));
        told(out, "Suspend:", spec.text("suspend"));
        told(out, "Backoff Limit:", spec.text("backoffLimit"));
        told(out, "TTL Seconds After Finished:", spec.text("ttlSecondsAfterFinished"));
        times(job, related, out);
        if (spec.has("activeDeadlineSeconds")) {
            out.row(0, "Active Deadline Seconds:", spec.text("activeDeadlineSeconds") + "s");
        }
        out.row(0, "Pods Statuses:", counts(job.at("status")));
        if (spec.text("completionMode").equals("Indexed")) {
            String indexes = job.text("status", "completedIndexes");
            out.row(0, "Completed Indexes:", capped(indexes));
        }
        PodText.template(spec.at("template"), related, out);
        Events.ofObject(job, related, out);
    }

    private static void told(Description out, String title, String text) {
        if (!text.isEmpty()) {
            out.row(0, title, text);
        }
    }

    static String selector(Tree selector) {
        try {
            return Selectors.text(selector);
        } catch (OpsException wrong) {
            return "Failed to get selector: " + wrong.what();
        }
    }

    private static void times(Tree job, Related related, Description out) {
        @Nullable Instant start = job.moment("status", "startTime");
        @Nullable Instant end = job.moment("status", "completionTime");
        if (start != null) {
            out.row(0, "Start Time:", Times.full(start, related));
        }
        if (end != null) {
            out.row(0, "Completed At:", Times.full(end, related));
        }
        if (start != null && end != null) {
            out.row(0, "Duration:", KubeDuration.human(start, end));
        }
    }

    private static String counts(Tree status) {
        String ready = status.has("ready") ? " (" + status.number("ready") + " Ready)" : "";
        return "%d Active%s / %d Succeeded / %d Failed"
                .formatted(
                        status.number("active"),
                        ready,
                        status.number("succeeded"),
                        status.number("failed"));
    }

    private static String capped(String indexes) {
        int comma = indexes.indexOf(',', MANY_INDEXES);
        return indexes.isEmpty()
                ? "<none>"
                : comma < 0 ? indexes : indexes.substring(0, comma + 1) + "...";
    }
}
