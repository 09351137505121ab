package dev.quarterdeck.cli.kube.logs;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.kube.Choice;
import dev.quarterdeck.cli.kube.ClusterApi;
import dev.quarterdeck.cli.kube.Found;
import dev.quarterdeck.cli.kube.Offered;
import dev.quarterdeck.cli.kube.Targets;
import dev.quarterdeck.cli.kube.Warnings;
import dev.quarterdeck.cli.kube.Wholes;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Finds the objects that a line means, and their logs. */
final class LogTargets {
    /** The groups of client-go's types (kubernetes/scheme/register.go). */
    private static final Set<String> GROUPS =
            Set.of(
                    "",
                    "admissionregistration.k8s.io",
                    "apps",
                    "authentication.k8s.io",
                    "authorization.k8s.io",
                    "autoscaling",
                    "batch",
                    "certificates.k8s.io",
                    "coordination.k8s.io",
                    "discovery.k8s.io",
                    "events.k8s.io",
                    "extensions",
                    "flowcontrol.apiserver.k8s.io",
                    "internal.apiserver.k8s.io",
                    "networking.k8s.io",
                    "node.k8s.io",
                    "policy",
                    "rbac.authorization.k8s.io",
                    "resource.k8s.io",
                    "scheduling.k8s.io",
                    "storage.k8s.io",
                    "storagemigration.k8s.io");

    private final Call call;
    private final ClusterApi api;
    private final Channels channels;
    private final LogsOptions options;
    private final Warnings warnings;

    LogTargets(
            Call call, ClusterApi api, Channels channels, LogsOptions options, Warnings warnings) {
        this.call = call;
        this.api = api;
        this.channels = channels;
        this.options = options;
        this.warnings = warnings;
    }

    /** The logs; only now are the flags checked against each other, as in kubectl. */
    List<PodLog> find() throws IOException {
        Choice choice = new Choice(false, options.selector(), "", false, "");
        Targets targets = new Targets(new Offered(api, warnings), api.namespace(), choice);
        Wholes wholes = new Wholes(api, choice, warnings, 0);
        wholes.fetch(targets.read(words()).getFirst());
        if (!wholes.errors().isEmpty()) {
            throw refused(wholes.errors().getFirst());
        }
        List<Found> found = wholes.found();
        boolean selecting = !options.selector().isEmpty();
        if (selecting && found.isEmpty()) {
            channels.complain("No resources found in %s namespace.".formatted(api.namespace()));
        }
        found.forEach(LogTargets::known);
        options.check();
        PodLogs logs = new PodLogs(api, channels, options);
        return selecting
                ? logs.ofPods(found.stream().map(Found::object).toList())
                : logs.of(found.getFirst());
    }

    /** kubectl reads only objects of types that it knows. */
    private static void known(Found found) {
        ApiResource resource = found.resource();
        if (!GROUPS.contains(resource.group())) {
            throw LogsOptions.mistake(
                    "no kind \"%s\" is registered for version \"%s/%s\" in scheme \"%s\""
                            .formatted(
                                    resource.kind(),
                                    resource.group(),
                                    resource.version(),
                                    "pkg/runtime/scheme.go:111"));
        }
    }

    /** The argument as a type and a name: a word alone is a pod's. */
    private List<String> words() {
        if (call.arguments().isEmpty()) {
            return List.of("pods");
        }
        String word = call.argument(0);
        if (word.isEmpty()) {
            return options.selector().isEmpty() ? List.of() : List.of("pods");
        }
        return word.contains("/") ? List.of(word) : List.of("pods/" + word);
    }

    private OpsException refused(OpsException error) {
        if (!(error instanceof StatusError refusal) || refusal.code() != 404) {
            return error;
        }
        return new OpsException(
                OpsException.Kind.NOT_FOUND,
                "error: error from server (NotFound): %s in namespace \"%s\""
                        .formatted(refusal.text(), api.namespace()));
    }
}
