package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Need;
import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Outcome;

import java.util.ArrayList;
import java.util.List;

/** Starts containers that have ended or never ran. */
public final class Start implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "Start one or more stopped containers",
                "[OPTIONS] CONTAINER [CONTAINER...]",
                List.of("docker container start", "docker start"),
                FlagSet.of(
                        Flag.bool("attach", 'a', "Attach STDOUT/STDERR and forward signals"),
                        Flag.string("checkpoint", "Restore from this checkpoint")
                                .needing(Need.experimental("")),
                        Flag.string("checkpoint-dir", "Use a custom checkpoint storage directory")
                                .needing(Need.experimental("")),
                        Flag.string(
                                "detach-keys",
                                "Override the key sequence for detaching a container"),
                        Flag.bool("interactive", 'i', "Attach container's STDIN")),
                Arguments.atLeast(1));
    }

    @Override
    public Outcome run(Call call) {
        if (StartAttached.wanted(call)) {
            return new Outcome.Session(channels -> StartAttached.run(call, channels));
        }
        return call.flags().text("checkpoint").isEmpty() ? many(call) : restore(call);
    }

    private static Outcome many(Call call) {
        return new Outcome.Stream(
                channels -> {
                    List<String> failed = new ArrayList<>();
                    try (Client client = Client.of(call)) {
                        for (String name : call.arguments()) {
                            try {
                                client.engine().send(request(name)).close();
                                channels.line(name);
                            } catch (OpsException | CommandException e) {
                                channels.complain(Each.what(e));
                                failed.add(name);
                            }
                        }
                    }
                    return status(failed);
                });
    }

    private static int status(List<String> failed) {
        if (failed.isEmpty()) {
            return 0;
        }
        String names = String.join(", ", failed);
        throw new CommandException(1, "Error: failed to start containers: " + names);
    }

    private static Outcome restore(Call call) {
        if (call.arguments().size() > 1) {
            throw new CommandException(1, "you cannot restore multiple containers at once");
        }
        try (Client client = Client.of(call)) {
            Engine engine = client.engine();
            engine.send(
                            request(call.argument(0))
                                    .with("checkpoint", call.flags().text("checkpoint"))
                                    .withSet("checkpoint-dir", call.flags().text("checkpoint-dir")))
                    .close();
            return new Outcome.Done(0);
        }
    }

    private static Request request(String name) {
        return Request.post("/containers/" + Names.container(name) + "/start");
    }
}
