package dev.quarterdeck.cli.kube.config;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.kubernetes.ConfigFiles;
import dev.quarterdeck.kubernetes.Surroundings;

/** What the commands of {@code config} have in common. */
final class Configs {
    private Configs() {}

    /** The files that a line means. */
    static ConfigFiles files(Call call) {
        Surroundings surroundings =
                Surroundings.of(call.world().env(), call.world().home(), call.world().cwd());
        return new ConfigFiles(call.flags().text("kubeconfig"), surroundings);
    }

    static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new CommandException(1, message);
        }
    }

    /** Refuses arguments that are too few or too many. */
    static void unexpected(boolean wrong, Call call) {
        refuse(wrong, "error: Unexpected args: [" + String.join(" ", call.arguments()) + "]");
    }
}
