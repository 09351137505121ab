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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lists objects, or prints some of them. */
public final class Get implements Command {
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
            GetCheck.check(call, channels);
            Warnings warnings = Warnings.of(call, channels);
            int status = run(call, api, channels, warnings);
            return status == 0 ? warnings.status(call.flags().on("warnings-as-errors")) : status;
        }
    }

    private static int run(Call call, ClusterApi api, Channels channels, Warnings warnings)
            throws IOException {
        String raw = call.flags().text("raw");
        if (!raw.isEmpty()) {
            return raw(api, raw, channels, warnings);
        }
        GetOptions options = GetOptions.of(call.flags());
        List<OpsException> wrong = new ArrayList<>();
        List<Target> targets = targets(call, api, options, warnings, wrong);
        if (options.watching() && wrong.isEmpty()) {
            return new GetWatch(api, options, channels, call.world().clock(), warnings)
                    .run(targets);
        }
        Fetch fetch = new Fetch(api, options, warnings);
        wrong.forEach(fetch::failed);
        for (Target target : targets) {
            fetch.fetch(target);
        }
        Instant now = call.world().clock().instant();
        return print(
                targets,
                fetch,
                options,
                channels,
                new GetPrinter(options, channels, api.namespace(), now));
    }

    private static List<Target> targets(
            Call call,
            ClusterApi api,
            GetOptions options,
            Warnings warnings,
            List<OpsException> wrong)
            throws IOException {
        Targets targets =
                new Targets(new Offered(api, warnings), api.namespace(), options.choice());
        ManifestFiles files = ManifestFiles.given(call);
        return files == null
                ? targets.read(call.arguments())
                : targets.of(files.written(), call.flags().given("namespace"), wrong::add);
    }

    private static int print(
            List<Target> targets,
            Fetch fetch,
            GetOptions options,
            Channels channels,
            GetPrinter printer)
            throws IOException {
        List<OpsException> errors =
                fetch.errors().stream().filter(error -> !ignored(error, options)).toList();
        printer.print(targets, fetch.parts(), !errors.isEmpty());
        boolean lists = targets.stream().anyMatch(Target::list);
        Fetch.told(errors, lists && options.table()).forEach(channels::complain);
        return errors.isEmpty() ? 0 : 1;
    }

    private static boolean ignored(OpsException error, GetOptions options) {
        return error.kind() == OpsException.Kind.NOT_FOUND
                && options.flags().on("ignore-not-found");
    }

    private static int raw(ClusterApi api, String path, Channels channels, Warnings warnings)
            throws IOException {
        try (Reply reply = api.get(GoQuery.canonical(path), "application/json, */*")) {
            warnings.receive(reply);
            if (reply.status() >= 400) {
                throw new CommandException(1, StatusError.of(reply).what());
            }
            reply.body().transferTo(channels.out());
            channels.out().flush();
            return 0;
        }
    }
}
