package dev.quarterdeck.cli.kube.config;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.model.Outcome;

/** Names the context that counts where none is said. */
public final class CurrentContext implements Command {
    @Override
    public Spec spec() {
        return new Spec("Display the current-context", "[flags]", FlagSet.of(), Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        String current = Configs.files(call).read().current();
        Configs.refuse(current.isEmpty(), "error: current-context is not set");
        return new Outcome.Document(current + "\n");
    }
}
