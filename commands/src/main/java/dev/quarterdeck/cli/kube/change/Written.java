package dev.quarterdeck.cli.kube.change;

import dev.quarterdeck.cli.kube.Choice;
import dev.quarterdeck.cli.kube.Found;
import dev.quarterdeck.cli.kube.ManifestFiles;
import dev.quarterdeck.cli.kube.Target;
import dev.quarterdeck.cli.kube.Targets;
import dev.quarterdeck.cli.kube.Wholes;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.api.LabelSelector;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds what the objects of files are for a server, and where (cli-runtime visitor.go). */
final class Written {
    private final Selection selection;
    private final Choice choice;

    Written(Selection selection, Choice choice) {
        this.selection = selection;
        this.choice = choice;
    }

    static Info info(Found found) {
        return new Info("", found.resource(), found.namespace(), found.name(), found.object());
    }

    /** What is meant, or null where it is not among those that are chosen. */
    @Nullable Info find(ManifestFiles.Written written) throws IOException {
        if (!written.mistake().isEmpty()) {
            throw Failures.of(written.mistake());
        }
        Info info = placed(info(written));
        if (!fits(info)) {
            return null;
        }
        boolean asked = selection.isLatest() && !info.name().isEmpty() && !selection.isLocal();
        return asked ? latest(info) : info;
    }

    /** Another namespace than the line's is a mistake. */
    void check(Info info) {
        String within = within();
        boolean strange = info.resource().namespaced() && !info.namespace().equals(within);
        if (strange && selection.work().namespaceGiven()) {
            throw Failures.of(Targets.foreign(info.namespace(), within));
        }
    }

    private String within() {
        return choice.everywhere() ? "" : selection.work().api().namespace();
    }

    private Info info(ManifestFiles.Written written) {
        Map<String, @Nullable Object> object = written.object();
        Map<String, @Nullable Object> metadata = Json.object(object.get("metadata"));
        String namespace = Info.text(metadata, "namespace");
        String name = Info.text(metadata, "name");
        String version = Info.text(object, "apiVersion");
        String kind = Info.text(object, "kind");
        ApiResource resource =
                selection.isLocal()
                        ? unknown(version, kind, !namespace.isEmpty())
                        : resource(version, kind, name, namespace, written.source());
        return new Info(written.source(), resource, namespace, name, object);
    }

    private ApiResource resource(
            String version, String kind, String name, String namespace, String source) {
        return selection
                .work()
                .offered()
                .resources()
                .written(version, kind)
                .orElseThrow(
                        () -> Failures.of(Targets.unknown(kind, version, name, namespace, source)));
    }

    /** What no server is asked about: only what the object says is known. */
    private static ApiResource unknown(String version, String kind, boolean namespaced) {
        int slash = version.indexOf('/');
        String name = kind.toLowerCase(Locale.ROOT);
        return new ApiResource(
                slash < 0 ? "" : version.substring(0, slash),
                version.substring(slash + 1),
                name,
                name,
                kind,
                namespaced,
                List.of(),
                List.of(),
                List.of());
    }

    /** In the namespace of the line where it names none. */
    private Info placed(Info info) {
        if (!info.resource().namespaced()) {
            return in(info, "");
        }
        return info.namespace().isEmpty() ? in(info, within()) : info;
    }

    private static Info in(Info info, String namespace) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>(info.object());
        Map<String, @Nullable Object> metadata =
                new LinkedHashMap<>(Json.object(object.get("metadata")));
        if (namespace.isEmpty()) {
            metadata.remove("namespace");
        } else {
            metadata.put("namespace", namespace);
        }
        if (!metadata.isEmpty() || object.containsKey("metadata")) {
            object.put("metadata", metadata);
        }
        return new Info(info.source(), info.resource(), namespace, info.name(), object);
    }

    private boolean fits(Info info) {
        if (choice.selector().isEmpty()) {
            return true;
        }
        Map<String, @Nullable Object> metadata = Json.object(info.object().get("metadata"));
        return LabelSelector.parse(choice.selector()).matches(Json.object(metadata.get("labels")));
    }

    private Info latest(Info info) throws IOException {
        Target target = Target.one(info.resource(), info.namespace(), info.name());
        Wholes wholes =
                new Wholes(selection.work().api(), choice, selection.work().warnings())
                        .fetch(target);
        if (wholes.found().isEmpty()) {
            throw wholes.errors().getFirst();
        }
        return info.with(wholes.found().getFirst().object());
    }
}
