package dev.quarterdeck.http;

/** Text that is no address; the message says why in Go's words, and quotes no secret. */
public final class UrlException extends Exception {
    private static final long serialVersionUID = 1;

    UrlException(String message) {
        super(message);
    }

    /** The message as a text, which it always has. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
