package dev.quarterdeck.cli.kube.config;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.kubernetes.ConfigStanza;
import dev.quarterdeck.kubernetes.ConfigTree;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Outcome;
import dev.quarterdeck.text.TabWriter;
import dev.quarterdeck.text.Utf8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lists the contexts, or some of them (kubectl pkg/cmd/config/get_contexts.go). */
public final class GetContexts implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "Describe one or many contexts",
                "[(-o|--output=)name)]",
                FlagSet.of(
                        Flag.bool("no-headers", "Leave the headers out"),
                        Flag.string("output", 'o', "Output format: name")),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Stream(channels -> run(call, channels));
    }

    private static int run(Call call, Channels channels) throws IOException {
        Parsed flags = call.flags();
        String output = flags.text("output");
        boolean names = output.equals("name");
        Configs.refuse(
                !names && !output.isEmpty(),
                "error: --output "
                        + output
                        + " is not available in kubectl config get-contexts; resetting to default"
                        + " output format");
        ConfigTree config = Configs.files(call).read();
        List<String> shown = new ArrayList<>(call.arguments());
        if (shown.isEmpty()) {
            shown.addAll(config.all(ConfigStanza.CONTEXT).keySet());
        }
        List<String> missing = new ArrayList<>(shown);
        missing.removeAll(config.all(ConfigStanza.CONTEXT).keySet());
        shown.removeAll(missing);
        shown.sort(Utf8.ORDER);
        print(config, shown, names, flags.on("no-headers") || names, channels);
        return told(missing, channels);
    }

    private static void print(
            ConfigTree config,
            List<String> shown,
            boolean names,
            boolean noHeaders,
            Channels channels)
            throws IOException {
        StringBuilder out = new StringBuilder();
        TabWriter table = TabWriter.kubectl(out);
        table.write(noHeaders ? "" : "CURRENT\tNAME\tCLUSTER\tAUTHINFO\tNAMESPACE\n");
        for (String name : shown) {
            table.write(names ? name + "\n" : row(config, name));
        }
        table.flush();
        channels.text(out.toString());
    }

    private static String row(ConfigTree config, String name) {
        ConfigTree.Entry context = config.entry(ConfigStanza.CONTEXT, name);
        String current = config.current().equals(name) ? "*" : " ";
        return String.join(
                        "\t",
                        current,
                        name,
                        context.text("cluster"),
                        context.text("user"),
                        context.text("namespace"))
                + "\n";
    }

    /** A name that is told twice is told once. */
    private static int told(List<String> missing, Channels channels) {
        List<String> each = missing.stream().distinct().toList();
        String start = each.size() == 1 ? "error: " : "";
        each.forEach(name -> channels.complain(start + "context " + name + " not found"));
        return each.isEmpty() ? 0 : 1;
    }
}
