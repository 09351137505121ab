package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.kube.ClusterApi;
import dev.quarterdeck.cli.kube.Offered;
import dev.quarterdeck.cli.kube.Warnings;
import dev.quarterdeck.model.Outcome;

/** Lists the groups and versions that a server serves (kubectl pkg/cmd/apiresources). */
public final class ApiVersions implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "Print the supported API versions on the server, in the form of \"group/version\"",
                "",
                FlagSet.of(),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Stream(
                channels -> {
                    Extra.refuse(call);
                    try (ClusterApi api = ClusterApi.of(call)) {
                        Offered offered = new Offered(api, Warnings.of(call, channels));
                        offered.versionsOrWhyNot().stream().sorted().forEach(channels::line);
                        return 0;
                    }
                });
    }
}
