package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.ClusterApi;
import dev.quarterdeck.cli.kube.Warnings;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Outcome;
import dev.quarterdeck.text.GoDuration;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What pods and their containers use (kubectl pkg/cmd/top/top_pod.go). */
public final class TopPods implements Command {
    private static final Duration DELAY = Duration.ofMinutes(2);

    @Override
    public Spec spec() {
        return new Spec(
                "Display resource (CPU/memory) usage of pods",
                "[NAME | -l label]",
                FlagSet.of(
                        Flag.bool("all-namespaces", 'A', "The pods of all namespaces"),
                        Flag.bool("containers", "Print each container of a pod"),
                        Flag.string("field-selector", "Only pods with these fields"),
                        Flag.bool("no-headers", "Leave the headers out"),
                        Flag.string("selector", 'l', "Only pods with these labels"),
                        Flag.bool("show-swap", "Print the use of swap too"),
                        Flag.string("sort-by", "Sort by cpu or memory"),
                        Flag.bool("sum", "Print the sum of all"),
                        Flag.bool("use-protocol-buffers", "Has no effect").standing("true")),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Stream(channels -> run(call, channels));
    }

    private static int run(Call call, Channels channels) throws IOException {
        Parsed flags = call.flags();
        UsageSource.one(call, "pod [NAME | -l label]");
        UsageSource.order(flags);
        String name = call.arguments().isEmpty() ? "" : call.argument(0);
        String labels = flags.text("selector");
        String fields = flags.text("field-selector");
        CanI.refuse(
                !name.isEmpty() && !(labels + fields).isEmpty(),
                "error: only one of NAME or selector can be provided");
        try (ClusterApi api = ClusterApi.of(call)) {
            Warnings warnings = Warnings.of(call, channels);
            UsageSource source = new UsageSource(api, warnings);
            source.check();
            boolean everywhere = flags.on("all-namespaces");
            String within = everywhere ? "" : "/namespaces/" + api.namespace();
            List<Tree> usages =
                    source.items(UsageSource.METRICS + within + "/pods", name, labels, fields);
            if (usages.isEmpty()) {
                String path = "/api/v1/namespaces/" + api.namespace() + "/pods";
                nothing(call, source.items(path, name, labels, fields));
                String where = everywhere ? "" : " in " + api.namespace() + " namespace.";
                channels.complain("No resources found" + where);
            } else {
                channels.text(new PodUsages(usages, flags).text());
            }
            return warnings.status(flags.on("warnings-as-errors"));
        }
    }

    /** Pods without figures are an error, unless they are new. */
    private static void nothing(Call call, List<Tree> pods) {
        for (Tree pod : pods) {
            Instant created = pod.moment("metadata", "creationTimestamp");
            Instant now = call.world().clock().instant();
            Duration age = Duration.between(created == null ? Instant.EPOCH : created, now);
            if (age.compareTo(DELAY) > 0) {
                throw new CommandException(
                        1,
                        "error: Metrics not available for pod %s/%s, age: %s"
                                .formatted(pod.namespace(), pod.name(), GoDuration.format(age)));
            }
        }
        CanI.refuse(!pods.isEmpty(), "error: metrics not available yet");
    }
}
