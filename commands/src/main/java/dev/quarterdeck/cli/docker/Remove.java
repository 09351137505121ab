package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Outcome;

import java.util.List;

/** Removes containers. */
public final class Remove implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "Remove one or more containers",
                "[OPTIONS] CONTAINER [CONTAINER...]",
                List.of("docker container rm", "docker container remove", "docker rm"),
                FlagSet.of(
                        Flag.bool(
                                "force",
                                'f',
                                "Force the removal of a running container (uses SIGKILL)"),
                        Flag.bool("link", 'l', "Remove the specified link"),
                        Flag.bool(
                                "volumes",
                                'v',
                                "Remove anonymous volumes associated with the container")),
                Arguments.atLeast(1));
    }

    @Override
    public Outcome run(Call call) {
        boolean force = call.flags().on("force");
        return Each.together(
                call,
                (engine, name) -> remove(engine, call.flags(), name),
                (channels, failure) -> force && absent(channels, failure));
    }

    private static void remove(Engine engine, Parsed flags, String given) {
        String name = withoutSlashes(given);
        if (name.isEmpty()) {
            throw new CommandException(1, "container name cannot be empty");
        }
        Request request =
                Request.delete("/containers/" + Names.container(name))
                        .withSet("v", flags.on("volumes") ? "1" : "")
                        .withSet("link", flags.on("link") ? "1" : "")
                        .withSet("force", flags.on("force") ? "1" : "");
        engine.send(request).close();
    }

    private static String withoutSlashes(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && name.charAt(start) == '/') {
            start++;
        }
        while (start < end && name.charAt(end - 1) == '/') {
            end--;
        }
        return name.substring(start, end);
    }

    /**
     * Whoever forces does not mind that it is gone already; docker prints the words all the same.
     */
    private static boolean absent(Channels channels, RuntimeException failure) {
        if (failure instanceof OpsException ops && ops.kind() == OpsException.Kind.NOT_FOUND) {
            channels.complain(ops.what());
            return true;
        }
        return false;
    }
}
