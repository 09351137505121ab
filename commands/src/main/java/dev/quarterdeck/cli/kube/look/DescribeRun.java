package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.kube.Choice;
import dev.quarterdeck.cli.kube.ClusterApi;
import dev.quarterdeck.cli.kube.ManifestFiles;
import dev.quarterdeck.cli.kube.Offered;
import dev.quarterdeck.cli.kube.Target;
import dev.quarterdeck.cli.kube.Targets;
import dev.quarterdeck.cli.kube.Warnings;
import dev.quarterdeck.cli.kube.Wholes;
import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.ServerRelated;
import dev.quarterdeck.describe.kinds.Describers;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.LocalZone;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One run of {@code describe}. Ported from {@code k8s.io/kubectl/pkg/cmd/describe/describe.go}; but
 * an object that was read to find it is not read again to describe it.
 */
final class DescribeRun {
    private final Call call;
    private final Channels channels;
    private final ClusterApi api;
    private final Warnings warnings;
    private final Choice choice;
    private final Offered offered;

    /** What is to be described, read when its turn comes. */
    private record Subject(ApiResource resource, Supplier<Map<String, @Nullable Object>> object) {}

    DescribeRun(Call call, Channels channels, ClusterApi api, Warnings warnings) {
        this.call = call;
        this.channels = channels;
        this.api = api;
        this.warnings = warnings;
        this.choice = Choice.of(call.flags());
        this.offered = new Offered(api, warnings);
    }

    int run() throws IOException {
        ManifestFiles files = ManifestFiles.given(call);
        return files == null ? named() : written(files.written());
    }

    /** Objects of files say only where the ones to be described are. */
    private int written(List<ManifestFiles.Written> objects) throws IOException {
        List<OpsException> wrong = new ArrayList<>();
        List<Target> targets =
                targets(choice).of(objects, call.flags().given("namespace"), wrong::add);
        ServerRelated related = related(targets.size() > 1);
        List<Subject> subjects =
                targets.stream()
                        .map(target -> new Subject(target.resource(), () -> read(target, related)))
                        .toList();
        return describe(subjects, new DescribeErrors(wrong, true), related);
    }

    private static Map<String, @Nullable Object> read(Target target, ServerRelated related) {
        String folder = target.resource().path(target.namespace());
        return related.get(folder + "/" + target.name()).object();
    }

    private int named() throws IOException {
        List<Target> targets = targets(choice).read(call.arguments());
        Wholes wholes = fetch(targets, choice);
        List<OpsException> errors = wholes.errors();
        boolean missing =
                errors.size() == 1 && errors.getFirst().kind() == OpsException.Kind.NOT_FOUND;
        if (missing && call.arguments().size() == 2) {
            return prefixed(errors.getFirst());
        }
        boolean several = !errors.isEmpty() || wholes.found().size() > 1;
        boolean lists = targets.stream().anyMatch(Target::list);
        return describe(subjects(wholes), new DescribeErrors(errors, lists), related(several));
    }

    private static List<Subject> subjects(Wholes wholes) {
        return wholes.found().stream()
                .map(found -> new Subject(found.resource(), found::object))
                .toList();
    }

    /** Where there is no object of a name, all whose names begin with it are meant. */
    private int prefixed(OpsException missing) throws IOException {
        String type = call.argument(0);
        if (type.contains("/")) {
            throw missing;
        }
        Choice single = new Choice(false, "", "", true, "");
        Wholes wholes = fetch(targets(single).read(List.of(type)), single);
        if (!wholes.errors().isEmpty()) {
            throw wholes.errors().getFirst();
        }
        ServerRelated related = related(true);
        boolean any = false;
        for (var found : wholes.found()) {
            if (found.name().startsWith(call.argument(1))) {
                any = true;
                print("", new Subject(found.resource(), found::object), related, "\n");
            }
        }
        if (!any) {
            throw missing;
        }
        return 0;
    }

    private int describe(List<Subject> subjects, DescribeErrors errors, ServerRelated related)
            throws IOException {
        Set<String> told = new HashSet<>();
        String before = "";
        for (Subject subject : subjects) {
            try {
                print(before, subject, related, "");
                before = "\n\n";
            } catch (OpsException error) {
                if (told.add(error.what())) {
                    errors.add(error);
                }
            }
        }
        if (subjects.isEmpty() && errors.none()) {
            channels.complain(
                    choice.everywhere()
                            ? "No resources found"
                            : "No resources found in " + api.namespace() + " namespace.");
        }
        errors.lines().forEach(channels::complain);
        return errors.none() ? 0 : 1;
    }

    private void print(String before, Subject subject, ServerRelated related, String after)
            throws IOException {
        Description description = new Description();
        Describers.of(subject.resource().group(), subject.resource().kind())
                .describe(subject.object().get(), related, description);
        channels.out().write(before.getBytes(StandardCharsets.UTF_8));
        channels.out().write(description.bytes());
        channels.out().write(after.getBytes(StandardCharsets.UTF_8));
        channels.out().flush();
    }

    private Targets targets(Choice chosen) {
        return new Targets(offered, api.namespace(), chosen);
    }

    private Wholes fetch(List<Target> targets, Choice chosen) throws IOException {
        Wholes wholes = new Wholes(api, chosen, warnings, call.flags().integer("chunk-size"));
        for (Target target : targets) {
            wholes.fetch(target);
        }
        return wholes;
    }

    /** Of several objects no events are told, unless the line says so. */
    private ServerRelated related(boolean several) {
        boolean said = call.flags().given("show-events");
        return new ServerRelated(
                api.server(),
                call.flags().integer("chunk-size"),
                said ? call.flags().on("show-events") : !several,
                call.world().clock(),
                LocalZone.of(call.world().env()),
                warnings::receive);
    }
}
