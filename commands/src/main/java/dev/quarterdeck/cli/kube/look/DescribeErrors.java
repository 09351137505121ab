package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.OpsException;

import java.util.ArrayList;
import java.util.List;

/** What went wrong in a run of {@code describe}, told as kubectl's aggregates of errors are. */
final class DescribeErrors {
    private final List<OpsException> finding;
    private final boolean lists;
    private final List<OpsException> describing = new ArrayList<>();

    /**
     * Errors of finding objects, to begin with.
     *
     * @param lists whether they come of lists: a single one is then told without more
     */
    DescribeErrors(List<OpsException> finding, boolean lists) {
        this.finding = List.copyOf(finding);
        this.lists = lists;
    }

    /** One more, of describing an object. */
    void add(OpsException error) {
        describing.add(error);
    }

    boolean none() {
        return finding.isEmpty() && describing.isEmpty();
    }

    List<String> lines() {
        if (finding.isEmpty()) {
            return told(describing, true);
        }
        if (describing.isEmpty()) {
            return told(finding, !lists);
        }
        List<String> lines = new ArrayList<>(List.of(nested()));
        lines.addAll(told(describing, false));
        return lines;
    }

    private static List<String> told(List<OpsException> errors, boolean marked) {
        return errors.size() == 1 && marked
                ? List.of(marked(errors.getFirst()))
                : errors.stream().map(OpsException::what).toList();
    }

    private static String marked(OpsException error) {
        boolean ours = error.kind() == OpsException.Kind.INVALID && !server(error);
        return (ours ? "error: " : "") + error.what();
    }

    private static boolean server(OpsException error) {
        return error instanceof StatusError || error.what().startsWith("Error from server");
    }

    /** Errors inside an error lose their heads. */
    private String nested() {
        if (finding.size() == 1 && !lists) {
            return finding.getFirst().what();
        }
        List<String> all =
                finding.stream()
                        .map(e -> e instanceof StatusError status ? status.text() : e.what())
                        .distinct()
                        .toList();
        return all.size() == 1 ? all.getFirst() : "[" + String.join(", ", all) + "]";
    }
}
