package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.kube.ClusterApi;
import dev.quarterdeck.cli.kube.ObjectOutput;
import dev.quarterdeck.cli.kube.Warnings;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.print.ObjectPrinter;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Outcome;
import dev.quarterdeck.text.TabWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says as whom a server knows us (kubectl pkg/cmd/auth/whoami.go). */
public final class WhoAmI implements Command {
    private static final List<String> VERSIONS = List.of("v1", "v1beta1", "v1alpha1");

    @Override
    public Spec spec() {
        return new Spec(
                "Experimental: Check self subject attributes",
                "",
                FlagSet.of(ObjectOutput.flags("")),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Stream(channels -> run(call, channels));
    }

    private static int run(Call call, Channels channels) throws IOException {
        boolean table = call.flags().text("output").isEmpty();
        ObjectPrinter printer = table ? WhoAmI::print : ObjectOutput.ALL.printer(call.flags());
        try (ClusterApi api = ClusterApi.of(call)) {
            Warnings warnings = Warnings.of(call, channels);
            ObjectOutput.print(printer, ask(new Review(api, warnings)), channels);
            return warnings.status(call.flags().on("warnings-as-errors"));
        }
    }

    private static Map<String, @Nullable Object> ask(Review review) throws IOException {
        for (String version : VERSIONS) {
            try {
                return review.ask("authentication.k8s.io/" + version, "SelfSubjectReview", null);
            } catch (StatusError error) {
                if (error.code() == 403) {
                    throw new CommandException(
                            1,
                            "error: the selfsubjectreviews API is not enabled in the cluster or you"
                                    + " do not have permission to call it");
                }
                if (error.code() != 404) {
                    throw error;
                }
            }
        }
        throw new CommandException(
                1, "error: the selfsubjectreviews API is not enabled in the cluster");
    }

    private static void print(Map<String, @Nullable Object> review, Appendable out)
            throws IOException {
        Map<String, @Nullable Object> user =
                Json.object(Json.object(review.get("status")).get("userInfo"));
        TabWriter table = TabWriter.kubectl(out).write("ATTRIBUTE\tVALUE\n");
        row(table, "Username", user.get("username"));
        row(table, "UID", user.get("uid"));
        list(table, "Groups", user.get("groups"));
        Map<String, @Nullable Object> extra = Json.object(user.get("extra"));
        for (Map.Entry<String, @Nullable Object> each : new TreeMap<>(extra).entrySet()) {
            table.write("Extra: " + each.getKey() + "\t" + goList(each.getValue()) + "\n");
        }
        table.flush();
    }

    private static void row(TabWriter table, String name, @Nullable Object value)
            throws IOException {
        if (value instanceof String text && !text.isEmpty()) {
            table.write(name + "\t" + text + "\n");
        }
    }

    private static void list(TabWriter table, String name, @Nullable Object values)
            throws IOException {
        if (!Json.array(values).isEmpty()) {
            table.write(name + "\t" + goList(values) + "\n");
        }
    }

    private static String goList(@Nullable Object values) {
        return Json.array(values).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" ", "[", "]"));
    }
}
