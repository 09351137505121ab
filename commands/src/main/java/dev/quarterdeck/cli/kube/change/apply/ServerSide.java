package dev.quarterdeck.cli.kube.change.apply;

import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.LastApplied;
import dev.quarterdeck.cli.kube.change.ObjectApi;
import dev.quarterdeck.cli.kube.change.Query;
import dev.quarterdeck.cli.kube.change.SeveralException;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/** Sends objects as they are written, and lets the server merge them. */
final class ServerSide implements Apply.OneObject {
    private static final String WHAT_TO_DO =
            """

            Please review the fields above--they currently have other managers. Here
            are the ways you can resolve this warning:
            * If you intend to manage all of these fields, please re-run the apply
              command with the `--force-conflicts` flag.
            * If you do not intend to manage all of the fields, please edit your
              manifest to remove references to the fields that should keep their
              current managers.
            * You may co-own fields by updating your manifest to match the existing
              value; in this case, you'll become the manager if the other manager(s)
              stop managing the field (remove it from their configuration).
            See https://kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts\
            """;

    private final Work work;
    private final ApplyOptions options;
    private final ObjectApi objects;

    ServerSide(Work work, ApplyOptions options) {
        this.work = work;
        this.options = options;
        this.objects = work.objects().of(work.flags().text("subresource"));
    }

    @Override
    public Applied apply(Info info) {
        Query query = options.query().forcing(options.conflicting());
        String written = LastApplied.encoded(info.object());
        Map<String, @Nullable Object> object;
        try {
            object = objects.patch(info, ObjectApi.Patch.APPLY, written, query);
        } catch (StatusError refused) {
            throw told(refused);
        }
        Info applied = migrated(info.refreshed(object), written, query);
        Patcher.warnIfDeleting(work, applied.object());
        return new Applied(applied.object(), "serverside-applied");
    }

    private static OpsException told(StatusError refused) {
        return switch (refused.code()) {
            case 415 ->
                    Failures.of(
                            "Server-side apply not available on the server: ("
                                    + refused.text()
                                    + ")");
            case 409 -> Failures.of(refused.text() + WHAT_TO_DO);
            default -> refused;
        };
    }

    /** Fields that were merged here before become the manager's; failures are only told. */
    private Info migrated(Info info, String written, Query query) {
        Migration migration = new Migration(work, objects, options);
        Info kept;
        try {
            kept = migration.keepAnnotation(info);
        } catch (OpsException failure) {
            warn(
                    "failed to migrate kubectl.kubernetes.io/last-applied-configuration for"
                            + " Server-Side Apply",
                    failure);
            return info;
        }
        Optional<Info> migrated;
        try {
            migrated = migration.migrate(kept);
        } catch (OpsException failure) {
            warn("server rejected managed fields migration to Server-Side Apply", failure);
            return kept;
        }
        return migrated.map(moved -> again(moved, written, query)).orElse(kept);
    }

    private Info again(Info migrated, String written, Query query) {
        try {
            return migrated.refreshed(
                    objects.patch(migrated, ObjectApi.Patch.APPLY, written, query));
        } catch (OpsException failure) {
            warn(
                    "failed to re-apply configuration after performing Server-Side Apply migration",
                    failure);
            return migrated;
        }
    }

    private void warn(String what, OpsException failure) {
        work.channels()
                .complain(
                        "Warning: %s. This is non-fatal and will be retried next time you apply. Error: %s"
                                .formatted(what, SeveralException.text(failure)));
    }
}
