package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.docker.Filters;
import dev.quarterdeck.gotemplate.DockerFunctions;
import dev.quarterdeck.gotemplate.Template;
import dev.quarterdeck.gotemplate.TemplateException;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.Outcome;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists containers. */
public final class ListContainers implements Command {
    private static final String COLUMNS =
            "table {{.ID}}\t{{.Image}}\t{{.Command}}\t{{.RunningFor}}\t{{.Status}}"
                    + "\t{{.Ports}}\t{{.Names}}";
    private static final String RAW =
            """
            container_id: {{.ID}}
            image: {{.Image}}
            command: {{.Command}}
            created_at: {{.CreatedAt}}
            state: {{- pad .State 1 0}}
            status: {{- pad .Status 1 0}}
            names: {{.Names}}
            labels: {{- pad .Labels 1 0}}
            ports: {{- pad .Ports 1 0}}
            """;

    @Override
    public Spec spec() {
        return new Spec(
                "List containers",
                "[OPTIONS]",
                List.of(
                        "docker container ls",
                        "docker container list",
                        "docker container ps",
                        "docker ps"),
                FlagSet.of(
                        Flag.bool("all", 'a', "Show all containers (default shows just running)"),
                        FilterFlag.flag(),
                        FormatFlag.list(),
                        Flag.integer(
                                "last",
                                'n',
                                -1,
                                "Show n last created containers (includes all states)"),
                        Flag.bool(
                                "latest",
                                'l',
                                "Show the latest created container (includes all states)"),
                        Flag.bool("no-trunc", "Don't truncate output"),
                        Flag.bool("quiet", 'q', "Only display container IDs"),
                        Flag.bool("size", 's', "Display total file sizes")),
                Arguments.NONE);
    }

    @Override
    public Outcome run(Call call) {
        Parsed flags = call.flags();
        Clock clock = call.world().clock();
        try (Client client = Client.of(call)) {
            String format = flags.text("format");
            if (format.isEmpty()) {
                format = client.files().text("psFormat");
            } else if (flags.on("quiet")) {
                call.world()
                        .channels()
                        .complain(
                                "WARNING: Ignoring custom format, because both --format and"
                                        + " --quiet are set.");
            }
            boolean used = sizeWanted(format, flags, clock);
            boolean size = used || flags.on("size");
            List<ContainerRow> rows = new ArrayList<>();
            for (Object one : Json.array(client.engine().send(request(flags, size)).json())) {
                rows.add(new ContainerRow(Json.object(one), !flags.on("no-trunc"), clock));
            }
            Formatter formatter = new Formatter(format(format, flags.on("quiet"), size));
            return new Outcome.Document(formatter.print(ContainerRow.HEADINGS, rows));
        }
    }

    private static Request request(Parsed flags, boolean size) {
        long last = flags.integer("last");
        long limit = flags.on("latest") && last == -1 ? 1 : last;
        Filters filters = FilterFlag.of(flags);
        return Request.get("/containers/json")
                .withSet("all", flags.on("all") ? "1" : "")
                .withSet("limit", limit > 0 ? Long.toString(limit) : "")
                .withSet("size", size ? "1" : "")
                .withSet("filters", filters.isEmpty() ? "" : filters.json());
    }

    /** Tries the template on an empty row: whether it is right, and whether it prints the size. */
    private static boolean sizeWanted(String format, Parsed flags, Clock clock) {
        if (format.isEmpty() || format.equals("table") || format.equals("json")) {
            return false;
        }
        ContainerRow empty = new ContainerRow(Map.of(), false, clock);
        try {
            Template template = parse(format);
            template.execute(empty, new StringBuilder());
        } catch (TemplateException e) {
            throw new CommandException(1, "failed to execute template: " + e.getMessage());
        }
        return empty.sizeUsed() && !flags.on("quiet") && !flags.given("size");
    }

    private static Template parse(String format) {
        try {
            return Template.parse("", format, DockerFunctions.ROWS);
        } catch (TemplateException e) {
            throw new CommandException(1, "failed to parse template: " + e.getMessage());
        }
    }

    private static String format(String given, boolean quiet, boolean size) {
        return switch (given) {
            case "", "table" -> quiet ? Formatter.QUIET : size ? COLUMNS + "\t{{.Size}}" : COLUMNS;
            case "raw" -> quiet ? "container_id: {{.ID}}" : size ? RAW + "size: {{.Size}}\n" : RAW;
            default -> quiet ? Formatter.QUIET : given;
        };
    }
}
