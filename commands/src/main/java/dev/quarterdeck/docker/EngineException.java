package dev.quarterdeck.docker;

import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

/** An engine's refusal, in its own words, or the reason why it could not be asked. */
public final class EngineException extends OpsException {
    private static final long serialVersionUID = 1;

    private final int status;

    EngineException(Kind kind, String message, @Nullable String next, @Nullable Throwable cause) {
        super(kind, message, next, cause);
        this.status = 0;
    }

    EngineException(int status, String message) {
        super(kindOf(status), message);
        this.status = status;
    }

    /** The HTTP status of the engine's answer, or 0 where there was none. */
    public int status() {
        return status;
    }

    private static Kind kindOf(int status) {
        return switch (status) {
            case 400 -> Kind.INVALID;
            case 401, 403 -> Kind.FORBIDDEN;
            case 404 -> Kind.NOT_FOUND;
            case 409 -> Kind.CONFLICT;
            case 503 -> Kind.UNREACHABLE;
            case 504 -> Kind.TIMEOUT;
            default -> Kind.FAILED;
        };
    }
}
