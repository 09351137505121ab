package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.docker.ImageName;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Outcome;

import java.io.IOException;
import java.util.List;

/** Downloads an image from a registry. */
public final class Pull implements Command {
    @Override
    public Spec spec() {
        var flags =
                FlagSet.of(
                        Flag.bool("all-tags", 'a', "Download all tagged images in the repository"),
                        Flag.bool("disable-content-trust", "Skip image verification")
                                .standing("true"),
                        Flag.string("platform", "Set platform if server is multi-platform capable"),
                        Flag.bool("quiet", 'q', "Suppress verbose output"));
        return new Spec(
                "Download an image from a registry",
                "[OPTIONS] NAME[:TAG|@DIGEST]",
                List.of("docker image pull", "docker pull"),
                flags,
                Arguments.exactly(1));
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Stream(channels -> run(call, channels));
    }

    private static int run(Call call, Channels channels) throws IOException {
        boolean quiet = call.flags().on("quiet");
        boolean all = call.flags().on("all-tags");
        ImageName image = ImageName.parse(call.argument(0));
        if (all && !image.bare()) {
            throw new CommandException(1, "tag can't be used with --all-tags/-a");
        }
        Trust.refuse(call);
        if (!all && image.bare() && !quiet) {
            channels.line("Using default tag: latest");
        }
        ImageName wanted = all ? image : image.tagged();
        try (Client client = Client.of(call)) {
            new Pulling(call, client, quiet).toOutput(wanted, all, channels);
        }
        channels.line(wanted.whole());
        return 0;
    }
}
