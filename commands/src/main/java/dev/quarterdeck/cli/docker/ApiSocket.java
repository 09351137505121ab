package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.docker.create.Creation;
import dev.quarterdeck.docker.Transport;
import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** The engine's own socket inside a container, for {@code --use-api-socket}. */
final class ApiSocket {
    private final Client client;

    ApiSocket(Client client) {
        this.client = client;
    }

    static boolean wanted(Call call) {
        return call.flags().on("use-api-socket");
    }

    /** The creation with the socket mounted where clients look for it. */
    Creation mount(Creation creation) {
        var address = client.engine().address();
        if (!(address.transport() instanceof Transport.Unix(var socket))) {
            throw new IllegalArgumentException(
                    "flag --use-api-socket can only be used with unix sockets: docker endpoint "
                            + address.host()
                            + " incompatible");
        }
        var mount = new LinkedHashMap<String, @Nullable Object>();
        mount.put("Type", "bind");
        mount.put("Source", socket.toString());
        mount.put("Target", "/var/run/docker.sock");
        mount.put("BindOptions", Map.of());
        var mounts = new ArrayList<>(Json.array(creation.host().get("Mounts")));
        mounts.add(mount);
        var host = new LinkedHashMap<>(creation.host());
        host.put("Mounts", mounts);
        return new Creation(creation.config(), host, creation.endpoints());
    }
}
