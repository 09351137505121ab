package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What the engine says about itself. */
final class SystemEndpoints {

    static final String VERSION = "28.5.2";
    static final long MEMORY = 16L << 30;
    static final int PROCESSORS = 4;

    private static final String COMMIT = "3ef3c07c883be49a2e8097bcf6d2952fce1d70eb";
    private static final String KERNEL = "6.12.43-demo";
    private static final String BUILT = "2025-11-05T14:43:28.000000000+00:00";

    private final World world;
    private final Faults faults;

    SystemEndpoints(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    List<Route> routes() {
        return List.of(
                new Route("HEAD", "/_ping", exchange -> exchange.text(200, "")),
                new Route("GET", "/_ping", exchange -> exchange.text(200, "OK")),
                new Route("GET", "/version", exchange -> exchange.json(version())),
                new Route("GET", "/info", this::info),
                new Route(
                        "POST",
                        "/auth",
                        exchange ->
                                exchange.json(
                                        Fields.of(
                                                "Status",
                                                "Login Succeeded",
                                                "IdentityToken",
                                                ""))));
    }

    private Map<String, @Nullable Object> version() {
        Map<String, @Nullable Object> engine =
                Fields.of(
                        "ApiVersion",
                        faults.newest(),
                        "Arch",
                        "amd64",
                        "BuildTime",
                        BUILT,
                        "Experimental",
                        "false",
                        "GitCommit",
                        COMMIT,
                        "GoVersion",
                        "go1.24.9",
                        "KernelVersion",
                        KERNEL,
                        "MinAPIVersion",
                        faults.oldest(),
                        "Os",
                        "linux");
        return Fields.of(
                "Platform",
                Fields.of("Name", "Quarterdeck demo"),
                "Components",
                List.of(
                        component("Engine", VERSION, engine),
                        component("containerd", "v2.1.5", Fields.of("GitCommit", "")),
                        component("runc", "1.3.3", Fields.of("GitCommit", ""))),
                "Version",
                VERSION,
                "ApiVersion",
                faults.newest(),
                "MinAPIVersion",
                faults.oldest(),
                "GitCommit",
                COMMIT,
                "GoVersion",
                "go1.24.9",
                "Os",
                "linux",
                "Arch",
                "amd64",
                "KernelVersion",
                KERNEL,
                "BuildTime",
                BUILT);
    }

    private static Map<String, @Nullable Object> component(
            String name, String version, Map<String, @Nullable Object> details) {
        return Fields.of("Name", name, "Version", version, "Details", details);
    }

    private void info(Exchange exchange) throws IOException {
        exchange.json(world.look(this::info));
    }

    private long count(Status... statuses) {
        List<Status> wanted = List.of(statuses);
        return world.containers().stream().filter(c -> wanted.contains(c.status)).count();
    }

    private Map<String, @Nullable Object> info() {
        return Fields.of(
                "ID",
                "d3f0c0de-5d19-4c88-8ce6-0000deadbeef",
                "Containers",
                world.containers().size(),
                "ContainersRunning",
                count(Status.RUNNING, Status.RESTARTING),
                "ContainersPaused",
                count(Status.PAUSED),
                "ContainersStopped",
                count(Status.CREATED, Status.EXITED, Status.DEAD),
                "Images",
                world.images().all().size(),
                "Driver",
                "overlay2",
                "DriverStatus",
                List.of(List.of("Backing Filesystem", "extfs")),
                "Plugins",
                Fields.of(
                        "Volume", List.of("local"),
                        "Network", List.of("bridge", "host", "null"),
                        "Authorization", null,
                        "Log", List.of("json-file", "local")),
                "MemoryLimit",
                true,
                "SwapLimit",
                true,
                "PidsLimit",
                true,
                "IPv4Forwarding",
                true,
                "Debug",
                false,
                "SystemTime",
                Times.json(world.now()),
                "LoggingDriver",
                "json-file",
                "CgroupDriver",
                "systemd",
                "CgroupVersion",
                "2",
                "KernelVersion",
                KERNEL,
                "OperatingSystem",
                "Quarterdeck demo",
                "OSVersion",
                "1",
                "OSType",
                "linux",
                "Architecture",
                "x86_64",
                "NCPU",
                PROCESSORS,
                "MemTotal",
                MEMORY,
                "DockerRootDir",
                "/var/lib/docker",
                "Name",
                "node1",
                "Labels",
                List.of(),
                "ExperimentalBuild",
                false,
                "ServerVersion",
                VERSION,
                "Runtimes",
                Fields.of("runc", Fields.of("path", "runc")),
                "DefaultRuntime",
                "runc",
                "Swarm",
                Fields.of("NodeID", "", "LocalNodeState", "inactive"),
                "LiveRestoreEnabled",
                false,
                "SecurityOptions",
                List.of("name=seccomp,profile=builtin", "name=cgroupns"),
                "Warnings",
                null);
    }
}
