package dev.quarterdeck.cli.kube.change.apply;

import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.LastApplied;
import dev.quarterdeck.cli.kube.change.ObjectApi;
import dev.quarterdeck.cli.kube.change.Query;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;
import dev.quarterdeck.json.JsonStyle;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.patch.MergePatch;
import dev.quarterdeck.kubernetes.patch.OpenApiSchema;
import dev.quarterdeck.kubernetes.patch.StrategicMerge;
import dev.quarterdeck.kubernetes.patch.ThreeWay;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Changes live objects to what is written, by what was written before (kubectl
 * pkg/cmd/apply/patcher.go).
 */
public final class Patcher {
    private static final int RETRIES = 5;
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final ObjectApi.Patch STRATEGIC = ObjectApi.Patch.STRATEGIC;

    private final Work work;
    private final PatchSchemas schemas;
    private final Query query;
    private final boolean overwriting;
    private String sent = "";

    /**
     * For the objects of a line.
     *
     * @param overwriting whether what others changed may be changed again
     */
    public Patcher(Work work, PatchSchemas schemas, Query query, boolean overwriting) {
        this.work = work;
        this.schemas = schemas;
        this.query = query;
        this.overwriting = overwriting;
    }

    /** Who owns the fields: whom the line names, or else it depends on who merges. */
    public static String manager(Parsed flags) {
        if (flags.given("field-manager")) {
            return flags.text("field-manager");
        }
        return flags.on("server-side") ? ApplyOptions.SERVER_MANAGER : ApplyOptions.CLIENT_MANAGER;
    }

    /** Tells that an object is on its way out, which no change of it stops. */
    public static void warnIfDeleting(Work work, Map<String, @Nullable Object> object) {
        Map<String, @Nullable Object> metadata = Json.object(object.get("metadata"));
        if (metadata.get("deletionTimestamp") != null) {
            work.channels()
                    .complain(
                            "Warning: Detected changes to resource "
                                    + metadata.get("name")
                                    + " which is currently being deleted.");
        }
    }

    /** The last patch that was made, as it was sent; empty where none could be made. */
    String sent() {
        return sent;
    }

    /** Keeps something else as what was sent. */
    void tell(String instead) {
        sent = instead;
    }

    private record Made(ObjectApi.Patch form, Map<String, @Nullable Object> patch) {}

    /** Changes it; where another was faster, tries again with what that one made of it. */
    Map<String, @Nullable Object> patch(Info live, Map<String, @Nullable Object> modified)
            throws InterruptedException {
        Info now = live;
        for (int attempt = 1; ; attempt++) {
            try {
                return patchOnce(now, modified, "");
            } catch (StatusError refused) {
                if (refused.code() != 409 || attempt > RETRIES) {
                    throw refused;
                }
            }
            if (attempt > 1) {
                work.pause(BETWEEN);
            }
            now = now.with(work.objects().get(now));
        }
    }

    /**
     * Changes it, or fails where it is of another version by now.
     *
     * @param version empty for any
     */
    public Map<String, @Nullable Object> patchOnce(
            Info live, Map<String, @Nullable Object> modified, String version) {
        Made made = make(live, modified);
        if (sent.equals("{}")) {
            return live.object();
        }
        Map<String, @Nullable Object> patch = new LinkedHashMap<>(made.patch());
        if (!version.isEmpty()) {
            Map<String, @Nullable Object> metadata =
                    new LinkedHashMap<>(Json.object(patch.get("metadata")));
            metadata.put("resourceVersion", version);
            patch.put("metadata", metadata);
            sent = text(patch);
        }
        return work.objects().patch(live, made.form(), sent, query);
    }

    /** What the object would be; the server is not asked. */
    Map<String, @Nullable Object> patchHere(Info live, Map<String, @Nullable Object> modified) {
        Made made = make(live, modified);
        Optional<OpenApiSchema> schema = schemas.of(live.resource());
        return made.form() == STRATEGIC && schema.isPresent()
                ? StrategicMerge.apply(live.object(), made.patch(), schema.get())
                : MergePatch.apply(live.object(), made.patch());
    }

    private Made make(Info live, Map<String, @Nullable Object> modified) {
        sent = "";
        Optional<OpenApiSchema> schema = schemas.of(live.resource());
        Made made =
                schema.map(known -> new Made(STRATEGIC, strategic(live, modified, known)))
                        .orElseGet(() -> new Made(ObjectApi.Patch.MERGE, merge(live, modified)));
        sent = text(made.patch());
        return made;
    }

    /** Kubectl tries three ways, of which the first two only warn. */
    private Map<String, @Nullable Object> strategic(
            Info live, Map<String, @Nullable Object> modified, OpenApiSchema schema) {
        try {
            return change(live, modified, "invalid JSON document").strategic(schema, overwriting);
        } catch (OpsException wrong) {
            for (String way : new String[] {"openapi v3 spec", "openapi spec"}) {
                work.channels()
                        .complain(
                                "warning: error calculating patch from "
                                        + way
                                        + ": "
                                        + wrong.what());
            }
            throw unmade(live, modified, wrong.what());
        }
    }

    private static Map<String, @Nullable Object> merge(
            Info live, Map<String, @Nullable Object> modified) {
        try {
            return change(live, modified, "Invalid JSON Document").merge();
        } catch (OpsException wrong) {
            throw unmade(live, modified, wrong.what());
        }
    }

    private static ThreeWay change(
            Info live, Map<String, @Nullable Object> modified, String mistake) {
        String text = LastApplied.of(live.object());
        try {
            Object original = text == null || text.isEmpty() ? Map.of() : Json.parse(text);
            return new ThreeWay(Json.object(original), modified, live.object());
        } catch (JsonException malformed) {
            throw Failures.of(mistake);
        }
    }

    private static OpsException unmade(
            Info live, Map<String, @Nullable Object> modified, String why) {
        String original = LastApplied.of(live.object());
        return Failures.of(
                "creating patch with:\noriginal:\n%s\nmodified:\n%s\ncurrent:\n%s\nfor: %s"
                        .formatted(
                                original == null ? "" : original,
                                LastApplied.encoded(modified),
                                LastApplied.encoded(live.object()),
                                why));
    }

    private static String text(Map<String, @Nullable Object> patch) {
        return Json.write(patch, JsonStyle.MARSHAL.sorted());
    }
}
