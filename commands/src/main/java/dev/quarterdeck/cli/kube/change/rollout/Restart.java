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
import dev.quarterdeck.text.GoTime;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.Map;

/** Has pods replaced by new ones of the same kind (kubectl pkg/cmd/rollout/rollout_restart.go). */
public final class Restart implements Command {
    private static final String MARK = "kubectl.kubernetes.io/restartedAt";

    @Override
    public Spec spec() {
        return new Spec(
                "Restart a resource",
                "RESOURCE",
                Rollouts.flags(ChangeFlags.manager("kubectl-rollout")).and(ChangeFlags.printing()),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return Work.run(
                call, work -> new Patching(work, "restarted", info -> patch(info, work)).run());
    }

    /** A mark in the template with the time, in whole seconds: the same second changes nothing. */
    private static Map<String, @Nullable Object> patch(Info info, Work work) {
        if (!Rollouts.rolled(info)) {
            throw new Patching.Refused("restarting is not supported");
        }
        Map<String, @Nullable Object> spec = Json.object(info.object().get("spec"));
        if (Rollouts.is(info, Rollouts.DEPLOYMENT) && Boolean.TRUE.equals(spec.get("paused"))) {
            throw new Patching.Refused(
                    "can't restart paused deployment (run rollout resume first)");
        }
        String now = GoTime.rfc3339(OffsetDateTime.now(work.clock()));
        Map<String, @Nullable Object> metadata =
                Json.object(Json.object(spec.get("template")).get("metadata"));
        if (now.equals(Json.object(metadata.get("annotations")).get(MARK))) {
            return Map.of();
        }
        Map<String, Object> marked = Map.of("metadata", Map.of("annotations", Map.of(MARK, now)));
        return Json.object(Map.of("spec", Map.of("template", marked)));
    }
}
