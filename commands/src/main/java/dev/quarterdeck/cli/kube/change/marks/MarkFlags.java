package dev.quarterdeck.cli.kube.change.marks;

import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.change.ChangeFlags;
import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Work;

/** The flags of {@code label} and {@code annotate}, and which of them go together. */
final class MarkFlags {
    private MarkFlags() {}

    static FlagSet of(String manager) {
        return ChangeFlags.files(
                        Flag.bool("all", "Select all objects of the types, in the namespace"),
                        ChangeFlags.everywhere(),
                        DryRun.flag(),
                        ChangeFlags.manager(manager),
                        ChangeFlags.fieldSelector(),
                        Flag.bool("list", "Print what the objects have"),
                        Flag.bool("local", "Change what files hold, and ask no server"),
                        Flag.bool("overwrite", "Change values that are there already"),
                        Flag.string("resource-version", "Only where the object is of this version"),
                        ChangeFlags.selector())
                .and(ChangeFlags.printing());
    }

    /** Ends the line where flags do not go together. */
    static void checkSelectors(Parsed flags) {
        boolean all = flags.on("all");
        Work.refuse(
                all && !flags.text("selector").isEmpty(),
                "cannot set --all and --selector at the same time");
        Work.refuse(
                all && !flags.text("field-selector").isEmpty(),
                "cannot set --all and --field-selector at the same time");
    }

    /** Ends the line where objects and flags do not go together. */
    static void checkObjects(Work work, MarkWords words, DryRun dryRun, String file) {
        Parsed flags = work.flags();
        boolean files = flags.given("filename") || !flags.text("kustomize").isEmpty();
        boolean objects = !words.objects().isEmpty();
        if (flags.on("local")) {
            Work.refuse(
                    dryRun == DryRun.SERVER,
                    "cannot specify --local and --dry-run=server - did you mean --dry-run=client?");
            Work.refuse(
                    objects,
                    "can only use local files by -f %s.yaml or --filename=%s.json when --local=true is set"
                            .formatted(file, file));
            Work.refuse(
                    !files,
                    "one or more files must be specified as -f %s.yaml or --filename=%s.json"
                            .formatted(file, file));
        } else {
            Work.refuse(
                    !objects && !files,
                    "one or more resources must be specified as <resource> <name> or"
                            + " <resource>/<name>");
        }
    }
}
