package dev.quarterdeck.cli.kube.change.rollout;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.kube.change.ChangeFlags;
import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.Plan;
import dev.quarterdeck.cli.kube.change.Printing;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.Outcome;

/** Goes back to an earlier revision (kubectl pkg/cmd/rollout/rollout_undo.go). */
public final class Undo implements Command {
    static final String APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    @Override
    public Spec spec() {
        return new Spec(
                "Undo a previous rollout",
                "(TYPE NAME | TYPE/NAME) [flags]",
                Rollouts.flags(
                                DryRun.flag(),
                                Flag.integer(
                                        "to-revision",
                                        '\0',
                                        0,
                                        "The revision to go back to; 0 for the one before"))
                        .and(ChangeFlags.printing()),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return Work.run(call, Undo::run);
    }

    private static int run(Work work) throws Exception {
        DryRun dryRun = DryRun.of(work);
        Plan plan = Rollouts.plan(work);
        Rollback rollback = new Rollback(work, dryRun);
        return plan.visit(
                        info -> {
                            warn(work, info);
                            if (!Rollouts.rolled(info)) {
                                throw Failures.of(Rollouts.none(info, "rollbacker", "rollbacker"));
                            }
                            String done = rollback.of(info);
                            Printing.late(work).print(info.object(), done + dryRun.note());
                        })
                .tell(work.channels());
    }

    private static void warn(Work work, Info info) {
        Object annotations = Json.object(info.object().get("metadata")).get("annotations");
        if (Json.object(annotations).containsKey(APPLIED)) {
            work.channels()
                    .complain(
                            "Warning: resource "
                                    + info.resource().name()
                                    + "/"
                                    + info.name()
                                    + " was previously managed with 'kubectl apply'. Rolling back"
                                    + " will not update the "
                                    + APPLIED
                                    + " annotation, which may cause unexpected behavior on future"
                                    + " 'kubectl apply' operations. Consider using 'kubectl apply'"
                                    + " with your previous configuration file instead.");
        }
    }
}
