package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.docker.Credentials;
import dev.quarterdeck.docker.ImageName;
import dev.quarterdeck.docker.JsonStream;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.model.Channels;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Has an engine pull an image, and shows how it goes. */
final class Pulling {
    private static final int UNKNOWN_WIDTH = 200;

    private final Call call;
    private final Client client;
    private final boolean quiet;

    Pulling(Call call, Client client, boolean quiet) {
        this.call = call;
        this.client = client;
        this.quiet = quiet;
    }

    /** Pulls one tag, or all of them, printing on standard output. */
    void toOutput(ImageName image, boolean allTags, Channels channels) throws IOException {
        boolean terminal = channels.terminal().outTerminal();
        pull(image, allTags, channels, channels.out(), terminal);
    }

    /** Pulls an image that something else needs, printing on standard error. */
    void toError(ImageName image, Channels channels) throws IOException {
        pull(image, false, channels, channels.err(), channels.terminal().errTerminal());
    }

    private void pull(
            ImageName image, boolean allTags, Channels channels, OutputStream out, boolean terminal)
            throws IOException {
        var credentials = new Credentials(client.files(), call.world().env());
        Request request =
                Request.post("/images/create")
                        .with("fromImage", image.repository())
                        .withSet("platform", platform(call).toLowerCase(Locale.ROOT))
                        .header("X-Registry-Auth", credentials.header(image));
        Request tagged = allTags ? request : request.with("tag", image.version());
        try (var messages = new JsonStream(client.engine().send(tagged))) {
            var target = quiet ? OutputStream.nullOutputStream() : out;
            new ProgressLines(
                            target,
                            terminal && !quiet,
                            () -> terminal ? channels.terminal().size().columns() : UNKNOWN_WIDTH,
                            call.world().clock())
                    .print(messages);
        }
    }

    /** The platform asked for by flag or environment, or empty. */
    static String platform(Call call) {
        Parsed flags = call.flags();
        return flags.given("platform")
                ? flags.text("platform")
                : call.world().env().getOrDefault("DOCKER_DEFAULT_PLATFORM", "");
    }
}
