package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.model.Outcome;

/** Ends containers politely, by force when they do not listen. */
public final class Stop implements Command {
    @Override
    public Spec spec() {
        return Halt.spec("stop", "Stop one or more running containers");
    }

    @Override
    public Outcome run(Call call) {
        Halt.check(call);
        return Each.together(call, (engine, name) -> Halt.send(engine, call, "stop", name));
    }
}
