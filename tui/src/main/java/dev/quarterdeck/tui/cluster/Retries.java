package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.tui.live.Backoff;

import java.time.Duration;

/** How long to wait for an answer, and how long before trying again. */
final class Retries {

    private static final int MOST_DOUBLINGS = 4;

    /** A server that starts may refuse for a moment whom it knew before. */
    private static final int HASTY = 4;

    private final Pace pace;
    private final Backoff backoff;
    private boolean hasWorked;
    private int failures;
    private int late;

    Retries(Pace pace) {
        this.pace = pace;
        this.backoff = pace.backoff();
    }

    /** Within this time an answer must be there; more, each time it was not: 5 s to 80 s. */
    Duration patience() {
        return pace.answer().multipliedBy(1L << Math.min(late, MOST_DOUBLINGS));
    }

    void worked() {
        backoff.reset();
        hasWorked = true;
        failures = 0;
        late = 0;
    }

    /** Whether the first failure after all was well is followed by another try at once. */
    boolean mayTryAtOnce() {
        return hasWorked && failures++ == 0;
    }

    Duration pause() {
        return backoff.next();
    }

    /** How long to wait after a failure. */
    Duration pause(RuntimeException failure) {
        failures++;
        if (!(failure instanceof OpsException known)) {
            return backoff.next();
        }
        return switch (known.kind()) {
            case TIMEOUT -> {
                late++;
                yield backoff.next();
            }
            case FORBIDDEN, NOT_FOUND, INVALID -> refused(known);
            case CONFLICT, UNREACHABLE, FAILED -> backoff.next();
        };
    }

    private Duration refused(OpsException failure) {
        if (hasWorked && failures < HASTY) {
            return backoff.next();
        }
        boolean unknownUser = failure instanceof StatusError status && status.code() == 401;
        return unknownUser ? pace.silence() : pace.refused();
    }
}
