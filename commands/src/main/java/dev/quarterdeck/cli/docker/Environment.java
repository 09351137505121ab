package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.docker.create.KeyValues;

import java.util.List;
import java.util.Map;

/** The variables that {@code --env-file} and {@code --env} give to a process. */
final class Environment {
    private Environment() {}

    /** All of them, files first; those without a value take it from our own environment. */
    static List<String> read(Call call) {
        Map<String, String> own = call.world().env();
        List<String> given =
                call.flags().list("env").stream()
                        .map(variable -> KeyValues.variable(variable, own))
                        .toList();
        try {
            return KeyValues.read(
                    call.world().cwd(), call.flags().list("env-file"), given, own::get);
        } catch (IllegalArgumentException | KeyValues.UnreadableException e) {
            throw new CommandException(1, String.valueOf(e.getMessage()));
        }
    }
}
