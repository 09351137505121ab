package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.docker.create.CreateFlags;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Outcome;

import java.io.IOException;
import java.util.List;

/** Creates a container without starting it. */
public final class Create implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "Create a new container",
                "[OPTIONS] IMAGE [COMMAND] [ARG...]",
                List.of("docker container create", "docker create"),
                CreateFlags.all(),
                Arguments.atLeast(1));
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Stream(channels -> run(call, channels));
    }

    private static int run(Call call, Channels channels) throws IOException {
        Preparing.checkPull(call, "create");
        Trust.refuse(call);
        try (Client client = Client.of(call)) {
            var creation = Preparing.read(call, client, "create");
            channels.line(new Creating(call, client, channels).create(creation));
            return 0;
        } catch (IllegalArgumentException e) {
            throw new CommandException(1, String.valueOf(e.getMessage()));
        }
    }
}
