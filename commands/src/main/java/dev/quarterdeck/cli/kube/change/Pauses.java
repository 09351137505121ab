package dev.quarterdeck.cli.kube.change;

import java.time.Duration;

/** A clock by which time passes in a way of its own. */
public interface Pauses {
    /** Returns when so much time has passed by this clock. */
    void pause(Duration time) throws InterruptedException;
}
