package dev.quarterdeck.cli.kube.config;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.kubernetes.ConfigFiles;
import dev.quarterdeck.kubernetes.ConfigStanza;
import dev.quarterdeck.kubernetes.ConfigTree;
import dev.quarterdeck.model.Outcome;
import dev.quarterdeck.text.GoQuote;

/** Lets another context count from now on (kubectl pkg/cmd/config/use_context.go). */
public final class UseContext implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "Set the current-context in a kubeconfig file",
                "CONTEXT_NAME",
                FlagSet.of(),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        Configs.unexpected(call.arguments().size() != 1, call);
        ConfigFiles files = Configs.files(call);
        ConfigTree config = files.read();
        String name = call.argument(0);
        Configs.refuse(name.isEmpty(), "error: empty context names are not allowed");
        Configs.refuse(
                !config.all(ConfigStanza.CONTEXT).containsKey(name),
                "error: no context exists with the name: " + GoQuote.quote(name));
        if (!config.current().equals(name)) {
            files.change("", file -> file.current(name));
        }
        return new Outcome.Document("Switched to context " + GoQuote.quote(name) + ".\n");
    }
}
