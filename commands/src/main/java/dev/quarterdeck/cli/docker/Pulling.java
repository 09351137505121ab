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
        String login = credentials(channels).header(image);
        pull(image, allTags, login, channels, channels.out(), terminal);
    }

    /** Pulls an image that something else needs, printing on standard error. */
    void toError(ImageName image, Channels channels) throws IOException {
        boolean terminal = channels.terminal().errTerminal();
        pull(image, false, surely(image, channels), channels, channels.err(), terminal);
    }

    /** Here docker gives up where a credential helper fails; {@code docker pull} does not. */
    private String surely(ImageName image, Channels channels) {
        try {
            return credentials(channels).surely(image);
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private Credentials credentials(Channels channels) {
        return new Credentials(client.files(), call.world().env(), channels.err());
    }

    private void pull(
            ImageName image,
            boolean allTags,
            String login,
            Channels channels,
            OutputStream out,
            boolean terminal)
            throws IOException {
        Request request =
                Request.post("/images/create")
                        .with("fromImage", image.repository())
                        .withSet("platform", platform(call).toLowerCase(Locale.ROOT))
                        .header("X-Registry-Auth", login);
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
