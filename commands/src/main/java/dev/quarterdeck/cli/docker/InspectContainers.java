package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.model.Outcome;

/** Prints everything the engine knows of containers. */
public final class InspectContainers implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "Display detailed information on one or more containers",
                "[OPTIONS] CONTAINER [CONTAINER...]",
                FlagSet.of(FormatFlag.object(), Flag.bool("size", 's', "Display total file sizes")),
                Arguments.atLeast(1));
    }

    @Override
    public Outcome run(Call call) {
        return new Inspector(call, ObjectKind.CONTAINER, "", call.flags().on("size")).all();
    }
}
