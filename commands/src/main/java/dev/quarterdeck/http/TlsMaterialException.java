package dev.quarterdeck.http;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** Certificates or keys that cannot be used; the message says why in Go's words. */
public final class TlsMaterialException extends IOException {
    private static final long serialVersionUID = 1;

    /** Which part it is about. */
    public enum Part {
        /** The authorities to trust. */
        AUTHORITY,
        /** The client's certificate, its key, or both together. */
        IDENTITY,
        /** The same, found out only when a server asked for it. */
        SHOWN_IDENTITY
    }

    private final Part part;

    TlsMaterialException(Part part, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.part = part;
    }

    /** Which part it is about. */
    public Part part() {
        return part;
    }
}
