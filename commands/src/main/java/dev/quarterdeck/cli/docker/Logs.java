package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.docker.Containers;
import dev.quarterdeck.docker.LogOptions;
import dev.quarterdeck.docker.StreamException;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Outcome;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Prints the log of a container, its bytes as they are. */
public final class Logs implements Command {
    private static final String EXAMPLES =
            "(e.g. \"2013-01-02T13:23:37Z\") or relative (e.g. \"42m\" for 42 minutes)";

    @Override
    public Spec spec() {
        var flags =
                FlagSet.of(
                        Flag.bool("details", "Show extra details provided to logs"),
                        Flag.bool("follow", 'f', "Follow log output"),
                        Flag.string("since", "Show logs since timestamp " + EXAMPLES),
                        Flag.string("tail", 'n', "Number of lines to show from the end of the logs")
                                .standing("all"),
                        Flag.bool("timestamps", 't', "Show timestamps"),
                        Flag.string("until", "Show logs before a timestamp " + EXAMPLES));
        return new Spec(
                "Fetch the logs of a container",
                "[OPTIONS] CONTAINER",
                List.of("docker container logs", "docker logs"),
                flags,
                Arguments.exactly(1));
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Stream(channels -> run(call, channels));
    }

    private static int run(Call call, Channels channels) throws IOException {
        try (Client client = Client.of(call)) {
            var containers = new Containers(client.engine());
            var inspected = containers.inspect(Names.container(call.argument(0)));
            var options = options(call);
            boolean terminal = Containers.hasTerminal(inspected);
            try (var logs = containers.logs(id(inspected), terminal, options)) {
                logs.copy(channels.out(), channels.err());
            } catch (StreamException e) {
                throw new CommandException(1, e.what());
            }
            return 0;
        }
    }

    private static String id(Map<String, @Nullable Object> inspected) {
        return inspected.get("Id") instanceof String id ? id : "";
    }

    private static LogOptions options(Call call) {
        Parsed flags = call.flags();
        return new LogOptions(
                flags.on("follow"),
                flags.text("tail"),
                Timestamps.of("since", flags.text("since"), call.world().clock()),
                Timestamps.of("until", flags.text("until"), call.world().clock()),
                flags.on("timestamps"),
                flags.on("details"));
    }
}
