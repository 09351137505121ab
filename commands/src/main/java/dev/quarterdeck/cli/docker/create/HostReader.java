package dev.quarterdeck.cli.docker.create;

import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.text.GoNumber;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads what belongs to the host: networks, mounts, rights, logs. */
final class HostReader {
    private final Parsed flags;
    private final Surroundings around;
    private final Ports ports;
    private final Volumes volumes;
    private final Map<String, @Nullable Object> host = new LinkedHashMap<>();

    HostReader(Parsed flags, Surroundings around, Ports ports, Volumes volumes) {
        this.flags = flags;
        this.around = around;
        this.ports = ports;
        this.volumes = volumes;
    }

    Map<String, @Nullable Object> read() {
        new ResourceReader(flags, around, host).read();
        modes();
        names();
        mounts();
        rights();
        host.put("RestartPolicy", restart());
        host.put("LogConfig", log());
        host.put("AutoRemove", flags.on("rm"));
        host.put("ContainerIDFile", flags.text("cidfile"));
        host.put("PublishAllPorts", flags.on("publish-all"));
        host.put("PortBindings", ports.bindings());
        host.put("OomScoreAdj", flags.integer("oom-score-adj"));
        host.put("Isolation", flags.text("isolation"));
        putSome(host, "Runtime", flags.text("runtime"));
        putSome(host, "Annotations", KeyValues.map(flags.list("annotation")));
        putSome(host, "Sysctls", KeyValues.map(flags.list("sysctl")));
        if (flags.given("init")) {
            host.put("Init", flags.on("init"));
        }
        return host;
    }

    private void modes() {
        host.put("NetworkMode", new Networks(flags).mode());
        host.put("PidMode", mode("pid", "PID", Set.of("host"), true));
        host.put("UTSMode", mode("uts", "UTS", Set.of("host"), false));
        host.put("UsernsMode", mode("userns", "USER", Set.of("host"), false));
        host.put("CgroupnsMode", mode("cgroupns", "CGROUP", Set.of("host", "private"), false));
        host.put("IpcMode", flags.text("ipc"));
        host.put("Cgroup", "");
    }

    private String mode(String flag, String name, Set<String> known, boolean containers) {
        String value = flags.text(flag);
        boolean shared = containers && value.startsWith("container:") && value.length() > 10;
        if (!value.isEmpty() && !known.contains(value) && !shared) {
            throw new IllegalArgumentException("--" + flag + ": invalid " + name + " mode");
        }
        return value;
    }

    private void names() {
        host.put("Dns", mapped("dns", Values::address));
        host.put("DnsSearch", mapped("dns-search", Values::searchDomain));
        List<String> options = new ArrayList<>(flags.list("dns-option"));
        options.addAll(flags.list("dns-opt"));
        host.put("DnsOptions", options);
        host.put("ExtraHosts", Attachment.orNull(mapped("add-host", Values::extraHost)));
        host.put("Links", Attachment.orNull(flags.list("link")));
    }

    private List<String> mapped(String flag, Function<String, String> reading) {
        return flags.list(flag).stream().map(reading).toList();
    }

    private void mounts() {
        host.put("Binds", Attachment.orNull(volumes.binds()));
        host.put("VolumeDriver", flags.text("volume-driver"));
        host.put("VolumesFrom", Attachment.orNull(flags.list("volumes-from")));
        var temporary = new LinkedHashMap<String, String>();
        for (String value : flags.list("tmpfs")) {
            Pair pair = Pair.cut(value, ':');
            temporary.put(pair.key(), pair.value());
        }
        putSome(host, "Tmpfs", temporary);
        putSome(
                host,
                "Mounts",
                flags.list("mount").stream()
                        .map(value -> Mounts.read(value, around.folder()))
                        .toList());
        putSome(host, "StorageOpt", storage());
    }

    private Map<String, String> storage() {
        for (String value : flags.list("storage-opt")) {
            if (!value.contains("=")) {
                throw new IllegalArgumentException("invalid storage option");
            }
        }
        return KeyValues.map(flags.list("storage-opt"));
    }

    private void rights() {
        host.put("Privileged", flags.on("privileged"));
        host.put("ReadonlyRootfs", flags.on("read-only"));
        host.put("CapAdd", capabilities("cap-add"));
        host.put("CapDrop", capabilities("cap-drop"));
        host.put("GroupAdd", Attachment.orNull(flags.list("group-add")));
        Security security = Security.read(flags.list("security-opt"), around.folder());
        boolean given = !flags.list("security-opt").isEmpty();
        host.put("SecurityOpt", given ? security.options() : null);
        host.put("MaskedPaths", security.systemPathsOpen() ? List.of() : null);
        host.put("ReadonlyPaths", security.systemPathsOpen() ? List.of() : null);
    }

    private @Nullable List<String> capabilities(String flag) {
        var names = new TreeSet<String>();
        for (String value : flags.list(flag)) {
            String upper = value.toUpperCase(Locale.ROOT);
            boolean whole = upper.equals("ALL") || upper.startsWith("CAP_");
            names.add(whole ? upper : "CAP_" + upper);
        }
        return Attachment.orNull(List.copyOf(names));
    }

    private Map<String, @Nullable Object> restart() {
        Pair policy = Pair.cut(flags.text("restart"), ':');
        String wrong = "invalid restart policy format: ";
        if (policy.whole() && policy.key().isEmpty()) {
            throw new IllegalArgumentException(wrong + "no policy provided before colon");
        }
        try {
            long count = policy.value().isEmpty() ? 0 : GoNumber.atoi(policy.value());
            return Map.of("Name", policy.key(), "MaximumRetryCount", count);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wrong + "maximum retry count must be an integer", e);
        }
    }

    private Map<String, @Nullable Object> log() {
        String driver = flags.text("log-driver");
        if (driver.equals("none") && !flags.list("log-opt").isEmpty()) {
            throw new IllegalArgumentException("invalid logging opts for driver none");
        }
        return Map.of("Type", driver, "Config", KeyValues.map(flags.list("log-opt")));
    }

    /** Puts what has contents. */
    static void putSome(Map<String, @Nullable Object> map, String name, Object value) {
        boolean empty =
                value.equals("")
                        || value instanceof Map<?, ?> inner && inner.isEmpty()
                        || value instanceof Collection<?> list && list.isEmpty();
        if (!empty) {
            map.put(name, value);
        }
    }
}
