package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.kubernetes.KubeException;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.tui.live.Backoff;

import java.time.Duration;

/** How long to wait for an answer, and how long before trying again. */
final class Retries {

    private static final int MOST_DOUBLINGS = 4;

    /** So often a server is asked again before its refusal is believed. */
    private static final int HASTY = 4;

    private final Pace pace;
    private final Backoff backoff;
    private boolean hasWorked;
    private int cuts;
    private int refusals;
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
        cuts = 0;
        refusals = 0;
        late = 0;
    }

    /**
     * Whether a failure may be over in a moment, so that nobody needs to hear of it yet: a
     * connection that broke says nothing of the server, and one that starts refuses whom it knew
     * before. Not where nothing ever worked.
     */
    boolean isPassing(RuntimeException failure) {
        return hasWorked
                && switch (failure) {
                    case StatusError refusal -> passes(refusal.code()) && refusals++ < HASTY;
                    case KubeException known -> isCut(known) && cuts++ == 0;
                    default -> false;
                };
    }

    private static boolean passes(int code) {
        return code == 401 || code == 403 || code >= 500;
    }

    private static boolean isCut(KubeException failure) {
        return failure.kind() == OpsException.Kind.UNREACHABLE
                && !failure.what().contains(" was refused");
    }

    Duration pause() {
        return backoff.next();
    }

    /** How long to wait after a failure. */
    Duration pause(RuntimeException failure) {
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
        boolean unknownUser = failure instanceof StatusError status && status.code() == 401;
        return unknownUser ? pace.silence() : pace.refused();
    }
}
