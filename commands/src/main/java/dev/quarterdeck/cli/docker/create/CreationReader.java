package dev.quarterdeck.cli.docker.create;

import dev.quarterdeck.cli.flags.Parsed;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a line's flags and arguments as what is to be created. */
public final class CreationReader {
    private final Parsed flags;
    private final Surroundings around;
    private final Ports ports = new Ports();
    private final Volumes volumes;

    private CreationReader(Parsed flags, Surroundings around) {
        this.flags = flags;
        this.around = around;
        checkBefore();
        this.volumes = Volumes.read(flags.list("volume"), around.folder());
        flags.list("publish").forEach(ports::publish);
        flags.list("expose").forEach(ports::expose);
    }

    /**
     * What the line asks for.
     *
     * @throws IllegalArgumentException in docker's words, where flags contradict
     */
    public static Creation read(Parsed flags, Surroundings around) {
        var reader = new CreationReader(flags, around);
        var host = new HostReader(flags, around, reader.ports, reader.volumes).read();
        Map<String, @Nullable Object> config = reader.config();
        if (flags.on("rm") && !List.of("", "no").contains(restart(flags))) {
            throw new IllegalArgumentException(
                    "conflicting options: cannot specify both --restart and --rm");
        }
        return new Creation(config, host, new Networks(flags).endpoints());
    }

    private static String restart(Parsed flags) {
        return Pair.cut(flags.text("restart"), ':').key();
    }

    private void checkBefore() {
        String hardware = flags.text("mac-address");
        if (!hardware.isEmpty() && !Addresses.isHardware(hardware)) {
            throw new IllegalArgumentException(hardware + " is not a valid mac address");
        }
        long swappiness = flags.integer("memory-swappiness");
        if (swappiness < -1 || swappiness > 100) {
            throw new IllegalArgumentException(
                    "invalid value: " + swappiness + ". Valid memory swappiness range is 0-100");
        }
    }

    private Map<String, @Nullable Object> config() {
        var config = new LinkedHashMap<String, @Nullable Object>();
        config.put("Hostname", flags.text("hostname"));
        config.put("Domainname", flags.text("domainname"));
        config.put("User", flags.text("user"));
        putStreams(config);
        HostReader.putSome(config, "ExposedPorts", ports.exposed());
        config.put("Env", Attachment.orNull(variables()));
        List<String> command = flags.arguments().subList(1, flags.arguments().size());
        config.put("Cmd", Attachment.orNull(command));
        Map<String, @Nullable Object> health = new Health(flags).check();
        if (health != null) {
            config.put("Healthcheck", health);
        }
        config.put("Image", flags.arguments().getFirst());
        config.put("Volumes", volumes.anonymous());
        config.put("WorkingDir", flags.text("workdir"));
        config.put("Entrypoint", entrypoint());
        config.put("OnBuild", null);
        config.put("Labels", KeyValues.map(labels()));
        HostReader.putSome(config, "StopSignal", flags.text("stop-signal"));
        if (flags.given("stop-timeout")) {
            config.put("StopTimeout", flags.integer("stop-timeout"));
        }
        return config;
    }

    private void putStreams(Map<String, @Nullable Object> config) {
        List<String> attached = flags.list("attach").stream().map(Values::stream).toList();
        boolean open = flags.on("interactive");
        boolean input = open || attached.contains("stdin");
        config.put("AttachStdin", input);
        config.put("AttachStdout", attached.isEmpty() || attached.contains("stdout"));
        config.put("AttachStderr", attached.isEmpty() || attached.contains("stderr"));
        config.put("Tty", flags.on("tty"));
        config.put("OpenStdin", open);
        config.put("StdinOnce", open && input);
    }

    private List<String> variables() {
        Map<String, String> own = around.environment();
        List<String> given =
                flags.list("env").stream().map(one -> KeyValues.variable(one, own)).toList();
        return KeyValues.read(
                around.folder(), flags.list("env-file"), Proxies.add(given, around), own::get);
    }

    private List<String> labels() {
        return KeyValues.read(
                around.folder(), flags.list("label-file"), flags.list("label"), key -> null);
    }

    /** An empty one that was given takes the image's away. */
    private @Nullable List<String> entrypoint() {
        return flags.given("entrypoint") ? List.of(flags.text("entrypoint")) : null;
    }
}
