package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.docker.Containers;
import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Outcome;

import java.util.ArrayList;
import java.util.List;

/** Prints the process number that the first process of each container has on the host. */
public final class Pid implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "Print the process numbers of containers on the host; 0 where none runs",
                "CONTAINER [CONTAINER...]",
                FlagSet.of(),
                Arguments.atLeast(1));
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Stream(
                channels -> {
                    List<String> failures = new ArrayList<>();
                    try (Client client = Client.of(call)) {
                        for (String name : call.arguments()) {
                            try {
                                channels.line(number(client.engine(), name));
                            } catch (OpsException | CommandException e) {
                                failures.add(Each.what(e));
                            }
                        }
                    }
                    return Each.status(failures);
                });
    }

    private static String number(Engine engine, String name) {
        try {
            Object state = new Containers(engine).inspect(Names.container(name)).get("State");
            return String.valueOf(Json.object(state).get("Pid"));
        } catch (OpsException e) {
            if (e.kind() == OpsException.Kind.NOT_FOUND) {
                throw new CommandException(1, "Error: No such object: " + name);
            }
            throw e;
        }
    }
}
