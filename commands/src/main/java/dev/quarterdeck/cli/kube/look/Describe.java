package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.kube.ClusterApi;
import dev.quarterdeck.cli.kube.Warnings;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Outcome;

import java.io.IOException;

/** Describes objects at length. */
public final class Describe implements Command {
    private static final String NOTHING =
            "error: You must specify the type of resource to describe. Use \"kubectl"
                    + " api-resources\" for a complete list of supported resources.\n";

    @Override
    public Spec spec() {
        return new Spec(
                "Show details of a specific resource or group of resources",
                "(-f FILENAME | TYPE [NAME_PREFIX | -l label] | TYPE/NAME)",
                FlagSet.of(
                        Flag.bool("all-namespaces", 'A', "Describe the objects of all namespaces"),
                        Flag.integer(
                                "chunk-size", '\0', 500, "Ask for lists in parts of this size"),
                        Flag.list("filename", 'f', "Files that name the objects to describe"),
                        Flag.string("kustomize", 'k', "A kustomization directory"),
                        Flag.bool(
                                "recursive",
                                'R',
                                "Read the directories of --filename to the ground"),
                        Flag.string("selector", 'l', "Only objects with these labels"),
                        Flag.bool(
                                        "show-events",
                                        "Show events; standard for one object, not for several")
                                .standing("true")),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Stream(channels -> run(call, channels));
    }

    private static int run(Call call, Channels channels) throws IOException {
        boolean files = call.flags().given("filename") || call.flags().given("kustomize");
        if (call.arguments().isEmpty() && !files) {
            throw new CommandException(1, NOTHING);
        }
        try (ClusterApi api = ClusterApi.of(call)) {
            Warnings warnings = Warnings.of(call, channels);
            int status = new DescribeRun(call, channels, api, warnings).run();
            return status == 0 ? warnings.status(call.flags().on("warnings-as-errors")) : status;
        }
    }
}
