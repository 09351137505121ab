package dev.quarterdeck.cli.kube.change.apply;

import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.LastApplied;
import dev.quarterdeck.cli.kube.change.ObjectApi;
import dev.quarterdeck.cli.kube.change.Query;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.StatusError;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the fields of those that merged on their side to a manager that lets the server merge
 * (kubectl pkg/cmd/apply/apply.go and client-go util/csaupgrade/upgrade.go).
 */
final class Migration {
    private static final String KEEPER = "kubectl-last-applied";
    private static final int ATTEMPTS = 5;

    private final Work work;
    private final ObjectApi objects;
    private final ApplyOptions options;

    Migration(Work work, ObjectApi objects, ApplyOptions options) {
        this.work = work;
        this.objects = objects;
        this.options = options;
    }

    /** Lets a manager of its own hold the annotation, that it does not go with the old ones. */
    Info keepAnnotation(Info info) {
        String annotation = LastApplied.of(info.object());
        boolean standard = options.manager().equals(ApplyOptions.SERVER_MANAGER);
        if (!standard || annotation == null || !managed(info).owners("Apply").isEmpty()) {
            return info;
        }
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        metadata.put("name", info.meta("name"));
        if (!info.meta("namespace").isEmpty()) {
            metadata.put("namespace", info.meta("namespace"));
        }
        metadata.put("annotations", Map.of(LastApplied.ANNOTATION, annotation));
        Map<String, @Nullable Object> bare = new LinkedHashMap<>();
        bare.put("apiVersion", info.object().get("apiVersion"));
        bare.put("kind", info.object().get("kind"));
        bare.put("metadata", metadata);
        Query query =
                Query.by(options.dryRun(), KEEPER).validating(options.validation().directive());
        String patch = LastApplied.encoded(bare);
        return info.refreshed(objects.patch(info, ObjectApi.Patch.APPLY, patch, query));
    }

    /** Moves the fields; nothing where there are none to move. */
    Optional<Info> migrate(Info info) {
        Set<String> managers = managed(info).owners("Update");
        Info now = info;
        for (int attempt = 1; ; attempt++) {
            List<@Nullable Object> moved = managed(now).moved(managers, options.manager());
            if (moved.equals(managed(now).entries())) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        now.refreshed(
                                objects.patch(
                                        now,
                                        ObjectApi.Patch.JSON,
                                        patch(now, moved),
                                        options.query())));
            } catch (StatusError refused) {
                if (refused.code() != 409 || attempt == ATTEMPTS) {
                    throw refused;
                }
            }
            now = now.refreshed(work.objects().get(now));
        }
    }

    private static ManagedFieldSets managed(Info info) {
        Object entries = Json.object(info.object().get("metadata")).get("managedFields");
        return new ManagedFieldSets(Json.array(entries));
    }

    /** The version is replaced by itself, for that is a conflict where it is another by now. */
    private static List<Map<String, @Nullable Object>> patch(
            Info info, List<@Nullable Object> moved) {
        return List.of(
                replacing("/metadata/managedFields", moved.isEmpty() ? null : moved),
                replacing("/metadata/resourceVersion", info.meta("resourceVersion")));
    }

    private static Map<String, @Nullable Object> replacing(String path, @Nullable Object value) {
        Map<String, @Nullable Object> step = new LinkedHashMap<>();
        step.put("op", "replace");
        step.put("path", path);
        step.put("value", value);
        return step;
    }
}
