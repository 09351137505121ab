package dev.quarterdeck.cli.kube.change.scale;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.change.ChangeFlags;
import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.Plan;
import dev.quarterdeck.cli.kube.change.Printing;
import dev.quarterdeck.cli.kube.change.Selection;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Outcome;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets how many pods there shall be (kubectl pkg/cmd/scale). */
public final class Scale implements Command {
    private static final FlagSet FLAGS =
            ChangeFlags.files(
                            Flag.bool("all", "Select all objects of the types, in the namespace"),
                            Flag.integer(
                                    "current-replicas",
                                    '\0',
                                    -1,
                                    "Only where there are so many now; -1 for any number"),
                            DryRun.flag(),
                            Flag.integer("replicas", '\0', 0, "How many there shall be"),
                            Flag.string(
                                    "resource-version", "Only where the object is of this version"),
                            ChangeFlags.selector(),
                            ChangeFlags.duration(
                                    "timeout",
                                    "How long to wait for the pods; zero for not at all"))
                    .and(ChangeFlags.printing());

    @Override
    public Spec spec() {
        return new Spec(
                "Set a new size for a deployment, replica set, or replication controller",
                "[--resource-version=version] [--current-replicas=count] --replicas=COUNT (-f"
                        + " FILENAME | TYPE NAME)",
                FLAGS,
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return Work.run(call, Scale::run);
    }

    private static int run(Work work) throws Exception {
        Parsed flags = work.flags();
        Work.refuse(!flags.given("replicas"), "required flag(s) \"replicas\" not set");
        DryRun dryRun = DryRun.of(work);
        Printing printing = Printing.of(work);
        Work.refuse(
                flags.integer("replicas") < 0,
                "The --replicas=COUNT flag is required, and COUNT must be greater than or equal to"
                        + " 0");
        Work.refuse(
                flags.integer("current-replicas") < -1,
                "The --current-replicas must specify an integer of -1 or greater");
        Plan plan = new Selection(work).listing(flags.on("all")).plan();
        List<Info> infos = plan.infos();
        Work.refuse(
                !flags.text("resource-version").isEmpty() && infos.size() > 1,
                "cannot use --resource-version with multiple resources");
        Work.refuse(infos.isEmpty() && plan.failures().isEmpty(), "no objects passed to scale");
        Scaling scaling = new Scaling(work, dryRun);
        try {
            for (Info info : infos) {
                long size = scaling.scale(info);
                printing.print(sized(info, size), "scaled" + dryRun.note());
            }
        } catch (OpsException failure) {
            Failures first = new Failures();
            first.add(failure);
            return first.tell(work.channels());
        }
        return plan.failures().tell(work.channels());
    }

    /** Only of the server's own kinds it is known where they keep their size. */
    private static Map<String, @Nullable Object> sized(Info info, long size) {
        String group = info.resource().group();
        if (!group.isEmpty() && !group.equals("apps")) {
            return info.object();
        }
        Map<String, @Nullable Object> spec =
                new LinkedHashMap<>(Json.object(info.object().get("spec")));
        spec.put("replicas", size);
        Map<String, @Nullable Object> object = new LinkedHashMap<>(info.object());
        object.put("spec", spec);
        return object;
    }
}
