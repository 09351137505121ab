package dev.quarterdeck.cli.kube.change.delete;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.change.Cascade;
import dev.quarterdeck.cli.kube.change.ChangeFlags;
import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.Plan;
import dev.quarterdeck.cli.kube.change.Selection;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.model.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/** Deletes objects (kubectl pkg/cmd/delete). */
public final class Delete implements Command {
    private static final FlagSet FLAGS =
            ChangeFlags.files(
                    Flag.bool("all", "Delete all objects of the types, in the namespace"),
                    ChangeFlags.everywhere(),
                    Cascade.flag(),
                    DryRun.flag(),
                    ChangeFlags.fieldSelector(),
                    Flag.bool("force", "Remove the objects at once, without a graceful end"),
                    Flag.integer("grace-period", '\0', -1, "Seconds given to end gracefully"),
                    Flag.bool("ignore-not-found", "Treat a missing object as a success"),
                    Flag.bool("interactive", 'i', "Delete only what is confirmed"),
                    Flag.bool("now", "The same as --grace-period=1"),
                    Flag.string("output", 'o', "Output mode: name"),
                    Flag.string("raw", "Send DELETE to this path"),
                    ChangeFlags.selector(),
                    ChangeFlags.duration("timeout", "How long to wait for the objects to be gone"),
                    Flag.bool("wait", "Wait until the objects are gone").standing("true"));

    private static final String IMMEDIATE =
            "Immediate deletion does not wait for confirmation that the running resource has been"
                    + " terminated. The resource may continue to run on the cluster indefinitely.";

    @Override
    public Spec spec() {
        return new Spec(
                "Delete resources by file names, stdin, resources and names, or by resources and"
                        + " label selector",
                "([-f FILENAME] | TYPE [(NAME | -l label | --all)]) [flags]",
                FLAGS,
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return Work.run(call, Delete::run);
    }

    private static int run(Work work) throws Exception {
        DeleteOptions options = DeleteOptions.of(work);
        if (!work.flags().text("raw").isEmpty()) {
            check(work, options);
            return RawDelete.run(work);
        }
        Plan plan = plan(work);
        check(work, options);
        Deletion deletion = new Deletion(work, options);
        if (!work.flags().on("interactive")) {
            return deletion.run(plan.visit(deletion::delete), work.channels());
        }
        List<Info> asked = new ArrayList<>();
        var failures = plan.visit(asked::add);
        if (options.ignoreMissing()) {
            failures.ignoreMissing();
        }
        if (!failures.isEmpty()) {
            return failures.tell(work.channels());
        }
        return confirmed(work, asked) ? deletion.run(plan(work), asked) : 0;
    }

    private static Plan plan(Work work) throws Exception {
        return new Selection(work).all(work.flags().on("all")).unseen().plan();
    }

    private static void check(Work work, DeleteOptions options) {
        Parsed flags = work.flags();
        String output = flags.text("output");
        Work.refuse(
                !output.isEmpty() && !output.equals("name"),
                "unexpected -o output mode: " + output + ". We only support '-o name'");
        boolean all = flags.on("all");
        Work.refuse(
                all && !flags.text("selector").isEmpty(),
                "cannot set --all and --selector at the same time");
        Work.refuse(
                all && !flags.text("field-selector").isEmpty(),
                "cannot set --all and --field-selector at the same time");
        boolean force = flags.on("force");
        Work.refuse(
                force && options.grace() > 0,
                "--force and --grace-period greater than 0 cannot be specified together");
        if (force && options.grace() == 0) {
            work.warnings().tell(IMMEDIATE);
        }
        if (!flags.text("raw").isEmpty()) {
            RawDelete.check(work);
        }
    }

    /** Anything but a y is a no, and so is the end of what is typed. */
    private static boolean confirmed(Work work, List<Info> asked) {
        if (asked.isEmpty()) {
            work.channels().line("No resources found");
            return false;
        }
        work.channels()
                .line("You are about to delete the following " + asked.size() + " resource(s):");
        for (Info info : asked) {
            work.channels().line(info.resource().prefix() + "/" + info.name());
        }
        work.channels().text("Do you want to continue? (y/N): ");
        if (answer(work).equalsIgnoreCase("y")) {
            return true;
        }
        work.channels().line("deletion is cancelled");
        return false;
    }

    @SuppressWarnings("resource") // what is typed is not ours to close
    private static String answer(Work work) {
        Scanner typed = new Scanner(work.channels().in(), java.nio.charset.StandardCharsets.UTF_8);
        return typed.hasNextLine() ? typed.nextLine().strip() : "";
    }
}
