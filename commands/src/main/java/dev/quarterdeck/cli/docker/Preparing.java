package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.docker.create.Creation;
import dev.quarterdeck.cli.docker.create.CreationReader;
import dev.quarterdeck.cli.docker.create.KeyValues;
import dev.quarterdeck.cli.docker.create.Surroundings;
import dev.quarterdeck.docker.Engine;

import java.util.List;

/** What {@code run} and {@code create} have in common: reading their line, and how they fail. */
final class Preparing {
    private static final int REFUSED = 125;
    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;
    private static final List<String> PULLS = List.of("always", "missing", "never", "");

    private Preparing() {}

    static void checkPull(Call call, String command) {
        String pull = call.flags().text("pull");
        if (!PULLS.contains(pull)) {
            throw failed(
                    REFUSED,
                    "invalid pull option: '"
                            + pull
                            + "': must be one of \"always\", \"missing\" or \"never\"",
                    command);
        }
    }

    static Creation read(Call call, Client client, String command) {
        Engine engine = client.engine();
        var around =
                new Surroundings(
                        call.world().cwd(),
                        call.world().env(),
                        client.files(),
                        engine.address().host(),
                        engine.assumedVersion());
        try {
            Creation creation = CreationReader.read(call.flags(), around);
            return ApiSocket.wanted(call) ? new ApiSocket(call, client).mount(creation) : creation;
        } catch (IllegalArgumentException | KeyValues.UnreadableException e) {
            throw failed(REFUSED, String.valueOf(e.getMessage()), command);
        }
    }

    /** The failure of {@code run}, with the status that says whether the command was at fault. */
    static CommandException failed(RuntimeException e) {
        String message = String.valueOf(e.getMessage());
        boolean absent =
                message.contains("executable file not found")
                        || message.contains("no such file or directory")
                        || message.contains("system cannot find the file specified");
        boolean denied =
                message.contains("permission denied") || message.contains("is a directory");
        int status = absent ? NOT_FOUND : denied ? NOT_EXECUTABLE : REFUSED;
        return failed(status, message, "run");
    }

    private static CommandException failed(int status, String message, String command) {
        return new CommandException(
                status,
                "docker: "
                        + message
                        + "\n\nRun 'docker "
                        + command
                        + " --help' for more information");
    }
}
