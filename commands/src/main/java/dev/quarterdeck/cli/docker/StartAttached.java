package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.docker.Containers;
import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.Channels;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Map;

/** Starts one container and stays with it, for {@code start --attach} and {@code --interactive}. */
final class StartAttached {
    private StartAttached() {}

    /** Whether the line asks for it. */
    static boolean wanted(Call call) {
        return call.flags().on("attach") || call.flags().on("interactive");
    }

    static int run(Call call, Channels channels) throws IOException {
        if (call.arguments().size() > 1) {
            throw new CommandException(
                    1, "you cannot start and attach multiple containers at once");
        }
        try (Client client = Client.of(call)) {
            Engine engine = client.engine();
            String name = Names.container(call.argument(0));
            Map<String, @Nullable Object> container = new Containers(engine).inspect(name);
            return run(call, client, container, channels);
        }
    }

    private static int run(
            Call call, Client client, Map<String, @Nullable Object> container, Channels channels)
            throws IOException {
        Engine engine = client.engine();
        String id = String.valueOf(container.get("Id"));
        boolean terminal = Containers.hasTerminal(container);
        boolean open = on(container, "Config", "OpenStdin");
        Joined joined =
                new Joined(
                        terminal,
                        call.flags().on("interactive") && open,
                        true,
                        true,
                        Consoles.detachKeys(call.flags(), client.files()));
        try (var _ = terminal ? null : new SignalForwarding(engine, id)) {
            return new Attachments(engine, id, joined, channels)
                    .run(
                            on(container, "HostConfig", "AutoRemove"),
                            () -> engine.send(request(call, id)).close());
        }
    }

    private static Request request(Call call, String id) {
        return Request.post("/containers/" + id + "/start")
                .withSet("checkpoint", call.flags().text("checkpoint"))
                .withSet("checkpoint-dir", call.flags().text("checkpoint-dir"));
    }

    private static boolean on(Map<String, @Nullable Object> container, String part, String name) {
        return Boolean.TRUE.equals(Json.object(container.get(part)).get(name));
    }
}
