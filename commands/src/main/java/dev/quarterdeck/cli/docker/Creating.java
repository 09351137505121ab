package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.docker.create.Creation;
import dev.quarterdeck.cli.docker.create.Platform;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.docker.ApiVersion;
import dev.quarterdeck.docker.EngineException;
import dev.quarterdeck.docker.ImageName;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException.Kind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Creates a container, pulling its image first where that is needed and wanted. */
final class Creating {
    private final Call call;
    private final Client client;
    private final Channels channels;

    Creating(Call call, Client client, Channels channels) {
        this.call = call;
        this.client = client;
        this.channels = channels;
    }

    /** Creates it and gives its id. */
    String create(Creation creation) throws IOException {
        Parsed flags = call.flags();
        try (var file = CidFile.claim(call.world().cwd(), flags.text("cidfile"))) {
            String image = call.argument(0);
            @Nullable ImageName name =
                    ImageName.isIdentifier(image) ? null : ImageName.parse(image).tagged();
            checkVersion(creation);
            String platform = platform();
            if (name != null && flags.text("pull").equals("always")) {
                pull(name);
            }
            Map<String, @Nullable Object> created = create(creation, platform, name);
            String id = String.valueOf(created.get("Id"));
            warn(creation, created);
            file.write(id);
            if (ApiSocket.wanted(call)) {
                new ApiSocket(call, client).fill(creation, id);
            }
            return id;
        }
    }

    /** What the engine's version cannot do is refused before anything is created. */
    private void checkVersion(Creation creation) {
        ApiVersion version = client.engine().version();
        Map<String, @Nullable Object> health =
                Json.object(creation.config().getOrDefault("Healthcheck", Map.of()));
        need(version, health.containsKey("StartInterval"), "specify health-check start interval");
        boolean hardware =
                creation.endpoints().values().stream()
                        .anyMatch(one -> !"".equals(Json.object(one).get("MacAddress")));
        need(version, hardware, "specify mac-address per network");
    }

    private static void need(ApiVersion version, boolean used, String feature) {
        if (used && !version.atLeast("1.44")) {
            throw new IllegalArgumentException(
                    "\""
                            + feature
                            + "\" requires API version 1.44, but the Docker daemon API version is "
                            + version);
        }
    }

    private String platform() {
        String given = Pulling.platform(call);
        boolean known = client.engine().version().atLeast("1.41");
        return given.isEmpty() || !known ? "" : Platform.normal(given);
    }

    private void pull(ImageName name) throws IOException {
        new Pulling(call, client, call.flags().on("quiet")).toError(name, channels);
    }

    private Map<String, @Nullable Object> create(
            Creation creation, String platform, @Nullable ImageName name) throws IOException {
        Request request = request(creation, platform);
        try {
            return send(request);
        } catch (EngineException e) {
            boolean missing = call.flags().text("pull").equals("missing");
            if (e.kind() != Kind.NOT_FOUND || name == null || !missing) {
                throw e;
            }
            if (!call.flags().on("quiet")) {
                channels.complain("Unable to find image '" + name.familiar() + "' locally");
            }
            pull(name);
            return send(request);
        }
    }

    private Map<String, @Nullable Object> send(Request request) {
        return Json.object(client.engine().send(request).json());
    }

    private Request request(Creation creation, String platform) {
        var host = new LinkedHashMap<>(creation.host());
        boolean ignored = !platform.isEmpty() && !client.engine().version().atLeast("1.42");
        boolean sizeless = ignored && platform.startsWith("linux");
        host.put("ConsoleSize", sizeless ? List.of(0, 0) : Consoles.size(channels.terminal()));
        var whole = new Creation(creation.config(), host, creation.endpoints());
        return Request.post("/containers/create")
                .withSet("name", call.flags().text("name"))
                .withSet("platform", platform)
                .json(whole.body());
    }

    private void warn(Creation creation, Map<String, @Nullable Object> created) {
        for (Object warning : Json.array(created.get("Warnings"))) {
            channels.complain("WARNING: " + warning);
        }
        for (Object server : Json.array(creation.host().get("Dns"))) {
            if (server instanceof String address
                    && InetAddress.ofLiteral(address).isLoopbackAddress()) {
                channels.complain(
                        "WARNING: Localhost DNS (" + address + ") may fail in containers.");
                return;
            }
        }
    }
}
