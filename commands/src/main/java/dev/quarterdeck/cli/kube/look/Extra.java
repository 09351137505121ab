package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.CommandException;

/** What kubectl says to arguments of a command that takes none. */
final class Extra {
    private Extra() {}

    /** Refuses every argument. */
    static void refuse(Call call) {
        if (!call.arguments().isEmpty()) {
            throw new CommandException(
                    1,
                    "error: unexpected arguments: ["
                            + String.join(" ", call.arguments())
                            + "]\nSee '"
                            + call.name()
                            + " -h' for help and examples");
        }
    }
}
