package dev.quarterdeck.cli.kube.change.nodes;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.kube.change.ChangeFlags;
import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.Plan;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.model.Outcome;

import java.util.List;

/** Lets no new pods come to nodes, or lets them come again (kubectl pkg/cmd/drain). */
public final class Cordon implements Command {
    private final boolean cordoning;

    private Cordon(boolean cordoning) {
        this.cordoning = cordoning;
    }

    /** The command {@code cordon}. */
    public static Command cordon() {
        return new Cordon(true);
    }

    /** The command {@code uncordon}. */
    public static Command uncordon() {
        return new Cordon(false);
    }

    @Override
    public Spec spec() {
        return new Spec(
                "Mark node as " + (cordoning ? "unschedulable" : "schedulable"),
                "NODE",
                FlagSet.of(DryRun.flag(), ChangeFlags.selector()),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return Work.run(call, this::run);
    }

    private int run(Work work) throws Exception {
        Nodes.check(work, cordoning ? "cordon" : "uncordon");
        Cordoning change = new Cordoning(work, DryRun.of(work), cordoning);
        Plan plan = Nodes.plan(work);
        List<Info> nodes = plan.infos();
        if (!plan.failures().isEmpty()) {
            return plan.failures().tell(work.channels());
        }
        Nodes.check(nodes);
        change.run(nodes);
        return 0;
    }
}
