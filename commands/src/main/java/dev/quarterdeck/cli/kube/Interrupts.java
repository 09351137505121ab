package dev.quarterdeck.cli.kube;

import dev.quarterdeck.host.Signals;
import dev.quarterdeck.model.Terminal;

/** How signals end the parts of lines that kubectl guards (kubectl pkg/util/interrupt). */
public final class Interrupts {
    private Interrupts() {}

    /** Until this is closed a signal ends the process with status 1, not with the signal's own. */
    public static Terminal.Watch fail() {
        return Signals.onEnd(() -> Runtime.getRuntime().exit(1));
    }
}
