package dev.quarterdeck.cli.kube.logs;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.kube.ClusterApi;
import dev.quarterdeck.cli.kube.Warnings;
import dev.quarterdeck.host.Signals;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Outcome;
import dev.quarterdeck.model.Terminal;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Prints the logs of containers of pods, their bytes as they are. */
public final class Logs implements Command {
    private static final String USAGE = "logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]";

    @Override
    public Spec spec() {
        return new Spec(
                "Print the logs for a container in a pod",
                "[-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]",
                LogsFlags.ALL,
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Stream(channels -> run(call, channels));
    }

    private static int run(Call call, Channels channels) throws IOException {
        checkArguments(call);
        LogsOptions options = LogsOptions.of(call.flags());
        try (ClusterApi api = ClusterApi.of(call)) {
            Warnings warnings = Warnings.of(call, channels);
            List<PodLog> logs = new LogTargets(call, api, channels, options, warnings).find();
            int status =
                    print(logs, new LogReading(api, channels, options, colours(call, channels)));
            return status == 0 ? warnings.status(call.flags().on("warnings-as-errors")) : status;
        }
    }

    private static void checkArguments(Call call) {
        int count = call.arguments().size();
        boolean selecting = !call.flags().text("selector").isEmpty();
        if (count > 2 || count == 0 && !selecting) {
            throw usage(
                    call,
                    "expected '"
                            + USAGE
                            + "'.\nPOD or TYPE/NAME is a required argument for the logs command");
        }
        if (count == 1 && selecting) {
            throw usage(call, "only a selector (-l) or a POD name is allowed");
        }
    }

    private static CommandException usage(Call call, String sentence) {
        return LogsOptions.mistake(
                sentence + "\nSee '" + call.name() + " -h' for help and examples");
    }

    private static PrefixColours colours(Call call, Channels channels) {
        Map<String, String> env = call.world().env();
        return new PrefixColours(
                channels.terminal().outTerminal()
                        && !"dumb".equals(env.get("TERM"))
                        && !env.containsKey("NO_COLOR"));
    }

    /** A signal ends it with status 1, as kubectl does, and what was read is printed. */
    private static int print(List<PodLog> logs, LogReading reading) throws IOException {
        try (Terminal.Watch _ = Signals.onEnd(reading::interrupt)) {
            reading.print(logs);
            return reading.interrupted() ? 1 : 0;
        }
    }
}
