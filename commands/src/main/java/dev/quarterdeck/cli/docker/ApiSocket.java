package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.docker.create.Creation;
import dev.quarterdeck.docker.Credentials;
import dev.quarterdeck.http.Payload;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.http.Transport;
import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The engine's own socket inside a container, with the credentials we have, for {@code
 * --use-api-socket}.
 */
final class ApiSocket {
    private static final String FOLDER = "/run/secrets/docker";

    private final Call call;
    private final Client client;

    ApiSocket(Call call, Client client) {
        this.call = call;
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
        return new Creation(variables(creation), host, creation.endpoints());
    }

    /** Whoever sets the variable himself has credentials of his own. */
    private Map<String, @Nullable Object> variables(Creation creation) {
        if (!brings(creation)) {
            return creation.config();
        }
        var variables = new ArrayList<>(Json.array(creation.config().get("Env")));
        variables.add("DOCKER_CONFIG=" + FOLDER);
        var config = new LinkedHashMap<>(creation.config());
        config.put("Env", variables);
        return config;
    }

    private boolean brings(Creation creation) {
        boolean own =
                Json.array(creation.config().get("Env")).stream()
                        .anyMatch(one -> String.valueOf(one).startsWith("DOCKER_CONFIG="));
        return !own && !credentials().isEmpty();
    }

    private Map<String, Map<String, String>> credentials() {
        var errors = call.world().channels().err();
        try {
            return new Credentials(client.files(), call.world().env(), errors).all();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "resolving credentials failed: " + e.getMessage(), e);
        }
    }

    /** Puts the credentials into a container that was created with {@link #mount}. */
    void fill(Creation creation, String id) {
        boolean ours = Json.array(creation.config().get("Env")).contains("DOCKER_CONFIG=" + FOLDER);
        Map<String, Map<String, String>> credentials = credentials();
        if (ours && !credentials.isEmpty()) {
            String text = Json.writeIndented(Map.of("auths", credentials), "\t");
            byte[] archive = Tar.of(FOLDER + "/config.json", text.getBytes(StandardCharsets.UTF_8));
            client.engine()
                    .send(
                            new Request(
                                    "PUT",
                                    "/containers/" + id + "/archive",
                                    List.of(
                                            Map.entry("path", "/"),
                                            Map.entry("noOverwriteDirNonDir", "true")),
                                    Map.of(),
                                    new Payload.Bytes("application/x-tar", archive)))
                    .close();
        }
    }
}
