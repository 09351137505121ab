package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.FlagType;
import dev.quarterdeck.cli.flags.Need;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Outcome;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Removes images, or names of them. */
public final class RemoveImage implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "Remove one or more images",
                "[OPTIONS] IMAGE [IMAGE...]",
                List.of("docker image rm", "docker image remove", "docker rmi"),
                FlagSet.of(
                        Flag.bool("force", 'f', "Force removal of the image"),
                        Flag.bool("no-prune", "Do not delete untagged parents"),
                        Flag.of(
                                        FlagType.LIST.named("strings"),
                                        "platform",
                                        '\0',
                                        "Remove only the given platform variant. Formatted as"
                                                + " \"os[/arch[/variant]]\" (e.g.,"
                                                + " \"linux/amd64\")")
                                .needing(Need.since("1.50"))),
                Arguments.atLeast(1));
    }

    @Override
    public Outcome run(Call call) {
        Set<String> platforms = new LinkedHashSet<>();
        for (String list : call.flags().list("platform")) {
            for (String platform : list.split(",", -1)) {
                platforms.add(Platform.parse(platform).json());
            }
        }
        return new Outcome.Stream(channels -> remove(call, platforms, channels));
    }

    private static int remove(Call call, Set<String> platforms, Channels channels) {
        List<String> failures = new ArrayList<>();
        boolean fatal = false;
        try (Client client = Client.of(call)) {
            for (String image : call.arguments()) {
                try {
                    tell(channels, client.engine().send(request(call, platforms, image)).json());
                } catch (OpsException e) {
                    fatal |= e.kind() != OpsException.Kind.NOT_FOUND;
                    failures.add(e.what());
                }
            }
        }
        if (!failures.isEmpty() && call.flags().on("force") && !fatal) {
            channels.complain(String.join("\n", failures));
            return 0;
        }
        return Each.status(failures);
    }

    private static Request request(Call call, Set<String> platforms, String image) {
        Request request =
                Request.delete("/images/" + image)
                        .withSet("force", call.flags().on("force") ? "1" : "")
                        .withSet("noprune", call.flags().on("no-prune") ? "1" : "");
        for (String platform : platforms) {
            request = request.with("platforms", platform);
        }
        return request;
    }

    private static void tell(Channels channels, @Nullable Object removed) {
        for (Object one : Json.array(removed)) {
            Map<String, @Nullable Object> what = Json.object(one);
            Object deleted = what.get("Deleted");
            channels.line(
                    deleted == null
                            ? "Untagged: " + what.getOrDefault("Untagged", "")
                            : "Deleted: " + deleted);
        }
    }
}
