package dev.quarterdeck.cli.kube.change.marks;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Outcome;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Changes the labels of objects (kubectl pkg/cmd/label). */
public final class Label implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "Update the labels on a resource",
                "[--overwrite] (-f FILENAME | TYPE NAME) KEY_1=VAL_1 ... KEY_N=VAL_N"
                        + " [--resource-version=version] [flags]",
                MarkFlags.of("kubectl-label"),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return Work.run(call, Label::run);
    }

    private static int run(Work work) throws Exception {
        DryRun dryRun = DryRun.of(work);
        MarkWords words = MarkWords.labels(work.call().arguments());
        boolean list = work.flags().on("list");
        Work.refuse(
                list && !work.flags().text("output").isEmpty(),
                "--list and --output may not be specified together");
        MarkFlags.checkSelectors(work.flags());
        MarkFlags.checkObjects(work, words, dryRun, "pod");
        Work.refuse(words.isEmpty() && !list, "at least one label update is required");
        return new Labels(work, words, dryRun).run();
    }

    private static final class Labels extends Marking {
        Labels(Work work, MarkWords words, DryRun dryRun) {
            super(work, "labels", words, dryRun);
        }

        @Override
        List<OpsException> overwritten(Map<String, String> differing, Info info) {
            return differing.keySet().stream()
                    .map(
                            key ->
                                    Failures.of(
                                            "'%s' already has a value (%s), and --overwrite is false"
                                                    .formatted(key, marks(info).get(key))))
                    .toList();
        }

        @Override
        void change(Info info, boolean here) throws IOException {
            Map<String, @Nullable Object> old = marks(info);
            if (!here) {
                words().removed().stream()
                        .filter(key -> !old.containsKey(key))
                        .forEach(
                                key ->
                                        work().channels()
                                                .line(
                                                        "label "
                                                                + GoQuote.quote(key)
                                                                + " not found."));
            }
            Info marked = marked(info);
            String operation = operation(old);
            if (!here && !operation.equals("not labeled")) {
                send(info);
            }
            print(marked.object(), operation);
        }

        private String operation(Map<String, @Nullable Object> old) {
            boolean added =
                    words().set().entrySet().stream()
                            .anyMatch(mark -> !mark.getValue().equals(old.get(mark.getKey())));
            boolean removed = words().removed().stream().anyMatch(old::containsKey);
            if (added) {
                return removed ? "modified" : "labeled";
            }
            return removed ? "unlabeled" : "not labeled";
        }
    }
}
