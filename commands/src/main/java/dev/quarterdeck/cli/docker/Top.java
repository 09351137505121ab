package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.docker.Containers;
import dev.quarterdeck.docker.Processes;
import dev.quarterdeck.model.Outcome;
import dev.quarterdeck.text.TabWriter;

import java.io.IOException;
import java.util.List;

/** Lists the processes of a container. */
public final class Top implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "Display the running processes of a container",
                "CONTAINER [ps OPTIONS]",
                List.of("docker container top", "docker top"),
                FlagSet.of().stopAtFirstArgument(),
                Arguments.atLeast(1));
    }

    @Override
    public Outcome run(Call call) throws IOException {
        List<String> words = call.arguments();
        String name = Names.container(words.getFirst());
        String arguments = String.join(" ", words.subList(1, words.size()));
        try (Client client = Client.of(call)) {
            Processes found = new Containers(client.engine()).processes(name, arguments);
            StringBuilder text = new StringBuilder();
            TabWriter table = new TabWriter(text, 20, 1, 3, ' ');
            table.write(line(found.titles()));
            for (List<String> process : found.rows()) {
                table.write(line(process));
            }
            table.flush();
            return new Outcome.Document(text.toString());
        }
    }

    private static String line(List<String> cells) {
        return String.join("\t", cells) + "\n";
    }
}
