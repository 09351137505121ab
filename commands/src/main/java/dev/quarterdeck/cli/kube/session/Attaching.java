package dev.quarterdeck.cli.kube.session;

import dev.quarterdeck.cli.command.DetachKeys;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.kubernetes.stream.ExitStatus;
import dev.quarterdeck.kubernetes.stream.RemoteProcess;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Terminal;

import java.io.IOException;
import java.util.List;

/**
 * Joins a terminal with what a container runs by itself.
 *
 * @param channels where the container's input comes from and its output goes to
 * @param leave the keys that leave it to itself; empty for none
 * @param again the command that joins it again
 */
record Attaching(
        Work work,
        Channels channels,
        Pod pod,
        Pod.Container container,
        boolean input,
        boolean wanted,
        String leave,
        String again) {
    private static final String RECORDED =
            "All commands and output from this session will be recorded in container logs,"
                    + " including credentials and sensitive information passed through the command"
                    + " prompt.";
    private static final String PROMPT = "If you don't see a command prompt, try pressing enter.";

    /** With the streams that the line's flags ask for. */
    Attaching(Work work, Pod pod, Pod.Container container) {
        this(
                work,
                work.channels(),
                pod,
                container,
                work.flags().on("stdin"),
                work.flags().on("tty"),
                work.flags().text("detach-keys"),
                work.call().name());
    }

    /** Runs to its end and gives the exit status, told where it is not 0. */
    int run() throws IOException {
        return Sessions.tell(work.channels(), joined());
    }

    /** The same, and nothing told. */
    ExitStatus joined() throws IOException {
        Tty tty = Tty.of(work, input, terminal());
        if (!work.flags().on("quiet")) {
            work.channels().complain(RECORDED);
            work.channels().complain(PROMPT);
        }
        ExitStatus status = join(tty);
        if (status.message().isEmpty() && tty.raw() && !work.flags().on("quiet")) {
            work.channels().line(ended());
        }
        return status;
    }

    /** A container has a terminal or has none, whatever is asked for. */
    private boolean terminal() {
        boolean has = Boolean.TRUE.equals(container.spec().get("tty"));
        if (wanted && !has && !work.flags().on("quiet")) {
            work.channels()
                    .complain(
                            "error: Unable to use a TTY - container %s did not allocate one"
                                    .formatted(container.name()));
        }
        return has;
    }

    private ExitStatus join(Tty tty) throws IOException {
        DetachKeys keys = tty.raw() && !leave.isEmpty() ? keys() : null;
        Request request = pod.request("attach").with("container", container.name());
        var streams = new RemoteProcess.Streams(tty.input(), true, !tty.raw(), tty.raw());
        var process = RemoteProcess.start(work.api().server(), request, streams);
        var typed = tty.input() ? Joining.input(channels) : null;
        try (var joining = new Joining(channels, process, typed, tty.raw(), keys)) {
            return joining.run(sizes(channels.terminal(), tty));
        }
    }

    private DetachKeys keys() {
        try {
            return DetachKeys.strict(leave);
        } catch (IllegalArgumentException unknown) {
            throw Work.refused("could not bind detach keys: " + unknown.getMessage());
        }
    }

    /** Another size and then the real one: so what runs there draws its screen anew. */
    private static List<Terminal.Size> sizes(Terminal terminal, Tty tty) {
        Terminal.Size size = terminal.size();
        return tty.raw()
                ? List.of(new Terminal.Size(size.columns() + 1, size.rows() + 1), size)
                : List.of();
    }

    private String ended() {
        String line =
                "'%s %s -c %s -n %s -i -t'"
                        .formatted(again, pod.name(), container.name(), pod.namespace());
        return container.ephemeral()
                ? "Session ended, the ephemeral container will not be restarted but may be"
                        + " reattached using "
                        + line
                        + " if it is still running"
                : "Session ended, resume using " + line + " command";
    }
}
