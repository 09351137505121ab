package dev.quarterdeck.cli.kube.change;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.kube.ArgumentWords;
import dev.quarterdeck.cli.kube.Choice;
import dev.quarterdeck.cli.kube.ManifestFiles;
import dev.quarterdeck.cli.kube.Target;
import dev.quarterdeck.cli.kube.Targets;

import java.io.IOException;
import java.util.List;

/**
 * Which objects a line means, by its arguments, files and flags, as cli-runtime's resource.Builder
 * finds them: what is wrong with the line itself ends it before anything happens.
 */
public final class Selection {
    private static final String TWICE =
            "when paths, URLs, or stdin is provided as input, you may not specify resource"
                    + " arguments as well";
    private static final String TWICE_PAIRS =
            "resource/name arguments cannot be provided when a path is specified";
    private static final String ALL_SELECTED =
            "setting 'all' parameter but found a non empty selector. ";

    private final Work work;
    private List<String> arguments;
    private boolean all;
    private boolean listing;
    private boolean unseen;
    private boolean latest;
    private boolean local;
    private boolean stopping;
    private boolean oneType;
    private Validation validation = Validation.NONE;

    /** All arguments of the line, and its files. */
    public Selection(Work work) {
        this.work = work;
        this.arguments = work.call().arguments();
    }

    /** Other arguments than the line's. */
    public Selection arguments(List<String> others) {
        arguments = List.copyOf(others);
        return this;
    }

    /** All objects of a type, though none is named; names beside it are a mistake. */
    public Selection all(boolean every) {
        all = every;
        return this;
    }

    /** A type without a name means all of its objects. */
    public Selection listing(boolean every) {
        listing = every;
        return this;
    }

    /** Objects that are named need not be there. */
    public Selection unseen() {
        unseen = true;
        return this;
    }

    /** Objects of files are asked for too. */
    public Selection latest() {
        latest = true;
        return this;
    }

    /** Nothing is asked of any server. */
    public Selection local(boolean here) {
        local = here;
        return this;
    }

    /** All objects must be of one type. */
    public Selection oneType() {
        oneType = true;
        return this;
    }

    /** The first failure is the last one. */
    public Selection stopping() {
        stopping = true;
        return this;
    }

    /** Documents of files are looked at before they are read as objects. */
    public Selection validating(Validation how) {
        validation = how;
        return this;
    }

    Validation validation() {
        return validation;
    }

    boolean isUnseen() {
        return unseen;
    }

    boolean isLatest() {
        return latest;
    }

    boolean isLocal() {
        return local;
    }

    boolean isStopping() {
        return stopping;
    }

    Work work() {
        return work;
    }

    /** What is to be visited; nothing is asked yet but what the words mean. */
    public Plan plan() throws IOException {
        Choice choice = choice();
        boolean files = work.flags().has("filename") && work.flags().given("filename");
        refuseKustomize();
        if (!files) {
            Work.refuse(all && chosen(choice), ALL_SELECTED);
            return Plan.of(this, choice, targets(choice), arguments);
        }
        ManifestFiles found = ManifestFiles.find(work.call());
        ArgumentWords words = ArgumentWords.read(arguments);
        if (!arguments.isEmpty() && !local) {
            throw Work.refused(words.pairs().isEmpty() ? TWICE : TWICE_PAIRS);
        }
        return Plan.of(this, choice, found);
    }

    private List<Target> targets(Choice choice) {
        Targets targets = new Targets(work.offered(), work.api().namespace(), choice);
        return listing ? targets.read(arguments) : targets.readNamed(arguments);
    }

    private Choice choice() {
        Choice said = local ? new Choice(false, "", "", false, "") : Choice.of(work.flags());
        return new Choice(said.everywhere(), said.selector(), said.fields(), oneType, "", all);
    }

    private static boolean chosen(Choice choice) {
        return !choice.selector().isEmpty() || !choice.fields().isEmpty();
    }

    private void refuseKustomize() {
        if (work.flags().has("kustomize") && !work.flags().text("kustomize").isEmpty()) {
            throw new CommandException(
                    1, "error: -k is not supported: use kubectl kustomize DIR, and -f -");
        }
    }
}
