package dev.quarterdeck.cli.docker;

import dev.quarterdeck.http.Request;

import java.util.List;
import java.util.Locale;

/** The kinds of objects that an engine tells about, in the order docker tries them. */
enum ObjectKind {
    CONTAINER("/containers/%s/json", "container.InspectResponse", false),
    IMAGE("/images/%s/json", "image.InspectResponse", false),
    NETWORK("/networks/%s", "network.Inspect", false),
    VOLUME("/volumes/%s", "volume.Volume", false),
    SERVICE("/services/%s", "any", true),
    TASK("/tasks/%s", "any", true),
    NODE("/nodes/%s", "any", true),
    PLUGIN("/plugins/%s/json", "any", false),
    SECRET("/secrets/%s", "any", true),
    CONFIG("/configs/%s", "any", true);

    /** The words that {@code --type} takes, in the order docker lists them. */
    static final List<String> WORDS =
            List.of(
                    "config",
                    "container",
                    "image",
                    "network",
                    "node",
                    "plugin",
                    "secret",
                    "service",
                    "task",
                    "volume");

    private final String path;
    private final String type;
    private final boolean swarm;

    ObjectKind(String path, String type, boolean swarm) {
        this.path = path;
        this.type = type;
        this.swarm = swarm;
    }

    /** Its word. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Go type docker reads it into. */
    String type() {
        return type;
    }

    /** Whether only a manager of a swarm has it. */
    boolean swarm() {
        return swarm;
    }

    /** Asks for one by its name. */
    Request request(String name) {
        String known = this == IMAGE ? name : Names.trimmed(word(), name);
        Request request = Request.get(path.replace("%s", known));
        return this == SERVICE ? request.with("insertDefaults", "true") : request;
    }
}
