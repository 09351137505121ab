package dev.quarterdeck.cli.kube;

import dev.quarterdeck.model.OpsException;

/** Says what is wrong with a question that no server was asked. */
public final class UnsentException extends OpsException {
    private static final long serialVersionUID = 1;

    /** The sentence is kubectl's. */
    public UnsentException(String what) {
        super(Kind.INVALID, what);
    }
}
