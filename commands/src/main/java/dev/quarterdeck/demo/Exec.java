package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** A command that is run beside a container's own; guarded by the world's lock. */
final class Exec {

    final String id;
    final Container container;
    final List<String> words;
    final List<String> environment;
    final Map<String, @Nullable Object> wanted;
    final boolean terminal;
    boolean running;
    boolean started;
    @Nullable Integer exitCode;
    int pid;

    /** Rows and columns of its terminal. */
    volatile int rows = 24;

    volatile int columns = 80;

    Exec(String id, Container container, Map<String, @Nullable Object> wanted) {
        this.id = id;
        this.container = container;
        this.wanted = wanted;
        this.words = Trees.texts(wanted.get("Cmd"));
        this.environment = Trees.texts(wanted.get("Env"));
        this.terminal = asked("Tty");
    }

    boolean asked(String name) {
        return Boolean.TRUE.equals(wanted.get(name));
    }

    /** As events name it: program and arguments. */
    String line() {
        return words.getFirst() + " " + String.join(" ", words.subList(1, words.size()));
    }

    Map<String, @Nullable Object> json() {
        return Fields.of(
                "ID",
                id,
                "Running",
                running,
                "ExitCode",
                exitCode,
                "ProcessConfig",
                Fields.of(
                        "tty", terminal,
                        "entrypoint", words.getFirst(),
                        "arguments", words.subList(1, words.size()),
                        "privileged", asked("Privileged")),
                "OpenStdin",
                asked("AttachStdin"),
                "OpenStderr",
                asked("AttachStderr"),
                "OpenStdout",
                asked("AttachStdout"),
                "CanRemove",
                !running && started,
                "ContainerID",
                container.id,
                "DetachKeys",
                "",
                "Pid",
                pid);
    }
}
