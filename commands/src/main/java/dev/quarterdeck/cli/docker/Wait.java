package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Outcome;

import java.util.ArrayList;
import java.util.List;

/** Waits until containers have ended, and prints how. */
public final class Wait implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "Block until one or more containers stop, then print their exit codes",
                "CONTAINER [CONTAINER...]",
                List.of("docker container wait", "docker wait"),
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
                                channels.line(status(client.engine(), name));
                            } catch (OpsException | CommandException e) {
                                failures.add(Each.what(e));
                            }
                        }
                    }
                    return Each.status(failures);
                });
    }

    private static String status(Engine engine, String name) {
        Request request = Request.post("/containers/" + Names.container(name) + "/wait");
        return String.valueOf(Json.object(engine.send(request).json()).get("StatusCode"));
    }
}
