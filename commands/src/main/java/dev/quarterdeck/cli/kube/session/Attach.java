package dev.quarterdeck.cli.kube.session;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.model.Outcome;

import java.util.List;

/** Attaches to a running container (kubectl pkg/cmd/attach). */
public final class Attach implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "Attach to a running container",
                "(POD | TYPE/NAME) -c CONTAINER",
                FlagSet.of(
                        Sessions.container(),
                        Flag.string("detach-keys", "The keys that leave the container to itself")
                                .standing("ctrl-p,ctrl-q"),
                        PodFinder.flag(),
                        Sessions.quiet(),
                        Sessions.input(),
                        Sessions.tty()),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return Work.session(call, Attach::run);
    }

    private static int run(Work work) throws Exception {
        PodFinder finder = new PodFinder(work);
        List<String> words = work.call().arguments();
        Work.refuse(words.isEmpty(), "at least 1 argument is required for attach");
        Work.refuse(
                words.size() > 2,
                "expected POD, TYPE/NAME, or TYPE NAME, (at most 2 arguments) saw %d: [%s]"
                        .formatted(words.size(), String.join(" ", words)));
        Pod pod = finder.pod(finder.named(words));
        Work.refuse(
                pod.completed(),
                "cannot attach a container in a completed pod; current phase is " + pod.phase());
        return new Attaching(work, pod, container(work, pod)).run();
    }

    private static Pod.Container container(Work work, Pod pod) {
        try {
            return pod.chosen(work, work.flags().text("container"));
        } catch (dev.quarterdeck.cli.command.CommandException wrong) {
            throw Work.refused(
                    "cannot attach to the container: " + wrong.what().replaceFirst("^error: ", ""));
        }
    }
}
