package dev.quarterdeck.gotemplate;

/** What a function of a template returns as its error. */
public final class CallException extends Exception {
    private static final long serialVersionUID = 1L;

    public CallException(String message) {
        super(message);
    }
}
