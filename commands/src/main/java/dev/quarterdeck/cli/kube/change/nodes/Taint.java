package dev.quarterdeck.cli.kube.change.nodes;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.kube.change.ChangeFlags;
import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Validation;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.cli.kube.look.Explained;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.model.Outcome;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Keeps pods away from nodes that do not tolerate it (kubectl pkg/cmd/taint). */
public final class Taint implements Command {
    private static final FlagSet FLAGS =
            FlagSet.of(
                            Flag.bool("all", "Select all nodes in the cluster"),
                            DryRun.flag(),
                            ChangeFlags.manager("kubectl-taint"),
                            Flag.bool("overwrite", "Change values of taints that are there"),
                            ChangeFlags.selector(),
                            ChangeFlags.validate())
                    .and(ChangeFlags.printing());

    @Override
    public Spec spec() {
        return new Spec(
                "Update the taints on one or more nodes",
                "NODE NAME KEY_1=VAL_1:TAINT_EFFECT_1 ... KEY_N=VAL_N:TAINT_EFFECT_N",
                FLAGS,
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return Work.run(call, Taint::run);
    }

    private static int run(Work work) throws Exception {
        DryRun dryRun = DryRun.of(work);
        Validation validation = Validation.of(work);
        TaintWords words = TaintWords.read(work);
        check(work, words);
        List<String> names = words.objects().subList(1, words.objects().size());
        Tainting change = new Tainting(work, words, dryRun, validation);
        return Nodes.plan(work, names).visit(change::change).tell(work.channels());
    }

    private static void check(Work work, TaintWords words) {
        String type = words.objects().getFirst().toLowerCase(Locale.ROOT);
        Work.refuse(
                !kind(work, type).equals("Node"),
                "invalid resource type " + type + ", only node types are supported");
        String both =
                words.added().stream()
                        .flatMap(added -> words.removed().stream().filter(added::conflicts))
                        .map(taint -> taint.key() + "=" + taint.effect())
                        .collect(Collectors.joining(", "));
        Work.refuse(
                !both.isEmpty(),
                "can not both modify and remove the following taint(s) in the same command: "
                        + both);
        boolean all = work.flags().on("all");
        boolean selected = !work.flags().text("selector").isEmpty();
        Work.refuse(
                all && selected, "setting 'all' parameter with a non empty selector is prohibited");
        Work.refuse(
                !all && !selected && words.objects().size() < 2,
                "at least one resource name must be specified since 'all' parameter is not set");
    }

    private static String kind(Work work, String type) {
        Explained meant = Explained.read(type, "", work.offered().resources());
        return work.offered().resources().all().stream()
                .filter(each -> each.name().equals(meant.resource()))
                .filter(each -> each.group().equals(meant.group()))
                .map(ApiResource::kind)
                .findFirst()
                .orElse("");
    }
}
