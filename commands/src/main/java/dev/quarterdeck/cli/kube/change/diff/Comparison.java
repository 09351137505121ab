package dev.quarterdeck.cli.kube.change.diff;

import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.LastApplied;
import dev.quarterdeck.cli.kube.change.ObjectApi;
import dev.quarterdeck.cli.kube.change.Query;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.cli.kube.change.apply.PatchSchemas;
import dev.quarterdeck.cli.kube.change.apply.Patcher;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.print.ManagedFields;
import dev.quarterdeck.kubernetes.print.YamlText;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Map;

/** Writes objects into two folders: as they are, and as they would be. */
final class Comparison {
    private static final int ATTEMPTS = 4;

    private final Work work;
    private final Folders folders;
    private final boolean serverSide;
    private final Query query;
    private final Patcher patcher;

    Comparison(Work work, Folders folders) {
        this.work = work;
        this.folders = folders;
        this.serverSide = work.flags().on("server-side");
        this.query = Query.by(DryRun.SERVER, Patcher.manager(work.flags()));
        this.patcher = new Patcher(work, new PatchSchemas(work), query, true);
    }

    /** Adds an object; where it keeps changing, the last attempt takes it as it comes. */
    void add(Info local) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Map<String, @Nullable Object> live = live(local);
            boolean last = attempt == ATTEMPTS;
            if (last) {
                log(local);
            }
            try {
                Map<String, @Nullable Object> merged = merged(local, live, last);
                write(local, live, merged);
                Patcher.warnIfDeleting(work, live == null ? Map.of() : live);
                return;
            } catch (StatusError refused) {
                if (last || refused.code() != 409) {
                    throw refused;
                }
            }
        }
    }

    private void log(Info info) {
        ApiResource resource = info.resource();
        work.log(
                "diff.go:723",
                "Object (%s/%s, Kind=%s: %s) keeps changing, diffing without lock"
                        .formatted(
                                resource.group(),
                                resource.version(),
                                resource.kind(),
                                info.name()));
    }

    private @Nullable Map<String, @Nullable Object> live(Info info) {
        try {
            return work.objects().get(info);
        } catch (StatusError missing) {
            if (missing.code() == 404) {
                return null;
            }
            throw missing;
        }
    }

    private Map<String, @Nullable Object> merged(
            Info local, @Nullable Map<String, @Nullable Object> live, boolean unlocked) {
        if (serverSide) {
            boolean taking = work.flags().on("force-conflicts");
            String written = LastApplied.encoded(local.object());
            return work.objects()
                    .patch(local, ObjectApi.Patch.APPLY, written, query.forcing(taking));
        }
        if (live == null) {
            return work.objects().create(local, query);
        }
        Info there = local.with(live);
        try {
            String version = unlocked ? "" : there.meta("resourceVersion");
            return patcher.patchOnce(there, LastApplied.without(local.object()), version);
        } catch (OpsException failure) {
            throw Failures.within("patching", local.source(), failure);
        }
    }

    private void write(
            Info info,
            @Nullable Map<String, @Nullable Object> live,
            Map<String, @Nullable Object> merged)
            throws IOException {
        boolean masking =
                !work.flags().on("show-secrets")
                        && info.resource().kind().equals("Secret")
                        && info.resource().version().equals("v1");
        Map<String, @Nullable Object> to =
                masking ? SecretMask.masked(merged, live, "after") : merged;
        folders.write(folders.merged(), name(info), text(to));
        if (live != null) {
            Map<String, @Nullable Object> from =
                    masking ? SecretMask.masked(live, merged, "before") : live;
            folders.write(folders.live(), name(info), text(from));
        } else {
            // A secret that there is not is a null to kubectl, and anything else is nothing.
            folders.write(folders.live(), name(info), masking ? "null\n" : "");
        }
    }

    private String text(Map<String, @Nullable Object> object) {
        boolean managed = work.flags().on("show-managed-fields");
        return YamlText.of(managed ? object : ManagedFields.without(object));
    }

    private static String name(Info info) {
        ApiResource resource = info.resource();
        String group = resource.group().isEmpty() ? "" : resource.group() + ".";
        return "%s%s.%s.%s.%s"
                .formatted(
                        group, resource.version(), resource.kind(), info.namespace(), info.name());
    }
}
