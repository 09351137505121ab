package dev.quarterdeck.cli.kube.change.apply;

import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.LastApplied;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes what is missing, and merges here what is there. */
final class ClientSide implements Apply.OneObject {
    private final Work work;
    private final ApplyOptions options;
    private final Patcher patcher;

    ClientSide(Work work, ApplyOptions options) {
        this.work = work;
        this.options = options;
        this.patcher =
                new Patcher(
                        work,
                        new PatchSchemas(work),
                        options.query(),
                        work.flags().on("overwrite"));
    }

    @Override
    public Applied apply(Info info) throws InterruptedException {
        Map<String, @Nullable Object> current = current(info);
        if (current == null) {
            return new Applied(created(info), "created");
        }
        if (LastApplied.of(current) == null) {
            work.channels()
                    .complain(
                            ("Warning: resource %s is missing the %s annotation which is required"
                                 + " by kubectl apply. kubectl apply should only be used on"
                                 + " resources created declaratively by either kubectl create"
                                 + " --save-config or kubectl apply. The missing annotation will be"
                                 + " patched automatically.")
                                    .formatted(info.resourceName(), LastApplied.ANNOTATION));
        }
        return patched(info.with(current), LastApplied.with(info.object()));
    }

    /** The object as the server has it, or null. */
    private @Nullable Map<String, @Nullable Object> current(Info info) {
        try {
            return work.objects().get(info);
        } catch (OpsException failure) {
            if (failure instanceof StatusError missing && missing.code() == 404) {
                return null;
            }
            String doing =
                    "retrieving current configuration of:\n"
                            + info.described()
                            + "\nfrom server for:";
            throw Failures.within(doing, info.source(), failure);
        }
    }

    /** Nulls are left out, for they would be taken away where the object is there already. */
    private Map<String, @Nullable Object> created(Info info) {
        Map<String, @Nullable Object> object = withoutNulls(LastApplied.with(info.object()));
        if (options.dryRun() == DryRun.CLIENT) {
            return object;
        }
        try {
            return work.objects().create(info.with(object), options.query());
        } catch (OpsException failure) {
            throw Failures.within("creating", info.source(), failure);
        }
    }

    private static Map<String, @Nullable Object> withoutNulls(Map<String, @Nullable Object> map) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        map.forEach(
                (key, value) -> {
                    if (value != null) {
                        rest.put(key, withoutNulls(value));
                    }
                });
        return rest;
    }

    private static Object withoutNulls(Object value) {
        if (value instanceof Map<?, ?>) {
            return withoutNulls(Json.object(value));
        }
        return value instanceof List<?>
                ? Json.array(value).stream()
                        .map(item -> item == null ? null : withoutNulls(item))
                        .toList()
                : value;
    }

    private Applied patched(Info live, Map<String, @Nullable Object> modified)
            throws InterruptedException {
        Map<String, @Nullable Object> object;
        try {
            object =
                    options.dryRun() == DryRun.CLIENT
                            ? patcher.patchHere(live, modified)
                            : patched(live, modified, options.force());
        } catch (OpsException failure) {
            String doing =
                    "applying patch:\n" + patcher.sent() + "\nto:\n" + live.described() + "\nfor:";
            throw Failures.within(doing, live.source(), failure);
        }
        Patcher.warnIfDeleting(work, object);
        return new Applied(object, patcher.sent().equals("{}") ? "unchanged" : "configured");
    }

    private Map<String, @Nullable Object> patched(
            Info live, Map<String, @Nullable Object> modified, boolean force)
            throws InterruptedException {
        try {
            return patcher.patch(live, modified);
        } catch (OpsException failure) {
            boolean replaceable =
                    failure instanceof StatusError refused
                            && (refused.code() == 409 || refused.reason().equals("Invalid"));
            if (force && replaceable) {
                patcher.tell(LastApplied.encoded(modified));
                return new Replacement(work, options).replace(live, modified);
            }
            throw Failures.within("patching", live.source(), failure);
        }
    }
}
