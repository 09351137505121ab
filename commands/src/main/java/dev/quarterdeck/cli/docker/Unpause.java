package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.model.Outcome;

import java.util.List;

/** Lets frozen processes go on. */
public final class Unpause implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "Unpause all processes within one or more containers",
                "CONTAINER [CONTAINER...]",
                List.of("docker container unpause", "docker unpause"),
                FlagSet.of(),
                Arguments.atLeast(1));
    }

    @Override
    public Outcome run(Call call) {
        return Each.together(
                call,
                (engine, name) ->
                        engine.send(
                                        Request.post(
                                                "/containers/"
                                                        + Names.container(name)
                                                        + "/unpause"))
                                .close());
    }
}
