package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.ClusterApi;
import dev.quarterdeck.cli.kube.ObjectOutput;
import dev.quarterdeck.cli.kube.Offered;
import dev.quarterdeck.cli.kube.Warnings;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.print.ObjectPrinter;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Outcome;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Lists the kinds of objects that a server serves (kubectl pkg/cmd/apiresources). */
public final class ApiResources implements Command {
    private static final Set<String> ORDERS = Set.of("", "name", "kind");
    private static final FlagSet FLAGS =
            FlagSet.of(
                            Flag.string("api-group", "Only resources of this group"),
                            Flag.bool("cached", "Has no effect: nothing is cached"),
                            Flag.list("categories", "Only resources of these categories"),
                            Flag.bool("namespaced", "Only resources in namespaces, or without")
                                    .standing("true"),
                            Flag.bool("no-headers", "Leave the headers out"),
                            Flag.string("sort-by", "Sort by name or kind"),
                            Flag.list("verbs", "Only resources with these verbs"))
                    .and(ObjectOutput.plainFlags());

    @Override
    public Spec spec() {
        return new Spec(
                "Print the supported API resources on the server", "[flags]", FLAGS, Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Stream(channels -> run(call, channels));
    }

    private static int run(Call call, Channels channels) throws IOException {
        Extra.refuse(call);
        Parsed flags = call.flags();
        String format = flags.text("output");
        ObjectPrinter document = ResourceTable.documents(flags);
        if (!ORDERS.contains(flags.text("sort-by"))) {
            throw new CommandException(1, "error: --sort-by accepts only name or kind");
        }
        try (ClusterApi api = ClusterApi.of(call)) {
            Offered offered = new Offered(api, Warnings.of(call, channels));
            List<ApiResource> all = new ArrayList<>(preferred(offered.resources().all()));
            if (!all.isEmpty()) {
                all.removeIf(resource -> !wanted(resource, flags));
                all.sort(order(flags.text("sort-by")));
                new ResourceTable(format, flags.on("no-headers")).print(all, document, channels);
            }
            return told(offered.failed(), channels);
        }
    }

    /** Of each resource the version that the server prefers. */
    private static List<ApiResource> preferred(List<ApiResource> all) {
        Set<String> seen = new HashSet<>();
        return all.stream()
                .filter(resource -> !resource.kind().isEmpty())
                .filter(resource -> seen.add(resource.qualified()))
                .filter(resource -> !resource.verbs().isEmpty())
                .toList();
    }

    private static boolean wanted(ApiResource resource, Parsed flags) {
        boolean group =
                !flags.given("api-group") || flags.text("api-group").equals(resource.group());
        boolean scope =
                !flags.given("namespaced") || flags.on("namespaced") == resource.namespaced();
        return group
                && scope
                && resource.verbs().containsAll(words(flags.list("verbs")))
                && resource.categories().containsAll(words(flags.list("categories")));
    }

    private static List<String> words(List<String> lists) {
        return lists.stream()
                .filter(list -> !list.isEmpty())
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .toList();
    }

    private static Comparator<ApiResource> order(String by) {
        Function<ApiResource, String> first =
                switch (by) {
                    case "name" -> ApiResource::name;
                    case "kind" -> ApiResource::kind;
                    default -> ApiResource::group;
                };
        return Comparator.comparing(first).thenComparing(ApiResource::name);
    }

    private static int told(Map<String, String> failed, Channels channels) {
        if (failed.isEmpty()) {
            return 0;
        }
        List<String> reasons =
                failed.entrySet().stream()
                        .map(one -> one.getKey() + ": " + one.getValue())
                        .sorted()
                        .toList();
        channels.complain(
                "error: unable to retrieve the complete list of server APIs: "
                        + String.join(", ", reasons));
        return 1;
    }
}
