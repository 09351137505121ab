package dev.quarterdeck.cli.kube.change.rollout;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.kube.change.ChangeFlags;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.Outcome;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Map;

/**
 * Has a deployment left alone by its controller, or attended to again (kubectl pkg/cmd/rollout,
 * pkg/polymorphichelpers/objectpauser.go and objectresumer.go).
 */
public final class Pause implements Command {
    private final boolean pausing;

    private Pause(boolean pausing) {
        this.pausing = pausing;
    }

    /** {@code rollout pause}. */
    public static Pause begin() {
        return new Pause(true);
    }

    /** {@code rollout resume}. */
    public static Pause end() {
        return new Pause(false);
    }

    @Override
    public Spec spec() {
        return new Spec(
                pausing ? "Mark the provided resource as paused" : "Resume a paused resource",
                "RESOURCE",
                Rollouts.flags(ChangeFlags.manager("kubectl-rollout")).and(ChangeFlags.printing()),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        String operation = pausing ? "paused" : "resumed";
        return Work.run(call, work -> new Patching(work, operation, this::patch).run());
    }

    private Map<String, @Nullable Object> patch(Info info) {
        if (!Rollouts.is(info, Rollouts.DEPLOYMENT)) {
            throw new Patching.Refused((pausing ? "pausing" : "resuming") + " is not supported");
        }
        boolean paused = Boolean.TRUE.equals(Json.object(info.object().get("spec")).get("paused"));
        if (paused == pausing) {
            throw new Patching.Refused(pausing ? "is already paused" : "is not paused");
        }
        return Json.object(
                Map.of("spec", Collections.singletonMap("paused", pausing ? true : null)));
    }
}
