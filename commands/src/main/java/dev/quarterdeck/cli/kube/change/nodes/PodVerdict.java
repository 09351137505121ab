package dev.quarterdeck.cli.kube.change.nodes;

/**
 * Whether a pod goes when its node is emptied, and what is told of it.
 *
 * @param message a warning where it is left or goes nevertheless, or the reason why nothing goes
 */
record PodVerdict(boolean going, boolean failing, String message) {
    static final PodVerdict GOES = new PodVerdict(true, false, "");
    static final PodVerdict STAYS = new PodVerdict(false, false, "");

    static PodVerdict goesWarned(String message) {
        return new PodVerdict(true, false, message);
    }

    static PodVerdict staysWarned(String message) {
        return new PodVerdict(false, false, message);
    }

    static PodVerdict fails(String message) {
        return new PodVerdict(false, true, message);
    }

    /** Whether there is something to tell though nothing is wrong. */
    boolean warning() {
        return !failing && !message.isEmpty();
    }
}
