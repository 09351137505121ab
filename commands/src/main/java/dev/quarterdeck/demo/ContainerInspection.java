package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One container with everything the engine knows of it. */
final class ContainerInspection {

    private final Container container;
    private final ContainerSpec spec;

    ContainerInspection(Container container) {
        this.container = container;
        this.spec = container.spec;
    }

    Map<String, @Nullable Object> json(boolean sizes) {
        List<String> words = container.words();
        String folder = "/var/lib/docker/containers/" + container.id + "/";
        boolean ever = container.started != null;
        Map<String, @Nullable Object> json =
                Fields.of(
                        "Id",
                        container.id,
                        "Created",
                        Times.json(container.created),
                        "Path",
                        words.isEmpty() ? "" : words.getFirst(),
                        "Args",
                        words.isEmpty() ? words : words.subList(1, words.size()),
                        "State",
                        state(),
                        "Image",
                        container.image.id,
                        "ResolvConfPath",
                        ever ? folder + "resolv.conf" : "",
                        "HostnamePath",
                        ever ? folder + "hostname" : "",
                        "HostsPath",
                        ever ? folder + "hosts" : "",
                        "LogPath",
                        ever ? folder + container.id + "-json.log" : "",
                        "Name",
                        "/" + container.name,
                        "RestartCount",
                        container.restarts,
                        "Driver",
                        "overlay2",
                        "Platform",
                        "linux",
                        "MountLabel",
                        "",
                        "ProcessLabel",
                        "",
                        "AppArmorProfile",
                        "docker-default",
                        "ExecIDs",
                        null,
                        "HostConfig",
                        new HostConfiguration(spec).json(),
                        "GraphDriver",
                        driver());
        return rest(json, sizes);
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
        Map<String, @Nullable Object> state =
                Fields.of(
                        "Status",
                        container.status.word(),
                        "Running",
                        container.status.alive(),
                        "Paused",
                        container.status == Status.PAUSED,
                        "Restarting",
                        container.status == Status.RESTARTING,
                        "OOMKilled",
                        false,
                        "Dead",
                        container.status == Status.DEAD,
                        "Pid",
                        container.pid,
                        "ExitCode",
                        container.status == Status.RUNNING ? 0 : container.exitCode,
                        "Error",
                        "",
                        "StartedAt",
                        Times.json(container.started),
                        "FinishedAt",
                        Times.json(finished()));
        return spec.healthTest == null
                ? state
                : Fields.plus(state, "Health", container.health.json());
    }

    private @Nullable Instant finished() {
        return container.finished;
    }

    private Map<String, @Nullable Object> config() {
        Map<String, @Nullable Object> config =
                Fields.of(
                        "Hostname",
                        container.shortId(),
                        "Domainname",
                        "",
                        "User",
                        spec.user,
                        "AttachStdin",
                        false,
                        "AttachStdout",
                        true,
                        "AttachStderr",
                        true);
        if (!spec.ports.isEmpty()) {
            Fields.plus(config, "ExposedPorts", exposed());
        }
        Fields.plus(
                config,
                "Tty",
                spec.terminal,
                "OpenStdin",
                spec.openInput,
                "StdinOnce",
                spec.openInput,
                "Env",
                environment(),
                "Cmd",
                spec.command.isEmpty() ? container.image.spec().command() : spec.command);
        if (spec.healthTest != null) {
            Fields.plus(config, "Healthcheck", healthcheck(spec.healthTest));
        }
        return Fields.plus(
                config,
                "Image",
                spec.image,
                "Volumes",
                null,
                "WorkingDir",
                spec.folder,
                "Entrypoint",
                spec.entrypoint.isEmpty() ? null : spec.entrypoint,
                "OnBuild",
                null,
                "Labels",
                spec.labels);
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
        boolean up = !container.address.isEmpty();
        boolean own = up && spec.network.equals("bridge");
        return Fields.of(
                "Bridge",
                "",
                "SandboxID",
                up ? Hash.id("sandbox " + container.id) : "",
                "SandboxKey",
                up
                        ? "/var/run/docker/netns/"
                                + Hash.id("sandbox " + container.id).substring(0, 12)
                        : "",
                "Ports",
                up ? published() : Map.of(),
                "HairpinMode",
                false,
                "LinkLocalIPv6Address",
                "",
                "LinkLocalIPv6PrefixLen",
                0,
                "SecondaryIPAddresses",
                null,
                "SecondaryIPv6Addresses",
                null,
                "EndpointID",
                own ? Hash.id("endpoint " + container.id + container.run) : "",
                "Gateway",
                own ? "172.17.0.1" : "",
                "GlobalIPv6Address",
                "",
                "GlobalIPv6PrefixLen",
                0,
                "IPAddress",
                own ? container.address : "",
                "IPPrefixLen",
                own ? 16 : 0,
                "IPv6Gateway",
                "",
                "MacAddress",
                own ? ContainerViews.mac(container) : "",
                "Networks",
                ContainerViews.networks(container));
    }

    private Map<String, @Nullable Object> published() {
        var ports = new TreeMap<String, @Nullable Object>();
        for (ContainerSpec.Port port : spec.ports) {
            ports.put(port.inside() + "/" + port.protocol(), HostConfiguration.binding(port));
        }
        return ports;
    }
}
