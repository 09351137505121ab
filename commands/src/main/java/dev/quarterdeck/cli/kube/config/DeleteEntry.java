package dev.quarterdeck.cli.kube.config;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.kubernetes.ConfigFiles;
import dev.quarterdeck.kubernetes.ConfigStanza;
import dev.quarterdeck.kubernetes.ConfigTree;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Outcome;

/** Takes a cluster, a user or a context out of a kubeconfig file. */
public final class DeleteEntry implements Command {
    private static final String ACTIVE =
            "warning: this removed your active context, use \"kubectl config use-context\" to"
                    + " select a different one";

    private final ConfigStanza stanza;

    private DeleteEntry(ConfigStanza stanza) {
        this.stanza = stanza;
    }

    public static DeleteEntry ofClusters() {
        return new DeleteEntry(ConfigStanza.CLUSTER);
    }

    public static DeleteEntry ofContexts() {
        return new DeleteEntry(ConfigStanza.CONTEXT);
    }

    public static DeleteEntry ofUsers() {
        return new DeleteEntry(ConfigStanza.USER);
    }

    @Override
    public Spec spec() {
        return new Spec(
                "Delete the specified " + stanza.inner() + " from the kubeconfig",
                "NAME",
                FlagSet.of(),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Stream(channels -> run(call, channels));
    }

    private int run(Call call, Channels channels) {
        ConfigFiles files = Configs.files(call);
        ConfigTree config = files.read();
        String what = stanza.inner();
        Configs.refuse(
                call.arguments().size() != 1,
                "error: "
                        + what
                        + " to delete is required\nSee '"
                        + call.name()
                        + " -h' for help and examples");
        String name = call.argument(0);
        ConfigTree.Entry entry = config.all(stanza).get(name);
        if (entry == null) {
            channels.complain(
                    "error: cannot delete %s %s, not in %s".formatted(what, name, files.main()));
            return 1;
        }
        if (stanza == ConfigStanza.CONTEXT && config.current().equals(name)) {
            channels.complain(ACTIVE);
        }
        files.change(entry.file(), file -> file.all(stanza).remove(name));
        channels.line("deleted %s %s from %s".formatted(what, name, files.main()));
        return 0;
    }
}
