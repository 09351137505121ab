package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Outcome;

import java.util.List;

/** Gives a container another name. */
public final class Rename implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "Rename a container",
                "CONTAINER NEW_NAME",
                List.of("docker container rename", "docker rename"),
                FlagSet.of(),
                Arguments.exactly(2));
    }

    @Override
    public Outcome run(Call call) {
        String from = call.argument(0).strip();
        String to = call.argument(1).strip();
        if (from.isEmpty() || to.isEmpty()) {
            throw new CommandException(1, "Error: Neither old nor new names may be empty");
        }
        try (Client client = Client.of(call)) {
            Request request = Request.post("/containers/" + from + "/rename").with("name", to);
            client.engine().send(request).close();
            return new Outcome.Done(0);
        } catch (OpsException e) {
            throw new CommandException(
                    1, e.what() + "\nError: failed to rename container named " + from);
        }
    }
}
