package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One container with everything the engine knows of it. */
final class ContainerInspection {

    /** What is repeated outside for the one network that came before all others. */
    private static final List<String> OF_THE_BRIDGE =
            List.of("EndpointID", "Gateway", "IPAddress", "IPPrefixLen", "MacAddress");

    private final Container container;
    private final ContainerSpec spec;

    ContainerInspection(Container container) {
        this.container = container;
        this.spec = container.spec;
    }

    Map<String, @Nullable Object> json(boolean sizes) {
        List<String> words = container.words();
        Fields json =
                paths(
                                new Fields()
                                        .with("Id", container.id)
                                        .with("Created", Times.json(container.created))
                                        .with("Path", words.isEmpty() ? "" : words.getFirst())
                                        .with(
                                                "Args",
                                                words.isEmpty()
                                                        ? words
                                                        : words.subList(1, words.size()))
                                        .with("State", state())
                                        .with("Image", container.image.id))
                        .with("Name", "/" + container.name)
                        .with("RestartCount", container.restarts)
                        .with("Driver", "overlay2")
                        .with("Platform", "linux")
                        .with("MountLabel", "")
                        .with("ProcessLabel", "")
                        .with("AppArmorProfile", "docker-default")
                        .with("ExecIDs", null)
                        .with("HostConfig", new HostConfiguration(spec).json())
                        .with("GraphDriver", driver());
        return rest(json, sizes);
    }

    private Fields paths(Fields json) {
        String folder = "/var/lib/docker/containers/" + container.id + "/";
        boolean ever = container.started != null;
        return json.with("ResolvConfPath", ever ? folder + "resolv.conf" : "")
                .with("HostnamePath", ever ? folder + "hostname" : "")
                .with("HostsPath", ever ? folder + "hosts" : "")
                .with("LogPath", ever ? folder + container.id + "-json.log" : "");
    }

    private Map<String, @Nullable Object> rest(Map<String, @Nullable Object> json, boolean sizes) {
        if (sizes) {
            Fields.plus(
                    json,
                    "SizeRw",
                    ContainerViews.sizeOfChanges(container),
                    "SizeRootFs",
                    ContainerViews.sizeOfAll(container));
        }
        return Fields.plus(
                json,
                "Mounts",
                ContainerViews.mounts(container),
                "Config",
                config(),
                "NetworkSettings",
                network());
    }

    private Map<String, @Nullable Object> driver() {
        Map<String, @Nullable Object> driver = ImageViews.graphDriver(container.id);
        Map<String, @Nullable Object> data = Fields.of("ID", container.id);
        data.putAll(Trees.object(driver.get("Data")));
        return Fields.plus(driver, "Data", data);
    }

    private Map<String, @Nullable Object> state() {
        Status status = container.status;
        var state =
                new Fields()
                        .with("Status", status.word())
                        .with("Running", status.alive())
                        .with("Paused", status == Status.PAUSED)
                        .with("Restarting", status == Status.RESTARTING)
                        .with("OOMKilled", false)
                        .with("Dead", status == Status.DEAD)
                        .with("Pid", container.pid)
                        .with("ExitCode", status == Status.RUNNING ? 0 : container.exitCode)
                        .with("Error", "")
                        .with("StartedAt", Times.json(container.started))
                        .with("FinishedAt", Times.json(container.finished));
        return spec.healthTest == null ? state : state.with("Health", container.health.json());
    }

    private Map<String, @Nullable Object> config() {
        List<String> command = spec.command;
        var config =
                new Fields()
                        .with("Hostname", container.shortId())
                        .with("Domainname", "")
                        .with("User", spec.user)
                        .with("AttachStdin", false)
                        .with("AttachStdout", true)
                        .with("AttachStderr", true);
        if (!spec.ports.isEmpty()) {
            config.put("ExposedPorts", exposed());
        }
        config.with("Tty", spec.terminal)
                .with("OpenStdin", spec.openInput)
                .with("StdinOnce", spec.openInput)
                .with("Env", environment())
                .with("Cmd", command.isEmpty() ? container.image.spec().command() : command);
        if (spec.healthTest != null) {
            config.put("Healthcheck", healthcheck(spec.healthTest));
        }
        return config.with("Image", spec.image)
                .with("Volumes", null)
                .with("WorkingDir", spec.folder)
                .with("Entrypoint", spec.entrypoint.isEmpty() ? null : spec.entrypoint)
                .with("OnBuild", null)
                .with("Labels", spec.labels);
    }

    private static Map<String, @Nullable Object> healthcheck(String test) {
        return Fields.of("Test", List.of("CMD-SHELL", test), "Interval", 10_000_000_000L);
    }

    private List<String> environment() {
        var all = new java.util.ArrayList<>(spec.environment);
        all.addAll(container.image.spec().environment());
        return all;
    }

    private Map<String, Object> exposed() {
        var exposed = new TreeMap<String, Object>();
        spec.ports.forEach(port -> exposed.put(port.inside() + "/" + port.protocol(), Map.of()));
        return exposed;
    }

    private Map<String, @Nullable Object> network() {
        Map<String, @Nullable Object> json = Template.read("network-settings");
        if (!container.address.isEmpty()) {
            String sandbox = Hash.id("sandbox " + container.id);
            json.put("SandboxID", sandbox);
            json.put("SandboxKey", "/var/run/docker/netns/" + sandbox.substring(0, 12));
            json.put("Ports", published());
        }
        Map<String, @Nullable Object> networks = ContainerViews.networks(container);
        if (spec.network.equals("bridge")) {
            Map<String, @Nullable Object> own = Trees.object(networks.get("bridge"));
            OF_THE_BRIDGE.forEach(name -> json.put(name, own.get(name)));
        }
        json.put("Networks", networks);
        return json;
    }

    private Map<String, @Nullable Object> published() {
        var ports = new TreeMap<String, @Nullable Object>();
        for (ContainerSpec.Port port : spec.ports) {
            ports.put(port.inside() + "/" + port.protocol(), HostConfiguration.binding(port));
        }
        return ports;
    }
}
