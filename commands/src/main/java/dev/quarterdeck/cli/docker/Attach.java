package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.docker.Containers;
import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Outcome;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Joins the streams of a running container. */
public final class Attach implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "Attach local standard input, output, and error streams to a running container",
                "[OPTIONS] CONTAINER",
                List.of("docker container attach", "docker attach"),
                FlagSet.of(
                        Flag.string(
                                "detach-keys",
                                "Override the key sequence for detaching a container"),
                        Flag.bool("no-stdin", "Do not attach STDIN"),
                        Flag.bool("sig-proxy", "Proxy all received signals to the process")
                                .standing("true")),
                Arguments.exactly(1));
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Session(channels -> run(call, channels));
    }

    private static int run(Call call, Channels channels) throws IOException {
        try (Client client = Client.of(call)) {
            Engine engine = client.engine();
            String name = Names.container(call.argument(0));
            Map<String, @Nullable Object> container = new Containers(engine).inspect(name);
            checkState(Json.object(container.get("State")));
            boolean input = !call.flags().on("no-stdin");
            boolean terminal = Containers.hasTerminal(container);
            String keys = Consoles.detachKeys(call.flags(), client.files());
            new Joined(terminal, input, true, true, keys)
                    .checkInput(channels.terminal().inTerminal());
            boolean open =
                    Boolean.TRUE.equals(Json.object(container.get("Config")).get("OpenStdin"));
            var joined = new Joined(terminal, input && open, true, true, keys);
            String id = String.valueOf(container.get("Id"));
            boolean forward = call.flags().on("sig-proxy") && !terminal;
            try (var _ = forward ? new SignalForwarding(engine, id) : null) {
                return new Attachments(engine, id, joined, channels).join();
            }
        }
    }

    private static void checkState(Map<String, @Nullable Object> state) {
        String wrong = "You cannot attach to a ";
        if (!Boolean.TRUE.equals(state.get("Running"))) {
            throw new CommandException(1, wrong + "stopped container, start it first");
        }
        if (Boolean.TRUE.equals(state.get("Paused"))) {
            throw new CommandException(1, wrong + "paused container, unpause it first");
        }
        if (Boolean.TRUE.equals(state.get("Restarting"))) {
            throw new CommandException(1, wrong + "restarting container, wait until it is running");
        }
    }
}
