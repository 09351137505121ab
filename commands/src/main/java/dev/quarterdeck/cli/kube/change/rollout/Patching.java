package dev.quarterdeck.cli.kube.change.rollout;

import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.ObjectApi;
import dev.quarterdeck.cli.kube.change.Plan;
import dev.quarterdeck.cli.kube.change.Printing;
import dev.quarterdeck.cli.kube.change.Query;
import dev.quarterdeck.cli.kube.change.SeveralException;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Changes what runs pods by one small patch for each (kubectl pkg/cmd/rollout). */
final class Patching {
    private final Work work;
    private final String operation;
    private final Change change;

    /** What is to be changed. */
    @FunctionalInterface
    interface Change {
        /** The patch for an object; throws {@link Refused} where there can be none. */
        Map<String, @Nullable Object> of(Info info);
    }

    /** Why an object cannot be changed so. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    /**
     * A change of a line.
     *
     * @param operation what is said to have been done: {@code restarted}
     */
    Patching(Work work, String operation, Change change) {
        this.work = work;
        this.operation = operation;
        this.change = change;
    }

    int run() throws Exception {
        Plan plan = Rollouts.plan(work);
        List<Info> infos = plan.infos();
        Failures failures = new Failures();
        OpsException missing = plan.failures().one();
        if (missing != null) {
            failures.add(missing);
        } else if (infos.isEmpty()) {
            return Rollouts.nothing(work);
        }
        for (Info info : infos) {
            try {
                Map<String, @Nullable Object> now = patched(info);
                Printing.late(work).print(now, operation);
            } catch (OpsException failure) {
                failures.add(failure);
            }
        }
        return failures.tell(work.channels());
    }

    private Map<String, @Nullable Object> patched(Info info) {
        Map<String, @Nullable Object> patch;
        try {
            patch = change.of(info);
        } catch (Refused why) {
            throw Failures.of(
                    "error: "
                            + info.resource().qualified()
                            + " \""
                            + info.name()
                            + "\" "
                            + why.getMessage());
        }
        if (patch.isEmpty()) {
            throw Failures.of(
                    "failed to create patch for "
                            + info.name()
                            + ": if restart has already been triggered within the past second,"
                            + " please wait before attempting to trigger another");
        }
        try {
            Query query = Query.by(DryRun.NONE, work.flags().text("field-manager"));
            return work.objects().patch(info, ObjectApi.Patch.STRATEGIC, patch, query);
        } catch (OpsException refusal) {
            throw Failures.of("failed to patch: " + SeveralException.text(refusal));
        }
    }
}
