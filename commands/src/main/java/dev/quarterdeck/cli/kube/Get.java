package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Outcome;

import java.io.IOException;
import java.util.List;

/** Lists objects, or prints some of them. */
public final class Get implements Command {
    private static final String NOTHING_NAMED =
            "You must specify the type of resource to get. Use \"kubectl api-resources\" for a"
                + " complete list of supported resources.\n\n"
                + "error: Required resource not specified.\n"
                + "Use \"kubectl explain <resource>\" for a detailed description of that resource"
                + " (e.g. kubectl explain pods).\n"
                + "See 'kubectl get -h' for help and examples";

    private static final String TWICE =
            "error: when paths, URLs, or stdin is provided as input, you may not specify resource"
                    + " arguments as well";
    private static final String SUBRESOURCE =
            "error: subresource cannot be used when bulk resources are specified";

    @Override
    public Spec spec() {
        return new Spec(
                "Display one or many resources",
                "[(-o|--output=)json|yaml|wide|...] (TYPE[.VERSION][.GROUP] [NAME | -l label] |"
                        + " TYPE[.VERSION][.GROUP]/NAME ...) [flags]",
                GetFlags.ALL,
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Stream(channels -> run(call, channels));
    }

    private static int run(Call call, Channels channels) throws IOException {
        try (ClusterApi api = ClusterApi.of(call)) {
            String raw = call.flags().text("raw");
            if (!raw.isEmpty()) {
                return raw(api, raw, channels);
            }
            GetOptions options = GetOptions.of(call.flags());
            List<Target> targets = targets(call, api, options);
            if (call.flags().on("watch") || call.flags().on("watch-only")) {
                return new GetWatch(api, options, channels, call.world().clock()).run(targets);
            }
            return print(call, api, targets, channels);
        }
    }

    private static List<Target> targets(Call call, ClusterApi api, GetOptions options)
            throws IOException {
        boolean files = call.flags().given("filename");
        check(call, files);
        Offered offered = new Offered(api);
        Targets targets = new Targets(offered::resources, api.namespace(), options.everywhere());
        List<Target> found =
                files ? targets.of(ManifestFiles.read(call)) : targets.read(call.arguments());
        boolean lists = found.stream().anyMatch(Target::list);
        if (lists && !call.flags().text("subresource").isEmpty()) {
            throw new CommandException(1, SUBRESOURCE);
        }
        return found;
    }

    private static void check(Call call, boolean files) {
        if (!call.flags().text("kustomize").isEmpty()) {
            throw new CommandException(
                    1, "error: -k is not supported: use kubectl kustomize DIR, and -f -");
        }
        if (files && !call.arguments().isEmpty()) {
            throw new CommandException(1, TWICE);
        }
        if (!files && call.arguments().isEmpty()) {
            throw new CommandException(1, NOTHING_NAMED);
        }
    }

    private static int print(Call call, ClusterApi api, List<Target> targets, Channels channels)
            throws IOException {
        GetOptions options = GetOptions.of(call.flags());
        Fetch fetch = new Fetch(api, options);
        for (Target target : targets) {
            fetch.fetch(target);
        }
        fetch.warnings().forEach(warning -> channels.complain("Warning: " + warning));
        List<OpsException> errors =
                fetch.errors().stream().filter(error -> !ignored(error, options)).toList();
        boolean failed = !errors.isEmpty();
        new GetPrinter(options, channels, api.namespace(), call.world().clock().instant())
                .print(targets, fetch.parts(), failed);
        errors.forEach(error -> channels.complain(error.what()));
        int warned = fetch.warnings().size();
        if (warned > 0 && call.flags().on("warnings-as-errors")) {
            channels.complain(
                    "error: " + warned + (warned == 1 ? " warning" : " warnings") + " received");
            return 1;
        }
        return failed ? 1 : 0;
    }

    private static boolean ignored(OpsException error, GetOptions options) {
        return error.kind() == OpsException.Kind.NOT_FOUND
                && options.flags().on("ignore-not-found");
    }

    private static int raw(ClusterApi api, String path, Channels channels) throws IOException {
        try (Reply reply = api.get(GoQuery.canonical(path), "application/json, */*")) {
            if (reply.status() >= 400) {
                throw new CommandException(1, StatusError.of(reply).what());
            }
            reply.body().transferTo(channels.out());
            channels.out().flush();
            return 0;
        }
    }
}
