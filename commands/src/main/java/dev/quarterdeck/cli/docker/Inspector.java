package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Outcome;

import org.jspecify.annotations.Nullable;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks up the objects a line names, and prints what the engine knows of them. */
final class Inspector {
    private final Call call;
    private final @Nullable ObjectKind only;
    private final String platform;
    private final boolean size;

    /**
     * An inspector.
     *
     * @param only the kind to look for, or null for any
     * @param platform the platform of an image as JSON, or empty
     * @param size whether sizes are asked for
     */
    Inspector(Call call, @Nullable ObjectKind only, String platform, boolean size) {
        this.call = call;
        this.only = only;
        this.platform = platform;
        this.size = size;
    }

    /** All of them; those not found are told at the end. */
    Outcome all() {
        Inspection inspection = Inspection.by(call.flags().text("format"));
        return new Outcome.Stream(channels -> all(channels, inspection));
    }

    private int all(Channels channels, Inspection inspection) throws Exception {
        List<String> failures = new ArrayList<>();
        try (Client client = Client.of(call)) {
            for (String name : call.arguments()) {
                try {
                    inspection.add(find(client.engine(), channels, name));
                } catch (OpsException | CommandException e) {
                    failures.add(Each.what(e));
                }
            }
        }
        OutputStream out = channels.out();
        out.write(inspection.print());
        out.flush();
        return Each.status(failures);
    }

    private Inspection.Found find(Engine engine, Channels channels, String name) {
        if (only != null) {
            return ask(engine, channels, only, name);
        }
        Boolean manager = null;
        for (ObjectKind kind : ObjectKind.values()) {
            if (kind.swarm()) {
                manager = manager == null ? managesSwarm(engine, channels) : manager;
                if (!manager) {
                    continue;
                }
            }
            try {
                return ask(engine, channels, kind, name);
            } catch (OpsException e) {
                if (!skippable(e)) {
                    throw e;
                }
            }
        }
        throw new CommandException(1, "Error: No such object: " + name);
    }

    private static boolean skippable(OpsException e) {
        return e.kind() == OpsException.Kind.NOT_FOUND
                || e.what().contains("not supported")
                || e.what().contains("invalid reference format");
    }

    private static boolean managesSwarm(Engine engine, Channels channels) {
        try {
            Map<String, @Nullable Object> info =
                    Json.object(engine.send(Request.get("/info")).json());
            return Boolean.TRUE.equals(Json.object(info.get("Swarm")).get("ControlAvailable"));
        } catch (OpsException e) {
            channels.complain(e.what());
            return false;
        }
    }

    private Inspection.Found ask(Engine engine, Channels channels, ObjectKind kind, String name) {
        if (kind == ObjectKind.IMAGE && name.isEmpty()) {
            throw new OpsException(OpsException.Kind.NOT_FOUND, "Error: No such image: ");
        }
        boolean container = kind == ObjectKind.CONTAINER;
        Request request =
                kind.request(name)
                        .withSet("size", size && container ? "1" : "")
                        .withSet("platform", platform);
        byte[] raw = engine.send(request).bytes();
        if (size && !container) {
            channels.complain("WARNING: --size ignored for " + kind.word());
        }
        return new Inspection.Found(kind.type(), raw);
    }
}
