package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The part of an inspection that says what the host grants a container. */
final class HostConfiguration {

    private final ContainerSpec spec;

    HostConfiguration(ContainerSpec spec) {
        this.spec = spec;
    }

    Map<String, @Nullable Object> json() {
        return Fields.plus(
                places(),
                "CapAdd",
                null,
                "CapDrop",
                null,
                "CgroupnsMode",
                "private",
                "Dns",
                List.of(),
                "DnsOptions",
                List.of(),
                "DnsSearch",
                List.of(),
                "ExtraHosts",
                null,
                "GroupAdd",
                null,
                "IpcMode",
                "private",
                "Cgroup",
                "",
                "Links",
                null,
                "OomScoreAdj",
                0,
                "PidMode",
                "",
                "Privileged",
                false,
                "PublishAllPorts",
                false,
                "ReadonlyRootfs",
                false,
                "SecurityOpt",
                null,
                "UTSMode",
                "",
                "UsernsMode",
                "",
                "ShmSize",
                67_108_864,
                "Runtime",
                "runc",
                "Isolation",
                "",
                "CpuShares",
                0,
                "Memory",
                spec.memoryLimit,
                "NanoCpus",
                spec.nanoCpus,
                "CgroupParent",
                "",
                "BlkioWeight",
                0,
                "CpuPeriod",
                0,
                "CpuQuota",
                0,
                "CpusetCpus",
                "",
                "CpusetMems",
                "",
                "Devices",
                List.of(),
                "MemoryReservation",
                0,
                "MemorySwap",
                spec.memoryLimit * 2,
                "MemorySwappiness",
                null,
                "OomKillDisable",
                null,
                "PidsLimit",
                null,
                "Ulimits",
                null,
                "MaskedPaths",
                List.of("/proc/acpi", "/proc/kcore", "/proc/keys", "/sys/firmware"),
                "ReadonlyPaths",
                List.of("/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys"));
    }

    private Map<String, @Nullable Object> places() {
        ContainerSpec.Restart restart = spec.restart;
        return Fields.of(
                "Binds",
                binds(),
                "ContainerIDFile",
                "",
                "LogConfig",
                Fields.of("Type", "json-file", "Config", Map.of()),
                "NetworkMode",
                spec.network,
                "PortBindings",
                bindings(),
                "RestartPolicy",
                Fields.of("Name", restart.name(), "MaximumRetryCount", restart.retries()),
                "AutoRemove",
                spec.autoRemove,
                "VolumeDriver",
                "",
                "VolumesFrom",
                null,
                "ConsoleSize",
                List.of(0, 0));
    }

    private @Nullable List<String> binds() {
        var binds = new ArrayList<String>();
        for (ContainerSpec.Mount mount : spec.mounts) {
            binds.add(mount.source() + ":" + mount.target() + (mount.writable() ? "" : ":ro"));
        }
        return binds.isEmpty() ? null : binds;
    }

    private Map<String, @Nullable Object> bindings() {
        var bindings = new TreeMap<String, @Nullable Object>();
        for (ContainerSpec.Port port : spec.ports) {
            if (port.outside() != 0) {
                bindings.put(port.inside() + "/" + port.protocol(), binding(port));
            }
        }
        return bindings;
    }

    static @Nullable Object binding(ContainerSpec.Port port) {
        return port.outside() == 0
                ? null
                : List.of(Fields.of("HostIp", port.address(), "HostPort", "" + port.outside()));
    }
}
