package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a container is made from: filled in step by step, then handed to the world. */
public final class ContainerSpec {

    /** A port of the container; published on the host when the host's port is not zero. */
    record Port(int inside, int outside, String protocol, String address) {}

    record Mount(String type, String source, String target, boolean writable) {}

    /** What is written in Docker's restart policy. */
    record Restart(String name, int retries) {}

    final String name;
    final String image;
    final List<String> command = new ArrayList<>();
    final List<String> entrypoint = new ArrayList<>();
    final List<String> environment = new ArrayList<>();
    final Map<String, String> labels = new LinkedHashMap<>();
    final List<Port> ports = new ArrayList<>();
    final List<Mount> mounts = new ArrayList<>();
    Restart restart = new Restart("no", 0);
    Load load = Load.IDLE;
    Script script = Script.SILENT;
    String network = "bridge";
    String folder = "/";
    String user = "";
    long memoryLimit;
    long nanoCpus;
    boolean terminal;
    boolean openInput;
    boolean autoRemove;
    boolean heedsTerm = true;

    /** Its command is really run, by a shell of our own. */
    boolean program;

    @Nullable String healthTest;
    @Nullable Duration lifetime;
    int exitCode;

    private ContainerSpec(String name, String image) {
        this.name = name;
        this.image = image;
    }

    /** A container of this name and image that runs this command and idles until it is stopped. */
    public static ContainerSpec of(String name, String image, String... command) {
        var spec = new ContainerSpec(name, image);
        spec.command.addAll(List.of(command));
        return spec;
    }

    /** One more label. */
    public ContainerSpec label(String key, String value) {
        labels.put(key, value);
        return this;
    }

    /** Belongs to a service of a compose project, with its labels and its network. */
    public ContainerSpec compose(String project, String service) {
        network = project + "_default";
        return label("com.docker.compose.project", project)
                .label("com.docker.compose.service", service)
                .label("com.docker.compose.container-number", "1")
                .label("com.docker.compose.oneoff", "False")
                .label("com.docker.compose.version", "2.40.0");
    }

    /** One more environment variable, as in {@code NAME=value}. */
    public ContainerSpec environment(String variable) {
        environment.add(variable);
        return this;
    }

    /** Publishes a TCP port on an address of the host. */
    public ContainerSpec publish(String address, int outside, int inside) {
        ports.add(new Port(inside, outside, "tcp", address));
        return this;
    }

    /** Exposes a TCP port without publishing it. */
    public ContainerSpec expose(int inside) {
        ports.add(new Port(inside, 0, "tcp", ""));
        return this;
    }

    /** Mounts a named volume. */
    public ContainerSpec volume(String volume, String target) {
        mounts.add(new Mount("volume", volume, target, true));
        return this;
    }

    /** Mounts a folder of the host, read-only. */
    public ContainerSpec bind(String source, String target) {
        mounts.add(new Mount("bind", source, target, false));
        return this;
    }

    /** Limits processors and memory in bytes; zero means no limit. */
    public ContainerSpec limits(double processors, long memory) {
        nanoCpus = Math.round(processors * 1e9);
        memoryLimit = memory;
        return this;
    }

    /** Restarts as the named policy says. */
    public ContainerSpec restart(String policy, int retries) {
        restart = new Restart(policy, retries);
        return this;
    }

    /** Works this hard. */
    public ContainerSpec load(Load load) {
        this.load = load;
        return this;
    }

    ContainerSpec script(Script script) {
        this.script = script;
        return this;
    }

    /** Is checked by a command of its own. */
    public ContainerSpec healthTest(String command) {
        healthTest = command;
        return this;
    }

    /** Ends by itself after this time with this status. */
    public ContainerSpec endsAfter(Duration lifetime, int exitCode) {
        this.lifetime = lifetime;
        this.exitCode = exitCode;
        return this;
    }

    /** Does not end at SIGTERM: a stop takes its whole timeout. */
    public ContainerSpec ignoresTerm() {
        heedsTerm = false;
        return this;
    }

    /** Has a terminal and an open standard input. */
    public ContainerSpec terminal() {
        terminal = true;
        openInput = true;
        return this;
    }
}
