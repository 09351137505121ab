package dev.quarterdeck.cli.command;

/** Ends a command with a text on standard error and an exit status of its own. */
public final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    /**
     * An end with words.
     *
     * @param message printed as it is, with a newline after it; nothing is printed when it is empty
     */
    public CommandException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The exit status. */
    public int status() {
        return status;
    }

    /** The text for standard error; never null. */
    public String what() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
