package dev.quarterdeck.cli.kube.change.nodes;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.Plan;
import dev.quarterdeck.cli.kube.change.SeveralException;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.kubernetes.print.NameText;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Empties nodes before something is done to them (kubectl pkg/cmd/drain). */
public final class Drain implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "Drain node in preparation for maintenance",
                "NODE",
                DrainOptions.FLAGS,
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return Work.run(call, Drain::run);
    }

    private static int run(Work work) throws Exception {
        Nodes.check(work, "drain");
        DrainOptions options = DrainOptions.of(work);
        Plan plan = Nodes.plan(work);
        List<Info> nodes = plan.infos();
        if (!plan.failures().isEmpty()) {
            return plan.failures().tell(work.channels());
        }
        Nodes.check(nodes);
        new Cordoning(work, options.dryRun(), true).run(nodes);
        Map<String, OpsException> failures = new LinkedHashMap<>();
        for (Info node : nodes) {
            drain(node, options, failures);
        }
        return failures.isEmpty() ? 0 : tell(failures, work.channels());
    }

    private static void drain(Info node, DrainOptions options, Map<String, OpsException> failures)
            throws InterruptedException {
        Channels channels = options.work().channels();
        try {
            new Emptying(options).empty(node);
            channels.text(NameText.of(node.object(), "drained" + options.dryRun().note()));
        } catch (OpsException failure) {
            if (!Failures.ofOne(failure)) {
                throw failure;
            }
            channels.complain(
                    "error: unable to drain node \"%s\" due to error: %s, continuing command..."
                            .formatted(node.name(), SeveralException.text(failure)));
            failures.put(node.name(), failure);
        }
    }

    private static int tell(Map<String, OpsException> failures, Channels channels) {
        channels.complain("There are pending nodes to be drained:");
        failures.keySet().forEach(node -> channels.complain(" " + node));
        List<OpsException> fatal = List.copyOf(failures.values());
        if (fatal.size() > 1) {
            return Failures.tellAmong(fatal, channels);
        }
        if (fatal.getFirst() instanceof SeveralException several) {
            return Failures.tellAmong(several.all(), channels);
        }
        Failures one = new Failures();
        one.add(fatal.getFirst());
        return one.tell(channels);
    }
}
