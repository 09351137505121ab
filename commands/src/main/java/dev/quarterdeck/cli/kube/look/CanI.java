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
import dev.quarterdeck.cli.kube.Offered;
import dev.quarterdeck.cli.kube.Warnings;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Outcome;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Map;

/** Asks whether one may do something, or what one may do at all (kubectl pkg/cmd/auth/cani.go). */
public final class CanI implements Command {
    private static final String GROUP = "authorization.k8s.io/v1";
    private static final String TWO =
            "error: you must specify two arguments: verb resource or verb resource/resourceName.\n"
                    + "See 'kubectl auth can-i -h' for help and examples.";
    private static final String LIST_ALONE =
            "error: list option can't be specified with neither quiet, all-namespaces nor"
                    + " subresource options";

    @Override
    public Spec spec() {
        return new Spec(
                "Check whether an action is allowed",
                "VERB [TYPE | TYPE/NAME | NONRESOURCEURL]",
                FlagSet.of(
                        Flag.bool("all-namespaces", 'A', "Ask for all namespaces"),
                        Flag.bool("list", "Print all that is allowed"),
                        Flag.bool("no-headers", "With --list: leave the headers out"),
                        Flag.bool("quiet", 'q', "Print nothing; the exit status says it"),
                        Flag.string("subresource", "A part of the resource, such as log or scale")),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Stream(channels -> run(call, channels));
    }

    private static int run(Call call, Channels channels) throws IOException {
        Parsed flags = call.flags();
        boolean listing = flags.on("list");
        if (listing) {
            refuse(
                    !call.arguments().isEmpty(),
                    "error: list option must be specified with no arguments");
        } else {
            refuse(call.arguments().size() != 2, TWO);
        }
        try (ClusterApi api = ClusterApi.of(call)) {
            Warnings warnings = Warnings.of(call, channels);
            Review review = new Review(api, warnings);
            int status = listing ? list(call, review, channels) : check(call, review, channels);
            return status == 0 ? warnings.status(flags.on("warnings-as-errors")) : status;
        }
    }

    private static int list(Call call, Review review, Channels channels) throws IOException {
        Parsed flags = call.flags();
        refuse(
                flags.on("quiet")
                        || flags.on("all-namespaces")
                        || !flags.text("subresource").isEmpty(),
                LIST_ALONE);
        Map<String, @Nullable Object> answer =
                review.ask(
                        GROUP,
                        "SelfSubjectRulesReview",
                        Map.of("namespace", review.api().namespace()));
        Map<String, @Nullable Object> status = Json.object(answer.get("status"));
        if (Boolean.TRUE.equals(status.get("incomplete"))) {
            Object why = status.get("evaluationError");
            review.warnings().tell("the list may be incomplete: " + (why == null ? "" : why));
        }
        channels.text(AccessRules.of(status).table(!flags.on("no-headers")));
        return 0;
    }

    private static int check(Call call, Review review, Channels channels) throws IOException {
        Parsed flags = call.flags();
        Action action = new Action(new Offered(review.api(), review.warnings()), review.warnings());
        Map<String, @Nullable Object> spec = action.read(call, review.api().namespace());
        refuse(
                flags.on("no-headers"),
                "error: --no-headers cannot be set without --list specified");
        Map<String, @Nullable Object> answer = review.ask(GROUP, "SelfSubjectAccessReview", spec);
        Map<String, @Nullable Object> status = Json.object(answer.get("status"));
        boolean allowed = Boolean.TRUE.equals(status.get("allowed"));
        if (!flags.on("quiet")) {
            channels.line(
                    allowed
                            ? "yes"
                            : "no"
                                    + why(status.get("reason"))
                                    + why(status.get("evaluationError")));
        }
        return allowed ? 0 : 1;
    }

    private static String why(@Nullable Object reason) {
        return reason instanceof String text && !text.isEmpty() ? " - " + text : "";
    }

    static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new CommandException(1, message);
        }
    }
}
