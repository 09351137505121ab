package dev.quarterdeck.gotemplate;

/** What a function of a template returns as its error. */
public final class CallException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String detail;

    public CallException(String message) {
        this(message, "");
    }

    /** An error with what only newer versions of Go say of it. */
    CallException(String message, String detail) {
        super(message);
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
