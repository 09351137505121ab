package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.model.Outcome;

/** Stops containers and starts them again. */
public final class Restart implements Command {
    @Override
    public Spec spec() {
        return Halt.spec("restart", "Restart one or more containers");
    }

    @Override
    public Outcome run(Call call) {
        Halt.check(call);
        return Each.inTurn(call, (engine, name) -> Halt.send(engine, call, "restart", name));
    }
}
