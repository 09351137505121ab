package dev.quarterdeck.cli.kube.change.apply;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.kube.change.Cascade;
import dev.quarterdeck.cli.kube.change.ChangeFlags;
import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.Plan;
import dev.quarterdeck.cli.kube.change.Selection;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Outcome;

import java.util.List;

/** Makes objects what files say (kubectl pkg/cmd/apply). */
public final class Apply implements Command {
    private static final FlagSet FLAGS =
            ChangeFlags.files(
                            Flag.bool("all", "With --prune: all objects may go"),
                            Cascade.flag(),
                            DryRun.flag(),
                            ChangeFlags.manager(ApplyOptions.CLIENT_MANAGER),
                            Flag.bool("force", "Delete and create anew what cannot be changed"),
                            Flag.bool(
                                    "force-conflicts",
                                    "With --server-side: take fields from their managers"),
                            Flag.integer("grace-period", '\0', -1, "Seconds given to end"),
                            Flag.bool("openapi-patch", "Has no effect: it is always so")
                                    .standing("true"),
                            Flag.bool("overwrite", "Change again what others have changed")
                                    .standing("true"),
                            Flag.bool("prune", "Is refused: delete what is to go by its name"),
                            Flag.list("prune-allowlist", "With --prune: the kinds that may go"),
                            ChangeFlags.selector(),
                            Flag.bool("server-side", "Let the server merge, and keep the managers"),
                            Flag.string("subresource", "With --server-side: apply to this part"),
                            ChangeFlags.duration("timeout", "With --force: how long to wait"),
                            ChangeFlags.validate(),
                            Flag.bool("wait", "Has no effect"))
                    .and(ChangeFlags.printing());

    @Override
    public Spec spec() {
        return new Spec(
                "Apply a configuration to a resource by file name or stdin",
                "(-f FILENAME | -k DIRECTORY) [flags]",
                FLAGS,
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return Work.run(call, Apply::run);
    }

    private static int run(Work work) throws Exception {
        List<String> arguments = work.call().arguments();
        if (!arguments.isEmpty()) {
            throw work.misused("Unexpected args: [" + String.join(" ", arguments) + "]");
        }
        ApplyOptions options = ApplyOptions.of(work);
        Plan plan = new Selection(work).validating(options.validation()).plan();
        List<Info> infos = plan.infos();
        Failures failures = new Failures();
        OpsException wrong = plan.failures().one();
        if (wrong != null) {
            failures.add(wrong);
        }
        Work.refuse(infos.isEmpty() && failures.isEmpty(), "no objects passed to apply");
        Results results = new Results(work, options.dryRun());
        OneObject one =
                options.serverSide()
                        ? new ServerSide(work, options)
                        : new ClientSide(work, options);
        for (Info info : infos) {
            apply(one, info, results, failures);
        }
        return failures.isEmpty() ? results.finish() : failures.tell(work.channels());
    }

    /** What one object becomes. */
    interface OneObject {
        /** Applies it, and gives what became of it and the word for that. */
        Applied apply(Info info) throws InterruptedException;
    }

    private static void apply(OneObject one, Info info, Results results, Failures failures)
            throws Exception {
        try {
            checkName(info);
            results.add(one.apply(info));
        } catch (OpsException failure) {
            if (!Failures.ofOne(failure)) {
                throw failure;
            }
            failures.add(failure);
        }
    }

    private static void checkName(Info info) {
        String generated = info.meta("generateName");
        if (info.name().isEmpty() && !generated.isEmpty()) {
            throw Failures.of("from " + generated + ": cannot use generate name with apply");
        }
    }
}
