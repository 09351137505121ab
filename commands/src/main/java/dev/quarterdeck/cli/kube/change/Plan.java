package dev.quarterdeck.cli.kube.change;

import dev.quarterdeck.cli.kube.Choice;
import dev.quarterdeck.cli.kube.Found;
import dev.quarterdeck.cli.kube.ManifestFiles;
import dev.quarterdeck.cli.kube.RequestPath;
import dev.quarterdeck.cli.kube.Target;
import dev.quarterdeck.cli.kube.Wholes;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The objects that a line means, one after the other; what goes wrong with one is kept. */
public final class Plan {
    private final Selection selection;
    private final Choice choice;
    private final List<Target> targets;
    private final @Nullable ManifestFiles files;
    private final boolean single;
    private Failures failures = new Failures();

    private Plan(
            Selection selection,
            Choice choice,
            List<Target> targets,
            @Nullable ManifestFiles files,
            boolean single) {
        this.selection = selection;
        this.choice = choice;
        this.targets = targets;
        this.files = files;
        this.single = single;
    }

    static Plan of(
            Selection selection, Choice choice, List<Target> targets, List<String> arguments) {
        boolean one = targets.size() == 1 && !targets.getFirst().list() && !arguments.isEmpty();
        return new Plan(selection, choice, targets, null, one);
    }

    static Plan of(Selection selection, Choice choice, ManifestFiles files) {
        return new Plan(selection, choice, List.of(), files, files.single());
    }

    /** What is done with an object; what it throws of failures is kept. */
    @FunctionalInterface
    public interface Visitor {
        /** Does it. */
        void visit(Info info) throws Exception;
    }

    /** Whether the line means one object, rather than any number that may happen to be one. */
    public boolean single() {
        return single;
    }

    /** Whether it is lists that are asked for. */
    public boolean lists() {
        return targets.stream().anyMatch(Target::list);
    }

    /** All objects; those that cannot be had are in {@link #failures}. */
    public List<Info> infos() throws Exception {
        List<Info> infos = new ArrayList<>();
        visit(infos::add);
        return infos;
    }

    /** What went wrong in the last visit. */
    public Failures failures() {
        return failures;
    }

    /** Visits each object in turn, and gives what went wrong. */
    public Failures visit(Visitor visitor) throws Exception {
        failures = new Failures();
        if (files == null) {
            for (Target target : targets) {
                if (ended()) {
                    break;
                }
                attempt(() -> named(target, visitor));
            }
        } else {
            written(files, visitor);
        }
        return failures;
    }

    private boolean ended() {
        return selection.isStopping() && !failures.isEmpty();
    }

    /** A step that may fail. */
    @FunctionalInterface
    private interface Step {
        void take() throws Exception;
    }

    /** Where no server answers, nothing goes on. */
    private void attempt(Step step) throws Exception {
        try {
            step.take();
        } catch (OpsException failure) {
            if (!Failures.ofOne(failure)) {
                throw failure;
            }
            failures.add(failure);
        }
    }

    private void named(Target target, Visitor visitor) throws Exception {
        if (!target.list() && selection.isUnseen()) {
            RequestPath.check(target);
            visitor.visit(Info.named(target));
            return;
        }
        Wholes wholes = new Wholes(selection.work().api(), choice, selection.work().warnings());
        wholes.fetch(target);
        for (Found found : wholes.found()) {
            if (!ended()) {
                attempt(() -> visitor.visit(Written.info(found)));
            }
        }
        wholes.errors().forEach(failures::add);
    }

    /** What is wrong with files is told together, after all else. */
    private @Nullable Info found(Written written, ManifestFiles.Written each) throws IOException {
        try {
            return written.find(each);
        } catch (OpsException mistake) {
            if (!Failures.ofOne(mistake)) {
                throw mistake;
            }
            failures.mistake(mistake, each.list());
            return null;
        }
    }

    private void written(ManifestFiles manifests, Visitor visitor) throws IOException, Exception {
        Written written = new Written(selection, choice);
        for (ManifestFiles.Written each : manifests.written(selection.validation()::refusal)) {
            if (ended()) {
                break;
            }
            Info info = found(written, each);
            if (info != null) {
                attempt(
                        () -> {
                            written.check(info);
                            visitor.visit(info);
                        });
            }
        }
    }
}
