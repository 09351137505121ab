package dev.quarterdeck.text;

/** Text that Go's parsers refuse; the message is Go's own. */
public final class GoParseException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public GoParseException(String message) {
        super(message);
    }
}
