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
        ContainerSpec.Restart restart = spec.restart;
        return Fields.plus(
                Template.read("host-config"),
                "Binds",
                binds(),
                "NetworkMode",
                spec.network,
                "PortBindings",
                bindings(),
                "RestartPolicy",
                Fields.of("Name", restart.name(), "MaximumRetryCount", restart.retries()),
                "AutoRemove",
                spec.autoRemove,
                "Memory",
                spec.memoryLimit,
                "NanoCpus",
                spec.nanoCpus,
                "MemorySwap",
                spec.memoryLimit * 2);
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
