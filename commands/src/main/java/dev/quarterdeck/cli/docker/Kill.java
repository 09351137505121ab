package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.model.Outcome;

import java.util.List;

/** Sends a signal to containers, SIGKILL unless told otherwise. */
public final class Kill implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "Kill one or more running containers",
                "[OPTIONS] CONTAINER [CONTAINER...]",
                List.of("docker container kill", "docker kill"),
                FlagSet.of(Flag.string("signal", 's', "Signal to send to the container")),
                Arguments.atLeast(1));
    }

    @Override
    public Outcome run(Call call) {
        String signal = call.flags().text("signal");
        return Each.together(
                call,
                (engine, name) ->
                        engine.send(
                                        Request.post(
                                                        "/containers/"
                                                                + Names.container(name)
                                                                + "/kill")
                                                .withSet("signal", signal))
                                .close());
    }
}
