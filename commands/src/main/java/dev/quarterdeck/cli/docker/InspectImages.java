package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Need;
import dev.quarterdeck.model.Outcome;

/** Prints everything the engine knows of images. */
public final class InspectImages implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "Display detailed information on one or more images",
                "[OPTIONS] IMAGE [IMAGE...]",
                FlagSet.of(
                        FormatFlag.object(),
                        Flag.string(
                                        "platform",
                                        "Inspect a specific platform of the multi-platform image.\n"
                                                + "If the image or the server is not multi-platform"
                                                + " capable, the command will error out if the"
                                                + " platform does not match.\n"
                                                + "'os[/arch[/variant]]': Explicit platform (eg."
                                                + " linux/amd64)")
                                .needing(Need.since("1.49"))),
                Arguments.atLeast(1));
    }

    @Override
    public Outcome run(Call call) {
        String platform = call.flags().text("platform");
        String json = platform.isEmpty() ? "" : Platform.parse(platform).json();
        return new Inspector(call, ObjectKind.IMAGE, json, false).all();
    }
}
