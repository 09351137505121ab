package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.kube.ClusterApi;
import dev.quarterdeck.cli.kube.Offered;
import dev.quarterdeck.cli.kube.Warnings;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Outcome;

import java.io.IOException;
import java.util.List;

/** Explains a kind or a field of it from the server's OpenAPI v3 (kubectl pkg/cmd/explain). */
public final class Explain implements Command {
    private static final String NOTHING =
            "error: You must specify the type of resource to explain. Use \"kubectl api-resources\""
                    + " for a complete list of supported resources.\n";

    @Override
    public Spec spec() {
        return new Spec(
                "Get documentation for a resource",
                "TYPE [--recursive=FALSE|TRUE] [--api-version=api-version-group]"
                        + " [-o|--output=plaintext]",
                FlagSet.of(
                        Flag.string("api-version", "Explain it in this group and version"),
                        Flag.string("output", 'o', "Format: plaintext").standing("plaintext"),
                        Flag.bool("recursive", 'R', "Print the names of all fields below")),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Stream(channels -> run(call, channels));
    }

    private static int run(Call call, Channels channels) throws IOException {
        List<String> arguments = call.arguments();
        CanI.refuse(arguments.isEmpty(), NOTHING);
        CanI.refuse(arguments.size() > 1, "error: We accept only this format: explain RESOURCE\n");
        try (ClusterApi api = ClusterApi.of(call)) {
            Warnings warnings = Warnings.of(call, channels);
            Offered offered = new Offered(api, warnings);
            String version = call.flags().text("api-version");
            Explained asked = Explained.read(call.argument(0), version, offered.resources());
            format(call.flags().text("output"));
            Tree document = document(api, asked);
            new Explanation(document, channels).print(asked, call.flags().on("recursive"));
            return warnings.status(call.flags().on("warnings-as-errors"));
        }
    }

    private static void format(String format) {
        CanI.refuse(
                format.equals("plaintext-openapiv2"),
                "error: -o plaintext-openapiv2 is not in Quarterdeck: leave it out");
        CanI.refuse(!format.equals("plaintext"), "error: unrecognized format: " + format);
    }

    private static Tree document(ClusterApi api, Explained asked) throws IOException {
        String place = asked.place();
        Tree found = ask(api, "/openapi/v3").at("paths", place);
        if (!found.has()) {
            throw new CommandException(
                    1, "error: couldn't find resource for \"" + asked.goText() + "\"");
        }
        return ask(api, found.text("serverRelativeURL"));
    }

    private static Tree ask(ClusterApi api, String path) throws IOException {
        try (Reply reply = api.get(path, "application/json")) {
            if (reply.status() >= 400) {
                throw StatusError.of(reply);
            }
            return Tree.of(Json.parse(reply.body()));
        }
    }
}
