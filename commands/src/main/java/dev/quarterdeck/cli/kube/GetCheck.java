package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.model.Channels;

/**
 * Refuses flags and arguments that do not go together, before any server is asked (kubectl
 * pkg/cmd/get/get.go, Complete and Validate).
 */
final class GetCheck {
    private static final String NOTHING_NAMED =
            "You must specify the type of resource to get. Use \"kubectl api-resources\" for a"
                + " complete list of supported resources.\n\n"
                + "error: Required resource not specified.\n"
                + "Use \"kubectl explain <resource>\" for a detailed description of that resource"
                + " (e.g. kubectl explain pods).\n"
                + "See 'kubectl get -h' for help and examples";
    private static final String NO_ARGUMENTS =
            "error: arguments may not be passed when --raw is specified";
    private static final String RAW_ALONE =
            "error: --raw may not be specified with other flags that filter the server request or"
                    + " alter the output";
    private static final String RAW_OUTPUT = "error: --raw and --output are mutually exclusive";
    private static final String UNWATCHED =
            "error: --output-watch-events option can only be used with --watch or --watch-only";
    private static final String LABELS =
            "error: --show-labels option cannot be used with %s printer";

    private final Parsed flags;
    private final GetOptions options;

    private GetCheck(Parsed flags) {
        this.flags = flags;
        this.options = GetOptions.of(flags);
    }

    /** Ends the line with a {@link CommandException} where something is wrong. */
    static void check(Call call, Channels channels) {
        GetCheck check = new GetCheck(call.flags());
        boolean raw = !call.flags().text("raw").isEmpty();
        refuse(raw && !call.arguments().isEmpty(), NO_ARGUMENTS);
        if (raw) {
            check.raw(call.flags().text("raw"));
        } else {
            check.complete(call, channels);
        }
        check.looks();
    }

    private void complete(Call call, Channels channels) {
        if (!options.watching()) {
            boolean files = flags.given("filename") || flags.given("kustomize");
            refuse(call.arguments().isEmpty() && !files, NOTHING_NAMED);
        } else if (options.sorting()) {
            channels.complain(
                    flags.on("watch")
                            ? "warning: --watch requested, --sort-by will be ignored for watch"
                                    + " events received"
                            : "warning: --watch-only requested, --sort-by will be ignored");
        }
    }

    private void raw(String path) {
        refuse(options.watching() || !flags.text("selector").isEmpty(), RAW_ALONE);
        refuse(!options.format().isEmpty(), RAW_OUTPUT);
        String wrong = GoQuery.mistake(path);
        refuse(!wrong.isEmpty(), "error: --raw must be a valid URL path: " + wrong);
    }

    private void looks() {
        String format = options.format();
        boolean labelled = format.isEmpty() || format.equals("wide");
        refuse(flags.on("show-labels") && !labelled, LABELS.formatted(format));
        refuse(flags.on("output-watch-events") && !options.watching(), UNWATCHED);
    }

    private static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new CommandException(1, message);
        }
    }
}
