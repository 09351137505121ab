package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Need;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.Outcome;

import java.util.ArrayList;
import java.util.List;

/** Lists the layers of an image, the newest first. */
public final class History implements Command {
    private static final String REST = "\t{{.CreatedBy}}\t{{.Size}}\t{{.Comment}}";

    @Override
    public Spec spec() {
        return new Spec(
                "Show the history of an image",
                "[OPTIONS] IMAGE",
                List.of("docker image history", "docker history"),
                FlagSet.of(
                        FormatFlag.list(),
                        Flag.bool("human", 'H', "Print sizes and dates in human readable format")
                                .standing("true"),
                        Flag.bool("no-trunc", "Don't truncate output"),
                        Flag.string(
                                        "platform",
                                        "Show history for the given platform. Formatted as"
                                                + " \"os[/arch[/variant]]\" (e.g.,"
                                                + " \"linux/amd64\")")
                                .needing(Need.since("1.48")),
                        Flag.bool("quiet", 'q', "Only show image IDs")),
                Arguments.exactly(1));
    }

    @Override
    public Outcome run(Call call) {
        Parsed flags = call.flags();
        boolean human = flags.on("human");
        Request request =
                Request.get("/images/" + call.argument(0) + "/history")
                        .withSet("platform", platform(flags.text("platform")));
        List<HistoryRow> rows = new ArrayList<>();
        try (Client client = Client.of(call)) {
            for (Object layer : Json.array(client.engine().send(request).json())) {
                rows.add(
                        new HistoryRow(
                                Json.object(layer),
                                !flags.on("no-trunc"),
                                human,
                                call.world().clock()));
            }
        }
        Formatter formatter = new Formatter(format(flags, human));
        return new Outcome.Document(formatter.print(HistoryRow.HEADINGS, rows));
    }

    private static String platform(String typed) {
        try {
            return typed.isEmpty() ? "" : Platform.parse(typed).json();
        } catch (CommandException e) {
            throw new CommandException(1, "invalid platform: " + e.what());
        }
    }

    private static String format(Parsed flags, boolean human) {
        String given = flags.text("format");
        if (!given.isEmpty() && !given.equals("table")) {
            return given;
        }
        if (flags.on("quiet")) {
            return Formatter.QUIET;
        }
        return "table {{.ID}}\t" + (human ? "{{.CreatedSince}}" : "{{.CreatedAt}}") + REST;
    }
}
