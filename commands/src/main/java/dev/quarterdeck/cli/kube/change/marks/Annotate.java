package dev.quarterdeck.cli.kube.change.marks;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.Printing;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Outcome;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Changes the annotations of objects (kubectl pkg/cmd/annotate). */
public final class Annotate implements Command {
    private static final String CAUSE = "kubernetes.io/change-cause";

    @Override
    public Spec spec() {
        return new Spec(
                "Update the annotations on a resource",
                "[--overwrite] (-f FILENAME | TYPE NAME) KEY_1=VAL_1 ... KEY_N=VAL_N"
                        + " [--resource-version=version] [flags]",
                MarkFlags.of("kubectl-annotate"),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return Work.run(call, Annotate::run);
    }

    private static int run(Work work) throws Exception {
        DryRun dryRun = DryRun.of(work);
        Printing printing = Printing.of(work);
        MarkWords words = MarkWords.annotations(work.call().arguments());
        MarkFlags.checkSelectors(work.flags());
        MarkFlags.checkObjects(work, words, dryRun, "rsrc");
        Work.refuse(
                words.isEmpty() && !work.flags().on("list"),
                "at least one annotation update is required");
        words.checkBoth();
        return new Annotations(work, words, dryRun, printing).run();
    }

    private static final class Annotations extends Marking {
        private final Printing printing;

        Annotations(Work work, MarkWords words, DryRun dryRun, Printing printing) {
            super(work, "annotations", words, dryRun);
            this.printing = printing;
        }

        /** Why something was changed may always be told anew. */
        @Override
        List<OpsException> overwritten(Map<String, String> differing, Info info) {
            String all =
                    differing.keySet().stream()
                            .filter(key -> !key.equals(CAUSE))
                            .map(
                                    key ->
                                            "'%s' already has a value (%s)"
                                                    .formatted(key, marks(info).get(key)))
                            .collect(Collectors.joining("; "));
            return all.isEmpty()
                    ? List.of()
                    : List.of(
                            Failures.of(
                                    "--overwrite is false but found the following declared"
                                            + " annotation(s): "
                                            + all));
        }

        @Override
        void change(Info info, boolean here) throws IOException {
            Info marked = marked(info);
            printing.print(here ? marked.object() : send(info), "annotated" + dryRun().note());
        }
    }
}
