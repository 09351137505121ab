package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.tui.live.Backoff;
import dev.quarterdeck.tui.live.Timing;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How often things are done; all in proportion to the silence, so that tests hurry them all. */
record Pace(Timing timing) {
    Duration answer() {
        return timing.answer();
    }

    /** After so long without a word a watch is doubted, and the server asked for a sign of life. */
    Duration silence() {
        return timing.silence();
    }

    /** So often the kubeconfig's files are looked at: 2 s. */
    Duration look() {
        return timing.silence().dividedBy(5);
    }

    /** A watch that says nothing for so long is dead: a bookmark comes every minute. 90 s. */
    Duration dead() {
        return timing.silence().multipliedBy(9);
    }

    /** Before asking again for what is not allowed or not there: 30 s. */
    Duration refused() {
        return timing.silence().multipliedBy(3);
    }

    /** Between two measurements of what is used: 15 s, as long as the cluster itself takes. */
    Duration measurement() {
        return timing.silence().multipliedBy(3).dividedBy(2);
    }

    /** Before asking again whether the cluster measures: 60 s. */
    Duration unmeasured() {
        return timing.silence().multipliedBy(6);
    }

    Backoff backoff() {
        return new Backoff(
                timing.firstPause(), timing.longestPause(), RandomGenerator.getDefault());
    }
}
