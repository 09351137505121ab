package dev.quarterdeck.kubernetes;

/** A context of a kubeconfig: which cluster, as which user, in which namespace. */
public record ContextEntry(String cluster, String user, String namespace) {
    /** Says nothing. */
    static final ContextEntry EMPTY = new ContextEntry("", "", "");

    static ContextEntry read(Fields fields) {
        return new ContextEntry(
                fields.text("cluster"), fields.text("user"), fields.text("namespace"));
    }
}
