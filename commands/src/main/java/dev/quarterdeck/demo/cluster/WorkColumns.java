package dev.quarterdeck.demo.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The columns of the controllers that make pods. */
final class WorkColumns {

    private static final String TEMPLATE = "spec.template";

    private WorkColumns() {}

    private static Column containers(String template) {
        return Column.wide("Containers", object -> Cells.containers(object, template));
    }

    private static Column images(String template) {
        return Column.wide("Images", object -> Cells.images(object, template));
    }

    private static Column selector() {
        return Column.wide("Selector", object -> Selector.words(object.tree("spec.selector")));
    }

    private static Column ready() {
        return Column.text(
                "Ready",
                object ->
                        object.number("status.readyReplicas")
                                + "/"
                                + object.number("spec.replicas"));
    }

    static List<Column> deployments() {
        return List.of(
                Column.ofName(),
                ready(),
                Column.text("Up-to-date", object -> object.number("status.updatedReplicas")),
                Column.text("Available", object -> object.number("status.availableReplicas")),
                Column.age(),
                containers(TEMPLATE),
                images(TEMPLATE),
                selector());
    }

    static List<Column> replicaSets() {
        return List.of(
                Column.ofName(),
                Column.whole("Desired", "spec.replicas"),
                Column.whole("Current", "status.replicas"),
                Column.whole("Ready", "status.readyReplicas"),
                Column.age(),
                containers(TEMPLATE),
                images(TEMPLATE),
                selector());
    }

    static List<Column> statefulSets() {
        return List.of(
                Column.ofName(), ready(), Column.age(), containers(TEMPLATE), images(TEMPLATE));
    }

    static List<Column> daemonSets() {
        return List.of(
                Column.ofName(),
                Column.whole("Desired", "status.desiredNumberScheduled"),
                Column.whole("Current", "status.currentNumberScheduled"),
                Column.whole("Ready", "status.numberReady"),
                Column.whole("Up-to-date", "status.updatedNumberScheduled"),
                Column.whole("Available", "status.numberAvailable"),
                Column.text(
                        "Node Selector",
                        object -> Cells.selector(object, "spec.template.spec.nodeSelector")),
                Column.age(),
                containers(TEMPLATE),
                images(TEMPLATE),
                selector());
    }

    static List<Column> revisions() {
        return List.of(
                Column.ofName(),
                Column.text("Controller", WorkColumns::controller),
                Column.text("Revision", object -> object.number("revision")),
                Column.age());
    }

    private static String controller(Tree revision) {
        Tree owner = revision.owner();
        return owner.text("kind").toLowerCase(Locale.ROOT) + ".apps/" + owner.text("name");
    }

    static List<Column> jobs() {
        return List.of(
                Column.ofName(),
                Column.text("Status", WorkColumns::jobStatus),
                Column.text(
                        "Completions",
                        job ->
                                job.number("status.succeeded")
                                        + "/"
                                        + job.number("spec.completions", 1)),
                new Column("Duration", "string", "", 0, WorkColumns::duration),
                Column.age(),
                containers(TEMPLATE),
                images(TEMPLATE),
                selector());
    }

    private static String jobStatus(Tree job) {
        if (Conditions.holds(job, "Complete")) {
            return "Complete";
        }
        if (Conditions.holds(job, "Failed")) {
            return "Failed";
        }
        if (job.terminating()) {
            return "Terminating";
        }
        return Conditions.holds(job, "Suspended") ? "Suspended" : "Running";
    }

    private static String duration(Tree job, Instant now) {
        if (!job.has("status.startTime")) {
            return "";
        }
        Instant start = Ages.parse(job.text("status.startTime"));
        String end = job.text("status.completionTime");
        return Ages.human(Duration.between(start, end.isEmpty() ? now : Ages.parse(end)));
    }

    static List<Column> cronJobs() {
        return List.of(
                Column.ofName(),
                Column.text("Schedule", "spec.schedule"),
                Column.text(
                        "Timezone", object -> Cells.or(object.text("spec.timeZone"), Cells.NONE)),
                Column.typed("Suspend", "boolean", object -> Cells.flag(object, "spec.suspend")),
                Column.typed("Active", "integer", object -> object.trees("status.active").size()),
                new Column("Last Schedule", "string", "", 0, WorkColumns::lastSchedule),
                Column.age(),
                containers("spec.jobTemplate.spec.template"),
                images("spec.jobTemplate.spec.template"),
                Column.wide("Selector", object -> Cells.NONE));
    }

    private static String lastSchedule(Tree cronJob, Instant now) {
        String last = cronJob.text("status.lastScheduleTime");
        return last.isEmpty() ? Cells.NONE : Ages.since(last, now);
    }
}
