package dev.quarterdeck.cli.flags;

/** A flag that cannot be taken, in pflag's words. */
public final class FlagException extends Exception {
    private static final long serialVersionUID = 1;

    /** An error with pflag's message. */
    public FlagException(String message) {
        super(message);
    }

    /** The message; never null. */
    public String what() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
