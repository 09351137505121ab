package dev.quarterdeck.cli.kube.session;

import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.model.Terminal;

/**
 * Whether a session sends input, and whether it has a terminal (kubectl pkg/cmd/exec, SetupTTY).
 */
record Tty(boolean input, boolean raw) {
    private static final String NONE =
            "Unable to use a TTY - input is not a terminal or the right kind of file";

    /** What the flags ask for, as far as there is a terminal. */
    static Tty of(Work work, boolean input, boolean wanted) {
        Terminal terminal = work.channels().terminal();
        if (!input || !wanted) {
            return new Tty(input, false);
        }
        if (!terminal.inTerminal()) {
            if (!work.flags().on("quiet")) {
                work.channels().complain(NONE);
            }
            return new Tty(true, false);
        }
        return new Tty(true, true);
    }
}
