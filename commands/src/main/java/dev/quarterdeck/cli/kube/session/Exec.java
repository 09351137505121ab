package dev.quarterdeck.cli.kube.session;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.kube.Found;
import dev.quarterdeck.cli.kube.ManifestFiles;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.model.Outcome;

import java.io.IOException;
import java.util.List;

/** Executes a command in a container (kubectl pkg/cmd/exec). */
public final class Exec implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "Execute a command in a container",
                "(POD | TYPE/NAME) [-c CONTAINER] [flags] -- COMMAND [args...]",
                FlagSet.of(
                        Sessions.container(),
                        Flag.list("filename", 'f', "A file that names the object"),
                        PodFinder.flag(),
                        Sessions.quiet(),
                        Sessions.input(),
                        Sessions.tty()),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return Work.session(call, Exec::run);
    }

    private static int run(Work work) throws Exception {
        List<String> words = work.call().arguments();
        int dash = work.flags().dash();
        boolean files = work.flags().given("filename");
        if (dash < 0 && (words.size() > 1 || !words.isEmpty() && files)) {
            throw work.misused(
                    "exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND]"
                            + " instead");
        }
        PodFinder finder = new PodFinder(work);
        boolean named = !words.isEmpty() && dash != 0;
        List<String> command = dash < 0 ? List.of() : words.subList(dash, words.size());
        Work.refuse(!named && !files, "pod, type/name or --filename must be specified");
        Work.refuse(command.isEmpty(), "you must specify at least one command for the container");
        Found found =
                files ? written(work, finder, named) : finder.named(List.of(words.getFirst()));
        Pod pod = finder.pod(found);
        Work.refuse(
                pod.completed(),
                "cannot exec into a container in a completed pod; current phase is " + pod.phase());
        String container = pod.chosen(work, work.flags().text("container")).name();
        Tty tty = Tty.of(work, work.flags().on("stdin"), work.flags().on("tty"));
        return Sessions.exec(work, pod, container, command, tty);
    }

    private static Found written(Work work, PodFinder finder, boolean named) throws IOException {
        ManifestFiles files = ManifestFiles.find(work.call());
        Work.refuse(named, "resource/name arguments cannot be provided when a path is specified");
        return finder.written(files.written());
    }
}
