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
import dev.quarterdeck.docker.Filters;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.Outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists images. */
public final class ListImages implements Command {
    private static final String NAME = "table {{.Repository}}\t{{.Tag}}";
    private static final String REST = "\t{{.ID}}\t{{.CreatedSince}}\t{{.Size}}";
    private static final String DIGEST = "{{.Digest}}";
    private static final String RAW_NAME = "repository: {{ .Repository }}\ntag: {{.Tag}}\n";
    private static final String RAW_REST =
            "image_id: {{.ID}}\ncreated_at: {{.CreatedAt}}\nvirtual_size: {{.Size}}\n";

    @Override
    public Spec spec() {
        return new Spec(
                "List images",
                "[OPTIONS] [REPOSITORY[:TAG]]",
                List.of("docker image ls", "docker image list", "docker images"),
                FlagSet.of(
                        Flag.bool(
                                "all", 'a', "Show all images (default hides intermediate images)"),
                        Flag.bool("digests", "Show digests"),
                        FilterFlag.flag(),
                        FormatFlag.list(),
                        Flag.bool("no-trunc", "Don't truncate output"),
                        Flag.bool("quiet", 'q', "Only show image IDs"),
                        Flag.bool("tree", "List multi-platform images as a tree (EXPERIMENTAL)")
                                .needing(Need.since("1.47"))),
                new Arguments(0, 1));
    }

    @Override
    public Outcome run(Call call) {
        Parsed flags = call.flags();
        String wanted = call.arguments().isEmpty() ? "" : call.argument(0);
        refuseTree(flags);
        try (Client client = Client.of(call)) {
            List<?> images = Json.array(client.engine().send(request(flags, wanted)).json());
            String given = flags.text("format");
            if (given.isEmpty() && !flags.on("quiet")) {
                given = client.files().text("imagesFormat");
            }
            String format = format(given.isEmpty() ? "table" : given, flags);
            String text =
                    new Formatter(format).print(ImageRow.HEADINGS, rows(call, images, format));
            return images.isEmpty() && call.name().equals("docker images")
                    ? withHint(text, wanted)
                    : new Outcome.Document(text);
        }
    }

    /**
     * The experimental tree is not drawn here; what cannot go with it is refused as docker does.
     */
    private static void refuseTree(Parsed flags) {
        if (!flags.on("tree")) {
            return;
        }
        Map<String, String> refused = new LinkedHashMap<>();
        refused.put("quiet", "--quiet");
        refused.put("no-trunc", "--no-trunc");
        refused.put("digests", "--show-digest");
        refused.put("format", "--format");
        for (Map.Entry<String, String> flag : refused.entrySet()) {
            if (flags.given(flag.getKey())) {
                throw new CommandException(
                        1, flag.getValue() + " is not yet supported with --tree");
            }
        }
        throw new CommandException(1, "--tree is not supported: use docker images --tree");
    }

    private static Request request(Parsed flags, String wanted) {
        Filters filters = FilterFlag.of(flags);
        if (!wanted.isEmpty()) {
            filters.add("reference", wanted);
        }
        return Request.get("/images/json")
                .withSet("all", flags.on("all") ? "1" : "")
                .withSet("filters", filters.isEmpty() ? "" : filters.json());
    }

    private static List<ImageRow> rows(Call call, List<?> images, String format) {
        boolean digests = call.flags().on("digests");
        boolean each = digests || format.contains(DIGEST);
        boolean cut = !call.flags().on("no-trunc");
        List<ImageRow> rows = new ArrayList<>();
        for (Object image : images) {
            rows.addAll(ImageRow.of(Json.object(image), each, digests, cut, call.world().clock()));
        }
        return rows;
    }

    private static String format(String given, Parsed flags) {
        boolean digests = flags.on("digests");
        boolean quiet = flags.on("quiet");
        return switch (given) {
            case "table" -> quiet ? Formatter.QUIET : NAME + (digests ? "\t" + DIGEST : "") + REST;
            case "raw" ->
                    quiet
                            ? "image_id: {{.ID}}"
                            : RAW_NAME + (digests ? "digest: " + DIGEST + "\n" : "") + RAW_REST;
            default ->
                    Formatter.isTable(given) && digests && !given.contains(DIGEST)
                            ? given + "\t" + DIGEST
                            : given;
        };
    }

    /** Nobody has an image of that name, but there is a command of it. */
    private static Outcome withHint(String text, String wanted) {
        return switch (wanted) {
            case "build",
                    "history",
                    "import",
                    "inspect",
                    "list",
                    "load",
                    "ls",
                    "prune",
                    "pull",
                    "push",
                    "rm",
                    "save",
                    "tag" ->
                    new Outcome.Stream(
                            channels -> {
                                channels.text(text);
                                channels.complain(
                                        "\nNo images found matching \""
                                                + wanted
                                                + "\": did you mean \"docker image "
                                                + wanted
                                                + "\"?");
                                return 0;
                            });
            default -> new Outcome.Document(text);
        };
    }
}
