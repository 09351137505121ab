package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.Outcome;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Lists the files that a container has changed, added and deleted. */
public final class Diff implements Command {
    private static final String KINDS = "CAD";

    @Override
    public Spec spec() {
        return new Spec(
                "Inspect changes to files or directories on a container's filesystem",
                "CONTAINER",
                List.of("docker container diff", "docker diff"),
                FlagSet.of(),
                Arguments.exactly(1));
    }

    @Override
    public Outcome run(Call call) {
        if (call.argument(0).isEmpty()) {
            throw new CommandException(1, "Container name cannot be empty");
        }
        Request request =
                Request.get("/containers/" + Names.container(call.argument(0)) + "/changes");
        try (Client client = Client.of(call)) {
            StringBuilder text = new StringBuilder();
            for (Object one : Json.array(client.engine().send(request).json())) {
                Map<String, @Nullable Object> change = Json.object(one);
                text.append(kind(change.get("Kind"))).append(' ').append(change.get("Path"));
                text.append('\n');
            }
            return new Outcome.Document(text.toString());
        }
    }

    private static char kind(@Nullable Object number) {
        return number instanceof Long kind && kind >= 0 && kind < KINDS.length()
                ? KINDS.charAt(kind.intValue())
                : '?';
    }
}
