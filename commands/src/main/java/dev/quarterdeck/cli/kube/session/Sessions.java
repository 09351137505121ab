package dev.quarterdeck.cli.kube.session;

import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.kubernetes.stream.ExitStatus;
import dev.quarterdeck.kubernetes.stream.RemoteProcess;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Terminal;

import java.io.IOException;
import java.util.List;

/** What the verbs of sessions have in common. */
final class Sessions {
    private Sessions() {}

    static Flag container() {
        return Flag.string("container", 'c', "The container; the default one where none is named");
    }

    static Flag input() {
        return Flag.bool("stdin", 'i', "Pass stdin to the container");
    }

    static Flag tty() {
        return Flag.bool("tty", 't', "Stdin is a TTY");
    }

    static Flag quiet() {
        return Flag.bool("quiet", 'q', "Only print output from the remote session");
    }

    /** Runs a command in a container and gives its exit status, told where it is not 0. */
    static int exec(Work work, Pod pod, String container, List<String> words, Tty tty)
            throws IOException {
        return tell(work.channels(), execute(work, pod, container, words, tty));
    }

    /** The same, and nothing told. */
    static ExitStatus execute(Work work, Pod pod, String container, List<String> words, Tty tty)
            throws IOException {
        Request request = request(pod, container, words);
        var streams = new RemoteProcess.Streams(tty.input(), true, !tty.raw(), tty.raw());
        Channels channels = work.channels();
        var process = RemoteProcess.start(work.api().server(), request, streams);
        try (var joining =
                new Joining(
                        channels,
                        process,
                        tty.input() ? Joining.input(channels) : null,
                        tty.raw(),
                        null)) {
            return joining.run(sizes(channels.terminal(), tty));
        }
    }

    private static List<Terminal.Size> sizes(Terminal terminal, Tty tty) {
        return tty.raw() ? List.of(terminal.size()) : List.of();
    }

    /** Asks for a command in a container. */
    static Request request(Pod pod, String container, List<String> words) {
        Request request = pod.request("exec");
        for (String word : words) {
            request = request.with("command", word);
        }
        return request.with("container", container);
    }

    /** What kubectl says of how a command ended. */
    static int tell(Channels channels, ExitStatus status) {
        if (!status.message().isEmpty()) {
            String message = status.message();
            boolean plain = status.ofCommand() || message.startsWith("error: ");
            channels.complain(plain ? message : "error: " + message);
        }
        return status.code();
    }
}
