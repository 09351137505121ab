package dev.quarterdeck.cli.kube.change;

import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.OpsException;

import java.util.ArrayList;
import java.util.List;

/** Several failures in one (apimachinery pkg/util/errors, Aggregate). */
public final class SeveralException extends OpsException {
    private static final long serialVersionUID = 1;

    private final transient List<OpsException> all;

    /** All of them; there is at least one. */
    public SeveralException(List<OpsException> all) {
        super(Kind.INVALID, text(all));
        this.all = List.copyOf(all);
    }

    SeveralException and(OpsException one) {
        List<OpsException> more = new ArrayList<>(all);
        more.add(one);
        return new SeveralException(more);
    }

    /** Each of them. */
    public List<OpsException> all() {
        return all;
    }

    /** Go's way to say several errors in one. */
    private static String text(List<OpsException> failures) {
        List<String> texts = failures.stream().map(SeveralException::text).distinct().toList();
        return texts.size() == 1 ? texts.getFirst() : "[" + String.join(", ", texts) + "]";
    }

    /** A failure in its own words, without what kubectl says before those of a server. */
    public static String text(OpsException failure) {
        return failure instanceof StatusError refusal ? refusal.text() : failure.what();
    }
}
