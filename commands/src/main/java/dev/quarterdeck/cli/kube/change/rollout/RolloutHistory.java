package dev.quarterdeck.cli.kube.change.rollout;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.kube.change.ChangeFlags;
import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.Plan;
import dev.quarterdeck.cli.kube.change.Printing;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.describe.ServerRelated;
import dev.quarterdeck.model.Outcome;
import dev.quarterdeck.text.LocalZone;
import dev.quarterdeck.text.TabWriter;

import java.io.IOException;
import java.util.SortedMap;

/** Tells the revisions that there were (kubectl pkg/cmd/rollout/rollout_history.go). */
public final class RolloutHistory implements Command {
    private static final String NOT_FOUND = "unable to find the specified revision";

    @Override
    public Spec spec() {
        return new Spec(
                "View rollout history",
                "(TYPE NAME | TYPE/NAME) [flags]",
                Rollouts.flags(
                                Flag.integer(
                                        "revision", '\0', 0, "Tell this revision and its template"))
                        .and(ChangeFlags.printing()),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return Work.run(call, RolloutHistory::run);
    }

    private static int run(Work work) throws Exception {
        long revision = Rollouts.revision(work);
        Plan plan = Rollouts.plan(work);
        Printing printing = Printing.ofStructures(work);
        boolean whole = !work.flags().text("output").isEmpty();
        return plan.visit(
                        info -> {
                            if (!Rollouts.rolled(info)) {
                                throw Failures.of(Rollouts.none(info, "history viewer", "history"));
                            }
                            SortedMap<Long, Revision> revisions = Revisions.of(work, info);
                            if (whole) {
                                print(revisions, revision, printing);
                            } else {
                                String told = told(work, info, revisions, revision);
                                String which = revision > 0 ? "with revision #" + revision : "";
                                printing.print(info.object(), which + "\n" + told);
                            }
                        })
                .tell(work.channels());
    }

    private static void print(SortedMap<Long, Revision> revisions, long wanted, Printing printing)
            throws IOException {
        if (wanted > 0) {
            printing.print(chosen(revisions, wanted).object(), "");
            return;
        }
        for (Revision revision : revisions.values()) {
            printing.print(revision.object(), "");
        }
    }

    private static Revision chosen(SortedMap<Long, Revision> revisions, long wanted) {
        Revision revision = revisions.get(wanted);
        if (revision == null) {
            throw Failures.of(NOT_FOUND);
        }
        return revision;
    }

    private static String told(
            Work work, Info info, SortedMap<Long, Revision> revisions, long wanted)
            throws IOException {
        if (revisions.isEmpty()) {
            return "No rollout history found.";
        }
        if (wanted > 0) {
            Revision revision = chosen(revisions, wanted);
            boolean replicaSet = Rollouts.is(info, Rollouts.DEPLOYMENT);
            return Revision.described(
                    replicaSet ? revision.explained() : revision.template(), related(work));
        }
        StringBuilder text = new StringBuilder();
        TabWriter table = TabWriter.describe(text);
        table.write("REVISION\tCHANGE-CAUSE\n");
        for (Revision revision : revisions.values()) {
            String cause = revision.cause().isEmpty() ? "<none>" : revision.cause();
            table.write(revision.number() + "\t" + cause + "\n");
        }
        table.flush();
        return text.toString();
    }

    static ServerRelated related(Work work) {
        return ServerRelated.of(
                work.api().server(), work.clock(), LocalZone.of(work.call().world().env()));
    }
}
