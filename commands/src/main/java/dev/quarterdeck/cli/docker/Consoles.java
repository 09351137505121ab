package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.docker.ClientFiles;
import dev.quarterdeck.model.Terminal;

import java.util.List;

/** What dialogues with containers take from the terminal and the configuration. */
final class Consoles {
    private Consoles() {}

    /** Rows and columns, zeros where output goes elsewhere. */
    static List<Integer> size(Terminal terminal) {
        if (!terminal.outTerminal()) {
            return List.of(0, 0);
        }
        Terminal.Size size = terminal.size();
        return List.of(size.rows(), size.columns());
    }

    /** The detach keys of the flag, or of the configuration, or empty. */
    static String detachKeys(Parsed flags, ClientFiles files) {
        String given = flags.text("detach-keys");
        return given.isEmpty() ? files.text("detachKeys") : given;
    }
}
