package dev.quarterdeck.model;

import org.jspecify.annotations.Nullable;

/** What went wrong in words a person can act on: what failed, why, and what to do next. */
public class OpsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What sort of failure it is; a front end chooses colour and exit status by it. */
    public enum Kind {
        /** The line itself is wrong: unknown word, bad flag, bad template. */
        INVALID,
        /** The object named does not exist. */
        NOT_FOUND,
        /** The object is in a state that does not allow it. */
        CONFLICT,
        /** The other side cannot be reached, or went away. */
        UNREACHABLE,
        /** The other side did not answer in time. */
        TIMEOUT,
        /** Reached, but not allowed. */
        FORBIDDEN,
        /** Anything else the other side answered. */
        FAILED
    }

    private final Kind kind;
    private final @Nullable String next;

    /** An error without advice. */
    public OpsException(Kind kind, String message) {
        this(kind, message, null, null);
    }

    /**
     * An error with its cause and advice.
     *
     * @param message what failed and why, one sentence, in the original tool's words where it has
     *     some
     * @param next what to type or do, or null where nothing helps
     */
    public OpsException(
            Kind kind, String message, @Nullable String next, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.next = next;
    }

    /** What sort of failure it is. */
    public final Kind kind() {
        return kind;
    }

    /** What to type or do next, or null. */
    public final @Nullable String next() {
        return next;
    }

    /** What failed and why; never null. */
    public final String what() {
        String message = getMessage();
        return message == null ? kind.name() : message;
    }
}
