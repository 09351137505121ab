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

/** Copies files and folders into containers and out of them, by their tar (kubectl pkg/cmd/cp). */
public final class Copy implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "Copy files and directories to and from containers",
                "<file-spec-src> <file-spec-dest>",
                FlagSet.of(
                        Sessions.container(),
                        Flag.bool(
                                "no-preserve",
                                "Do not keep owners and permissions in the container"),
                        Flag.integer(
                                "retries",
                                '\0',
                                0,
                                "How often to go on with a copy that broke off; below 0 without"
                                        + " end")),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return Work.run(call, Copy::run);
    }

    private static int run(Work work) throws Exception {
        List<String> words = work.call().arguments();
        Work.refuse(words.size() != 2, "source and destination are required");
        FileSpec from = FileSpec.parse(words.getFirst());
        FileSpec to = FileSpec.parse(words.getLast());
        Work.refuse(
                from.remote() && to.remote(),
                "one of src or dest must be a local file specification");
        Work.refuse(from.path().isEmpty() || to.path().isEmpty(), "filepath can not be empty");
        Work.refuse(
                !from.remote() && !to.remote(),
                "one of src or dest must be a remote file specification");
        return from.remote()
                ? new CopyFrom(work, from, to.path()).run()
                : new CopyTo(work, from.path(), to).run();
    }

    /** The pod of a file. */
    static Pod pod(Work work, FileSpec file) throws java.io.IOException {
        String namespace = file.namespace().isEmpty() ? work.api().namespace() : file.namespace();
        Pod pod = Pod.get(work, namespace, file.pod());
        Work.refuse(
                pod.completed(),
                "cannot exec into a container in a completed pod; current phase is " + pod.phase());
        return pod;
    }
}
