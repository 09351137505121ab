package dev.quarterdeck.describe;

import dev.quarterdeck.text.GoQuote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The containers of a pod, or of a pod's template. Ported from describeContainers in {@code
 * k8s.io/kubectl/pkg/describe/describe.go}.
 */
public final class Containers {
    private final String start;
    private final Environment environment;
    private final Related related;
    private final Description out;
    private final Map<String, Tree> statuses = new HashMap<>();

    private Containers(String start, Environment environment, Related related, Description out) {
        this.start = start;
        this.environment = environment;
        this.related = related;
        this.out = out;
    }

    /** The containers of a pod under a title, with the state each is in. */
    public static void ofPod(
            String title, Tree pod, String field, String status, Related related, Description out) {
        Containers containers = new Containers("", Environment.of(pod), related, out);
        for (Tree one : pod.list("status", status)) {
            containers.statuses.put(one.text("name"), one);
        }
        containers.write(title, pod.list("spec", field));
    }

    /** The containers of a template under a title. */
    public static void ofTemplate(
            String title, Tree template, String field, Related related, Description out) {
        new Containers("  ", Environment.unknown(), related, out)
                .write(title, template.list("spec", field));
    }

    private void write(String title, List<Tree> containers) {
        out.write(0, start + title + ":" + (containers.isEmpty() ? " <none>" : "") + "\n");
        for (Tree container : containers) {
            Tree status = statuses.get(container.text("name"));
            basics(container, status == null ? Tree.of(null) : status, status != null);
            words("Command:", container.texts("command"));
            words("Args:", container.texts("args"));
            if (status != null) {
                state(status);
            }
            resources(container.at("resources"), 2, out);
            probes(container);
            environment.write(container, out);
            mounts(container);
        }
    }

    private void basics(Tree container, Tree status, boolean known) {
        out.write(1, (start.isEmpty() ? "" : " ") + container.text("name") + ":\n");
        if (known) {
            out.row(2, "Container ID:", status.text("containerID"));
        }
        out.row(2, "Image:", container.text("image"));
        if (known) {
            out.row(2, "Image ID:", status.text("imageID"));
        }
        ports("Port", ports(container, "containerPort"));
        ports("Host Port", ports(container, "hostPort"));
        Tree profile = container.at("securityContext", "seccompProfile");
        if (profile.has()) {
            out.row(2, "SeccompProfile:", profile.text("type"));
            if (profile.text("type").equals("Localhost")) {
                out.row(3, "LocalhostProfile:", profile.text("localhostProfile"));
            }
        }
    }

    private static String ports(Tree container, String field) {
        List<String> ports = new ArrayList<>();
        for (Tree port : container.list("ports")) {
            String name = port.text("name");
            ports.add(
                    port.number(field)
                            + "/"
                            + port.text("protocol")
                            + (name.isEmpty() ? "" : " (" + name + ")"));
        }
        return String.join(", ", ports);
    }

    private void ports(String title, String ports) {
        out.row(2, title + (ports.contains(",") ? "s:" : ":"), Lists.orNone(ports));
    }

    private void words(String title, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        out.row(2, title);
        for (String word : words) {
            for (String line : word.split("\n", -1)) {
                out.row(3, line);
            }
        }
    }

    private void state(Tree status) {
        state("State:", status.at("state"));
        if (status.has("lastState", "terminated")) {
            state("Last State:", status.at("lastState"));
        }
        out.row(2, "Ready:", Lists.title(status.flag("ready")));
        out.row(2, "Restart Count:", status.number("restartCount"));
    }

    private void state(String title, Tree state) {
        if (state.has("running")) {
            out.row(2, title, "Running");
            out.row(3, "Started:", Times.full(related, state, "running", "startedAt"));
        } else if (state.has("waiting") || !state.has("terminated")) {
            out.row(2, title, "Waiting");
            told("Reason:", state.text("waiting", "reason"));
        } else {
            Tree end = state.at("terminated");
            out.row(2, title, "Terminated");
            told("Reason:", end.text("reason"));
            told("Message:", end.text("message"));
            out.row(3, "Exit Code:", end.number("exitCode"));
            told("Signal:", end.number("signal") > 0 ? end.text("signal") : "");
            out.row(3, "Started:", Times.full(related, end, "startedAt"));
            out.row(3, "Finished:", Times.full(related, end, "finishedAt"));
        }
    }

    private void told(String title, String text) {
        if (!text.isEmpty()) {
            out.row(3, title, text);
        }
    }

    /** Limits and requests. */
    public static void resources(Tree resources, int level, Description out) {
        amounts("Limits:", resources, "limits", level, out);
        amounts("Requests:", resources, "requests", level, out);
    }

    private static void amounts(
            String title, Tree resources, String field, int level, Description out) {
        if (!resources.at(field).object().isEmpty()) {
            out.row(level, title);
            resources
                    .amounts(field)
                    .forEach((name, amount) -> out.row(level + 1, name + ":", amount));
        }
    }

    private void probes(Tree container) {
        probe("Liveness:", container.at("livenessProbe"));
        probe("Readiness:", container.at("readinessProbe"));
        probe("Startup:", container.at("startupProbe"));
    }

    private void probe(String title, Tree probe) {
        if (probe.has()) {
            out.row(2, title, Probes.text(probe));
        }
    }

    private void mounts(Tree container) {
        List<Tree> mounts = container.list("volumeMounts");
        String none = mounts.isEmpty() ? "\t<none>" : "";
        out.row(2, "Mounts:" + none);
        for (Tree mount : Lists.sorted(mounts, one -> one.text("mountPath"))) {
            String path = mount.text("subPath");
            out.row(
                    3,
                    "%s from %s (%s%s)"
                            .formatted(
                                    mount.text("mountPath"),
                                    mount.text("name"),
                                    mount.flag("readOnly") ? "ro" : "rw",
                                    path.isEmpty() ? "" : ",path=" + GoQuote.quote(path)));
        }
        List<Tree> devices = container.list("volumeDevices");
        if (!devices.isEmpty()) {
            out.row(2, "Devices:" + none);
        }
        for (Tree device : Lists.sorted(devices, one -> one.text("devicePath"))) {
            out.row(3, device.text("devicePath") + " from " + device.text("name"));
        }
    }
}
