package dev.quarterdeck.cli.docker.create;

import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.FlagType;
import dev.quarterdeck.cli.flags.Need;

import java.util.ArrayList;
import java.util.List;

/** The flags that say what a container shall be, for {@code run} and {@code create}. */
public final class CreateFlags {
    private static final String LIST_STANDARD = "[]";
    private static final String MAP_STANDARD = "map[]";

    private CreateFlags() {}

    /** All of them, ending at the image's name. */
    public static FlagSet all() {
        var flags = new ArrayList<Flag>();
        flags.addAll(process());
        flags.addAll(identity());
        flags.addAll(security());
        flags.addAll(network());
        flags.addAll(publishing());
        flags.addAll(storage());
        flags.addAll(health());
        flags.addAll(processors());
        flags.addAll(memory());
        flags.addAll(devices());
        flags.addAll(namespaces());
        flags.addAll(pulling());
        return new FlagSet(flags, false);
    }

    private static List<Flag> process() {
        return List.of(
                Flag.of(Kinds.STREAMS, "attach", 'a', "Attach to STDIN, STDOUT or STDERR"),
                Flag.of(Kinds.VARIABLES, "env", 'e', "Set environment variables"),
                Flag.list("env-file", "Read in a file of environment variables"),
                Flag.string("entrypoint", "Overwrite the default ENTRYPOINT of the image"),
                Flag.bool("interactive", 'i', "Keep STDIN open even if not attached"),
                Flag.string("restart", "Restart policy to apply when a container exits")
                        .standing("no"),
                Flag.string("stop-signal", "Signal to stop the container"),
                Flag.integer("stop-timeout", '\0', 0, "Timeout (in seconds) to stop a container")
                        .needing(Need.since("1.25")),
                Flag.bool("tty", 't', "Allocate a pseudo-TTY"),
                Flag.of(Kinds.LIMITS, "ulimit", '\0', "Ulimit options").standing(LIST_STANDARD),
                Flag.string("user", 'u', "Username or UID (format: <name|uid>[:<group|gid>])"),
                Flag.string("workdir", 'w', "Working directory inside the container"),
                Flag.bool(
                                "init",
                                "Run an init inside the container that forwards signals and reaps"
                                        + " processes")
                        .needing(Need.since("1.25")),
                Flag.string("runtime", "Runtime to use for this container"));
    }

    private static List<Flag> identity() {
        return List.of(
                Flag.bool("help", "Print usage"),
                Flag.string("name", "Assign a name to the container"),
                Flag.string("hostname", 'h', "Container host name"),
                Flag.string("domainname", "Container NIS domain name"),
                Flag.of(Kinds.LABELS, "label", 'l', "Set meta data on a container"),
                Flag.list("label-file", "Read in a line delimited file of labels"),
                Flag.of(
                                Kinds.MAP,
                                "annotation",
                                '\0',
                                "Add an annotation to the container (passed through to the OCI"
                                        + " runtime)")
                        .standing(MAP_STANDARD)
                        .needing(Need.since("1.43")),
                Flag.string("cidfile", "Write the container ID to the file"),
                Flag.bool(
                        "rm",
                        "Automatically remove the container and its associated anonymous volumes"
                                + " when it exits"));
    }

    private static List<Flag> security() {
        return List.of(
                Flag.list("cap-add", "Add Linux capabilities"),
                Flag.list("cap-drop", "Drop Linux capabilities"),
                Flag.list("group-add", "Add additional groups to join"),
                Flag.bool("privileged", "Give extended privileges to this container"),
                Flag.list("security-opt", "Security Options"),
                Flag.bool("read-only", "Mount the container's root filesystem as read only"),
                Flag.of(Kinds.SETTINGS, "sysctl", '\0', "Sysctl options").standing(MAP_STANDARD),
                Flag.bool("use-api-socket", "Bind mount Docker API socket and required auth"));
    }

    private static List<Flag> network() {
        return List.of(
                Flag.of(Kinds.HOSTS, "add-host", '\0', "Add a custom host-to-IP mapping (host:ip)"),
                Flag.of(Kinds.ADDRESSES, "dns", '\0', "Set custom DNS servers"),
                Flag.list("dns-opt", "Set DNS options").hide(),
                Flag.list("dns-option", "Set DNS options"),
                Flag.of(Kinds.DOMAINS, "dns-search", '\0', "Set custom DNS search domains"),
                Flag.string("ip", "IPv4 address (e.g., 172.30.100.104)"),
                Flag.string("ip6", "IPv6 address (e.g., 2001:db8::33)"),
                Flag.of(Kinds.LINKS, "link", '\0', "Add link to another container"),
                Flag.list("link-local-ip", "Container IPv4/IPv6 link-local addresses"),
                Flag.string("mac-address", "Container MAC address (e.g., 92:d0:c6:0a:29:33)"),
                Flag.of(Kinds.NETWORKS, "net", '\0', "Connect a container to a network").hide(),
                Flag.of(Kinds.NETWORKS, "network", '\0', "Connect a container to a network"),
                Flag.list("net-alias", "Add network-scoped alias for the container").hide(),
                Flag.list("network-alias", "Add network-scoped alias for the container"));
    }

    private static List<Flag> publishing() {
        return List.of(
                Flag.list("expose", "Expose a port or a range of ports"),
                Flag.list("publish", 'p', "Publish a container's port(s) to the host"),
                Flag.bool("publish-all", 'P', "Publish all exposed ports to random ports"));
    }

    private static List<Flag> storage() {
        return List.of(
                Flag.string("log-driver", "Logging driver for the container"),
                Flag.list("log-opt", "Log driver options"),
                Flag.string("volume-driver", "Optional volume driver for the container"),
                Flag.list("storage-opt", "Storage driver options for the container"),
                Flag.list("tmpfs", "Mount a tmpfs directory"),
                Flag.list("volumes-from", "Mount volumes from the specified container(s)"),
                Flag.list("volume", 'v', "Bind mount a volume"),
                Flag.of(Kinds.MOUNTS, "mount", '\0', "Attach a filesystem mount to the container"));
    }

    private static List<Flag> health() {
        return List.of(
                Flag.string("health-cmd", "Command to run to check health"),
                duration("health-interval", "Time between running the check"),
                Flag.integer(
                        "health-retries",
                        '\0',
                        0,
                        "Consecutive failures needed to report unhealthy"),
                duration("health-timeout", "Maximum time to allow one check to run"),
                duration(
                                "health-start-period",
                                "Start period for the container to initialize before starting"
                                        + " health-retries countdown")
                        .needing(Need.since("1.29")),
                duration(
                                "health-start-interval",
                                "Time between running the check during the start period")
                        .needing(Need.since("1.44")),
                Flag.bool("no-healthcheck", "Disable any container-specified HEALTHCHECK"));
    }

    private static Flag duration(String name, String help) {
        return Flag.of(Kinds.DURATION, name, '\0', help + " (ms|s|m|h) (default 0s)");
    }

    private static List<Flag> processors() {
        return List.of(
                Flag.integer("cpu-count", '\0', 0, "CPU count (Windows only)")
                        .needing(Need.system("windows"))
                        .needing(Need.system("windows")),
                Flag.integer("cpu-percent", '\0', 0, "CPU percent (Windows only)")
                        .needing(Need.system("windows"))
                        .needing(Need.system("windows")),
                Flag.integer(
                        "cpu-period", '\0', 0, "Limit CPU CFS (Completely Fair Scheduler) period"),
                Flag.integer(
                        "cpu-quota", '\0', 0, "Limit CPU CFS (Completely Fair Scheduler) quota"),
                Flag.integer("cpu-rt-period", '\0', 0, "Limit CPU real-time period in microseconds")
                        .needing(Need.since("1.25")),
                Flag.integer(
                                "cpu-rt-runtime",
                                '\0',
                                0,
                                "Limit CPU real-time runtime in microseconds")
                        .needing(Need.since("1.25")),
                Flag.integer("cpu-shares", 'c', 0, "CPU shares (relative weight)"),
                Flag.of(Kinds.DECIMAL, "cpus", '\0', "Number of CPUs").needing(Need.since("1.25")),
                Flag.string("cpuset-cpus", "CPUs in which to allow execution (0-3, 0,1)"),
                Flag.string("cpuset-mems", "MEMs in which to allow execution (0-3, 0,1)"));
    }

    private static List<Flag> memory() {
        return List.of(
                Flag.of(Kinds.BYTES, "kernel-memory", '\0', "Kernel memory limit"),
                Flag.of(Kinds.BYTES, "memory", 'm', "Memory limit"),
                Flag.of(Kinds.BYTES, "memory-reservation", '\0', "Memory soft limit"),
                Flag.of(
                        Kinds.SWAP,
                        "memory-swap",
                        '\0',
                        "Swap limit equal to memory plus swap: '-1' to enable unlimited swap"),
                Flag.integer(
                        "memory-swappiness",
                        '\0',
                        -1,
                        "Tune container memory swappiness (0 to 100)"),
                Flag.bool("oom-kill-disable", "Disable OOM Killer"),
                Flag.integer(
                        "oom-score-adj", '\0', 0, "Tune host's OOM preferences (-1000 to 1000)"),
                Flag.integer(
                        "pids-limit", '\0', 0, "Tune container pids limit (set -1 for unlimited)"),
                Flag.of(Kinds.BYTES, "shm-size", '\0', "Size of /dev/shm"));
    }

    private static List<Flag> devices() {
        return List.of(
                Flag.of(
                        Kinds.UINT16,
                        "blkio-weight",
                        '\0',
                        "Block IO (relative weight), between 10 and 1000, or 0 to disable"
                                + " (default 0)"),
                rate(
                        Kinds.WEIGHTS,
                        "blkio-weight-device",
                        "Block IO weight (relative device weight)"),
                Flag.list("device", "Add a host device to the container"),
                Flag.of(
                        Kinds.RULES,
                        "device-cgroup-rule",
                        '\0',
                        "Add a rule to the cgroup allowed devices list"),
                rate(
                        Kinds.BYTE_RATES,
                        "device-read-bps",
                        "Limit read rate (bytes per second) from a device"),
                rate(
                        Kinds.OPERATION_RATES,
                        "device-read-iops",
                        "Limit read rate (IO per second) from a device"),
                rate(
                        Kinds.BYTE_RATES,
                        "device-write-bps",
                        "Limit write rate (bytes per second) to a device"),
                rate(
                        Kinds.OPERATION_RATES,
                        "device-write-iops",
                        "Limit write rate (IO per second) to a device"),
                Flag.of(
                                Kinds.GRAPHICS,
                                "gpus",
                                '\0',
                                "GPU devices to add to the container ('all' to pass all GPUs)")
                        .needing(Need.since("1.40")));
    }

    private static Flag rate(FlagType type, String name, String help) {
        return Flag.of(type, name, '\0', help).standing(LIST_STANDARD);
    }

    private static List<Flag> namespaces() {
        return List.of(
                Flag.string("cgroup-parent", "Optional parent cgroup for the container"),
                Flag.string(
                                "cgroupns",
                                """
                                Cgroup namespace to use (host|private)
                                'host':    Run the container in the Docker host's cgroup namespace
                                'private': Run the container in its own private cgroup namespace
                                '':        Use the cgroup namespace as configured by the
                                           default-cgroupns-mode option on the daemon (default)\
                                """)
                        .needing(Need.since("1.41")),
                Flag.of(
                                Kinds.BYTES,
                                "io-maxbandwidth",
                                '\0',
                                "Maximum IO bandwidth limit for the system drive (Windows only)")
                        .needing(Need.system("windows"))
                        .needing(Need.system("windows")),
                Flag.of(
                                Kinds.UINT,
                                "io-maxiops",
                                '\0',
                                "Maximum IOps limit for the system drive (Windows only)")
                        .needing(Need.system("windows"))
                        .needing(Need.system("windows")),
                Flag.string("ipc", "IPC mode to use"),
                Flag.string("isolation", "Container isolation technology"),
                Flag.string("pid", "PID namespace to use"),
                Flag.string("userns", "User namespace to use"),
                Flag.string("uts", "UTS namespace to use"));
    }

    private static List<Flag> pulling() {
        return List.of(
                Flag.bool("disable-content-trust", "Skip image verification").standing("true"),
                Flag.string("platform", "Set platform if server is multi-platform capable"),
                Flag.string(
                                "pull",
                                "Pull image before running (\"always\", \"missing\", \"never\")")
                        .standing("missing"),
                Flag.bool("quiet", 'q', "Suppress the pull output"));
    }
}
