package dev.quarterdeck.cli;

import dev.quarterdeck.cli.kube.change.apply.Apply;
import dev.quarterdeck.cli.kube.change.delete.Delete;
import dev.quarterdeck.cli.kube.change.diff.Diff;
import dev.quarterdeck.cli.kube.change.marks.Annotate;
import dev.quarterdeck.cli.kube.change.marks.Label;
import dev.quarterdeck.cli.kube.change.nodes.Cordon;
import dev.quarterdeck.cli.kube.change.nodes.Drain;
import dev.quarterdeck.cli.kube.change.nodes.Taint;
import dev.quarterdeck.cli.kube.change.rollout.Pause;
import dev.quarterdeck.cli.kube.change.rollout.Restart;
import dev.quarterdeck.cli.kube.change.rollout.RolloutHistory;
import dev.quarterdeck.cli.kube.change.rollout.RolloutStatus;
import dev.quarterdeck.cli.kube.change.rollout.Undo;
import dev.quarterdeck.cli.kube.change.scale.Scale;

import java.util.List;

/** The kubectl commands that change objects, and those that wait for what changes. */
final class ChangeCatalogue {
    static final List<Entry> ALL =
            List.of(
                    Entry.of(
                            "Apply a configuration to a resource by file name or stdin",
                            Apply::new,
                            "apply"),
                    Entry.of("Mark node as unschedulable", Cordon::cordon, "cordon"),
                    Entry.looking(
                            "Diff the live version against a would-be applied version",
                            Diff::new,
                            "diff"),
                    Entry.of("Delete resources", Delete::new, "delete"),
                    Entry.of("Drain node in preparation for maintenance", Drain::new, "drain"),
                    Entry.of("Update the labels on a resource", Label::new, "label"),
                    Entry.of("Update the annotations on a resource", Annotate::new, "annotate"),
                    Entry.looking("View rollout history", RolloutHistory::new, "rollout history"),
                    Entry.of("Mark the provided resource as paused", Pause::begin, "rollout pause"),
                    Entry.of("Restart a resource", Restart::new, "rollout restart"),
                    Entry.of("Resume a paused resource", Pause::end, "rollout resume"),
                    Entry.looking(
                            "Show the status of the rollout", RolloutStatus::new, "rollout status"),
                    Entry.of("Undo a previous rollout", Undo::new, "rollout undo"),
                    Entry.of(
                            "Set a new size for a deployment, replica set, or replication"
                                    + " controller",
                            Scale::new,
                            "scale"),
                    Entry.of("Update the taints on one or more nodes", Taint::new, "taint"),
                    Entry.of("Mark node as schedulable", Cordon::uncordon, "uncordon"));

    private ChangeCatalogue() {}
}
