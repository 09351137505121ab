package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.FlagType;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.http.Request;

import java.util.List;

/** What stop and restart have in common: a signal, and how long to wait for it to be obeyed. */
final class Halt {
    private static final String WAIT = "Seconds to wait before killing the container";

    private Halt() {}

    static Spec spec(String word, String summary) {
        return new Spec(
                summary,
                "[OPTIONS] CONTAINER [CONTAINER...]",
                List.of("docker container " + word, "docker " + word),
                FlagSet.of(
                        Flag.string("signal", 's', "Signal to send to the container"),
                        Flag.integer("timeout", 't', 0, WAIT),
                        Flag.of(FlagType.INT, "time", '\0', WAIT)
                                .outdated("use --timeout instead")),
                Arguments.atLeast(1));
    }

    /** Refuses both spellings of one flag. */
    static void check(Call call) {
        if (call.flags().given("time") && call.flags().given("timeout")) {
            throw new CommandException(
                    1, "conflicting options: cannot specify both --timeout and --time");
        }
    }

    /** Stops or restarts one container. */
    static void send(Engine engine, Call call, String word, String name) {
        Request request = Request.post("/containers/" + Names.container(name) + "/" + word);
        Parsed flags = call.flags();
        String signal = flags.text("signal");
        for (String flag : List.of("time", "timeout")) {
            if (flags.given(flag)) {
                request = request.with("t", Long.toString(flags.integer(flag)));
            }
        }
        if (!signal.isEmpty() && engine.version().atLeast("1.42")) {
            request = request.with("signal", signal);
        }
        engine.send(request).close();
    }
}
