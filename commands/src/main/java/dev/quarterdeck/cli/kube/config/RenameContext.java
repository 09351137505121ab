package dev.quarterdeck.cli.kube.config;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.kubernetes.ConfigFiles;
import dev.quarterdeck.kubernetes.ConfigStanza;
import dev.quarterdeck.kubernetes.ConfigTree;
import dev.quarterdeck.model.Outcome;
import dev.quarterdeck.text.GoQuote;

/** Gives a context another name (kubectl pkg/cmd/config/rename_context.go). */
public final class RenameContext implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "Rename a context from the kubeconfig file",
                "CONTEXT_NAME NEW_NAME",
                FlagSet.of(),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        Configs.unexpected(call.arguments().size() != 2, call);
        String old = call.argument(0);
        String name = call.argument(1);
        Configs.refuse(name.isEmpty(), "error: You must specify a new non-empty context name");
        ConfigFiles files = Configs.files(call);
        ConfigTree config = files.read();
        String refusal = "error: cannot rename the context " + GoQuote.quote(old) + ", ";
        ConfigTree.Entry context = config.all(ConfigStanza.CONTEXT).get(old);
        if (context == null) {
            throw new CommandException(1, refusal + "it's not in " + files.main());
        }
        Configs.refuse(
                config.all(ConfigStanza.CONTEXT).containsKey(name),
                refusal
                        + "the context "
                        + GoQuote.quote(name)
                        + " already exists in "
                        + files.main());
        if (config.current().equals(old)) {
            files.change("", file -> file.current(name));
        }
        files.change(
                context.file(),
                file -> {
                    file.all(ConfigStanza.CONTEXT).remove(old);
                    file.all(ConfigStanza.CONTEXT).put(name, context);
                });
        return new Outcome.Document(
                "Context %s renamed to %s.\n".formatted(GoQuote.quote(old), GoQuote.quote(name)));
    }
}
