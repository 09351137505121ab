package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.docker.EngineException;
import dev.quarterdeck.docker.ImageName;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.model.Outcome;

import java.util.List;

/** Gives an image one more name. */
public final class Tag implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "Create a tag TARGET_IMAGE that refers to SOURCE_IMAGE",
                "SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]",
                List.of("docker image tag", "docker tag"),
                FlagSet.of().stopAtFirstArgument(),
                Arguments.exactly(2));
    }

    @Override
    public Outcome run(Call call) {
        String source = call.argument(0);
        if (!ImageName.isIdentifier(source)) {
            parse(source);
        }
        ImageName target = parse(call.argument(1));
        if (!target.digest().isEmpty()) {
            throw new CommandException(1, "refusing to create a tag with a digest reference");
        }
        try (Client client = Client.of(call)) {
            Request request =
                    Request.post("/images/" + source + "/tag")
                            .with("repo", target.repository())
                            .with("tag", target.tagged().tag());
            client.engine().send(request).close();
            return new Outcome.Done(0);
        }
    }

    private static ImageName parse(String typed) {
        try {
            return ImageName.parse(typed);
        } catch (EngineException e) {
            throw new CommandException(
                    1,
                    "Error parsing reference: \""
                            + typed
                            + "\" is not a valid repository/tag: "
                            + e.what());
        }
    }
}
