package dev.quarterdeck.cli.kube.change.diff;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.change.ChangeFlags;
import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Selection;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Outcome;

import java.util.List;

/**
 * Shows what applying files would change, by a program that compares folders (kubectl
 * pkg/cmd/diff). Status 1 says that there are differences; errors are above.
 */
public final class Diff implements Command {
    private static final int FAILED = 2;

    private static final FlagSet FLAGS =
            ChangeFlags.files(
                    Flag.integer("concurrency", '\0', 1, "Has no effect: one after the other"),
                    ChangeFlags.manager("kubectl-client-side-apply"),
                    Flag.bool("force-conflicts", "With --server-side: as if fields were taken"),
                    Flag.bool("prune", "Is refused"),
                    Flag.list("prune-allowlist", "With --prune: the kinds that would go"),
                    ChangeFlags.selector(),
                    Flag.bool("server-side", "As if the server merged"),
                    Flag.bool("show-managed-fields", "Compare managedFields too"),
                    Flag.bool("show-secrets", "Do not mask the values of secrets"));

    @Override
    public Spec spec() {
        return new Spec(
                "Diff the live version against a would-be applied version",
                "-f FILENAME [flags]",
                FLAGS,
                Arguments.ANY);
    }

    @Override
    public CommandException misread(String name, String why) {
        return new CommandException(
                FAILED, "error: " + why + "\nSee '" + name + " -h' for help and examples");
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Stream(channels -> run(call, channels));
    }

    private static int run(Call call, Channels channels) throws Exception {
        try {
            return Work.within(call, channels, Diff::run);
        } catch (CommandException e) {
            throw new CommandException(FAILED, e.what());
        } catch (OpsException e) {
            throw new CommandException(FAILED, e.what());
        }
    }

    private static int run(Work work) throws Exception {
        Parsed flags = work.flags();
        List<String> arguments = work.call().arguments();
        if (!arguments.isEmpty()) {
            throw work.misused("Unexpected args: [" + String.join(" ", arguments) + "]");
        }
        boolean files = flags.given("filename") || !flags.text("kustomize").isEmpty();
        Work.refuse(!files, "must specify one of -f and -k");
        Work.refuse(
                flags.on("force-conflicts") && !flags.on("server-side"),
                "--force-conflicts only works with --server-side");
        Work.refuse(flags.on("prune"), "--prune is not in Quarterdeck");
        try (Folders folders = Folders.make(work.call().world().env())) {
            Comparison comparison = new Comparison(work, folders);
            Failures failures = new Selection(work).stopping().plan().visit(comparison::add);
            return failures.isEmpty()
                    ? new DiffProgram(work).run(folders)
                    : failures.tell(work.channels()) + 1;
        }
    }
}
