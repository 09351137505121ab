package dev.quarterdeck.cli.kube.session;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.kubernetes.stream.ExitStatus;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Outcome;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Opens the best shell that a container has. */
public final class Shell implements Command {
    private static final String IMAGE = "debug-image";
    private static final List<String> SHELLS = List.of("bash", "ash", "sh");

    @Override
    public Spec spec() {
        return new Spec(
                "Open a shell in a container",
                "(POD | TYPE/NAME) [-c CONTAINER]",
                FlagSet.of(
                        Sessions.container(),
                        Flag.string(IMAGE, "The image of a container that is started on demand")
                                .standing("busybox:1.36"),
                        PodFinder.flag(),
                        Sessions.quiet()),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return Work.session(call, Shell::run);
    }

    private static int run(Work work) throws IOException {
        List<String> words = work.call().arguments();
        Work.refuse(words.size() != 1, "name one pod, or TYPE/NAME");
        PodFinder finder = new PodFinder(work);
        Pod pod = finder.pod(finder.named(words));
        Work.refuse(
                pod.completed(),
                "cannot exec into a container in a completed pod; current phase is " + pod.phase());
        String container = pod.chosen(work, work.flags().text("container")).name();
        Tty tty = new Tty(true, work.channels().terminal().inTerminal());
        for (String shell : SHELLS) {
            if (has(work, pod, container, shell)) {
                return Sessions.exec(work, pod, container, List.of(shell), tty);
            }
        }
        return offer(work, pod, container);
    }

    /** Where there is no shell, a container beside it has one. */
    private static int offer(Work work, Pod pod, String container) throws IOException {
        String image = work.flags().text(IMAGE);
        String none =
                "container %s has no shell (none of %s)"
                        .formatted(container, String.join(", ", SHELLS));
        String line =
                "%s -it %s -n %s --image=%s --target=%s"
                        .formatted(
                                work.call().name().replaceFirst("\\S+$", "debug"),
                                pod.name(),
                                pod.namespace(),
                                image,
                                container);
        Channels channels = work.channels();
        boolean wanted =
                channels.terminal().inTerminal()
                        && asked(
                                channels,
                                "%s.\n$ %s\nStart this container beside it? It stays as long as the pod. [y/N] "
                                        .formatted(none, line));
        if (!wanted) {
            throw Work.refused(none + "; look into it beside it: " + line);
        }
        Debugging debugging = new Debugging(work, pod);
        DebugContainer beside =
                new DebugContainer(
                        debugging.freeName(),
                        image,
                        "",
                        container,
                        List.of(),
                        false,
                        Map.of(),
                        true,
                        true,
                        DebugContainer.Profile.GENERAL);
        Pod _ = debugging.add(beside);
        return debugging.join(beside);
    }

    private static boolean asked(Channels channels, String question) throws IOException {
        channels.err().write(question.getBytes(StandardCharsets.UTF_8));
        channels.err().flush();
        try (InputStream typed = channels.terminal().in()) {
            StringBuilder answer = new StringBuilder();
            for (int letter = typed.read(); letter > 0 && letter != '\n'; letter = typed.read()) {
                answer.append((char) letter);
            }
            return answer.toString().strip().toLowerCase(Locale.ROOT).matches("y|yes");
        }
    }

    /** Asked without input, so that nothing that is typed is lost. */
    private static boolean has(Work work, Pod pod, String container, String shell)
            throws IOException {
        List<String> probe = List.of(shell, "-c", "exit 0");
        ExitStatus status = Sessions.execute(work, pod, container, probe, new Tty(false, false));
        return status.code() == 0;
    }
}
