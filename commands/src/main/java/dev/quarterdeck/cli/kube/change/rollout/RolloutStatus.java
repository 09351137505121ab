package dev.quarterdeck.cli.kube.change.rollout;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.kube.change.ChangeFlags;
import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Following;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.Plan;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Outcome;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Follows rollouts until they are done (kubectl pkg/cmd/rollout/rollout_status.go). */
public final class RolloutStatus implements Command {
    private static final Duration FOREVER = Duration.ofDays(3650);

    @Override
    public Spec spec() {
        return new Spec(
                "Show the status of the rollout",
                "(TYPE NAME | TYPE/NAME) [flags]",
                Rollouts.flags(
                        Flag.integer("revision", '\0', 0, "The revision to follow; 0 for the last"),
                        ChangeFlags.duration("timeout", "How long to follow; zero for ever"),
                        Flag.bool("watch", 'w', "Follow the rollout until it is done")
                                .standing("true")),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return Work.run(call, RolloutStatus::run);
    }

    private static int run(Work work) throws Exception {
        long revision = Rollouts.revision(work);
        Plan plan = Rollouts.plan(work);
        boolean[] found = {false};
        Failures failures =
                plan.visit(
                        info -> {
                            found[0] = true;
                            follow(work, info, revision);
                        });
        return failures.isEmpty() && !found[0]
                ? Rollouts.nothing(work)
                : failures.tell(work.channels());
    }

    private static void follow(Work work, Info info, long revision) throws InterruptedException {
        if (!Rollouts.rolled(info)) {
            String group = info.resource().group();
            throw Failures.of(
                    "no status viewer has been implemented for "
                            + info.resource().kind()
                            + (group.isEmpty() ? "" : "." + group));
        }
        Duration timeout = ChangeFlags.duration(work.flags(), "timeout");
        Instant end = work.clock().instant().plus(timeout.isZero() ? FOREVER : timeout);
        Told told = new Told(work, info, revision);
        if (!new Following(work, info, end, told).await()) {
            throw Failures.of("timed out waiting for the condition");
        }
        if (told.failure != null) {
            throw told.failure;
        }
    }

    /** Tells each state as it comes. */
    private static final class Told implements Following.Condition {
        private final Work work;
        private final Info info;
        private final long revision;
        private @Nullable OpsException failure;

        Told(Work work, Info info, long revision) {
            this.work = work;
            this.info = info;
            this.revision = revision;
        }

        @Override
        public boolean listed(@Nullable Map<String, @Nullable Object> object) {
            return object != null && tell(object);
        }

        @Override
        public boolean changed(String type, Map<String, @Nullable Object> object) {
            if (type.equals("DELETED")) {
                failure = Failures.of("object has been deleted");
                return true;
            }
            return tell(object);
        }

        private boolean tell(Map<String, @Nullable Object> object) {
            try {
                RolloutState state = RolloutState.of(info.resource().kind(), object, revision);
                work.channels().text(state.text());
                return state.done() || !work.flags().on("watch");
            } catch (OpsException wrong) {
                failure = wrong;
                return true;
            }
        }
    }
}
