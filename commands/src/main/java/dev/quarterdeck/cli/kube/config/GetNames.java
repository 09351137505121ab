package dev.quarterdeck.cli.kube.config;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.kubernetes.ConfigStanza;
import dev.quarterdeck.model.Outcome;

/** Names the clusters or the users; kubectl tells clusters in no order, this by name. */
public final class GetNames implements Command {
    private final ConfigStanza stanza;

    private GetNames(ConfigStanza stanza) {
        this.stanza = stanza;
    }

    public static GetNames ofClusters() {
        return new GetNames(ConfigStanza.CLUSTER);
    }

    public static GetNames ofUsers() {
        return new GetNames(ConfigStanza.USER);
    }

    @Override
    public Spec spec() {
        return new Spec(
                "Display " + stanza.list() + " defined in the kubeconfig",
                "[flags]",
                FlagSet.of(),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        StringBuilder names = new StringBuilder("NAME\n");
        Configs.files(call)
                .read()
                .all(stanza)
                .keySet()
                .forEach(name -> names.append(name).append('\n'));
        return new Outcome.Document(names.toString());
    }
}
