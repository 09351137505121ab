package dev.quarterdeck.tui.deck;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.Manifests;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.print.ManagedFields;
import dev.quarterdeck.kubernetes.print.YamlText;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.tui.cluster.ClusterSource;
import dev.quarterdeck.tui.cluster.MergePatch;
import dev.quarterdeck.tui.cluster.ObjectRef;
import dev.quarterdeck.tui.text.Differences;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An object being edited.
 *
 * @param before the object as it was read
 * @param text what the editor shows below the remarks
 * @param remarks what was wrong with the text; or nothing
 */
record EditDraft(
        ObjectRef ref, Map<String, @Nullable Object> before, String text, List<String> remarks) {
    private static final String HEAD =
            """
            # Please edit the object below. Lines beginning with a '#' will be ignored,
            # and an empty file will abort the edit. If an error occurs while saving this file will be
            # reopened with the relevant failures.
            #
            """;
    private static final int CONFLICT = 409;

    /** What others may change without being in the way of an edit. */
    private static final Set<String> PASSING =
            Set.of("resourceVersion", "generation", "managedFields");

    /** What comes of a draft: the object as it is to be sent, and what that changes. */
    record Tried(
            EditDraft draft,
            Map<String, @Nullable Object> object,
            List<Differences.Entry> differences) {}

    EditDraft {
        remarks = List.copyOf(remarks);
    }

    /** A draft of an object as its server has it now; blocks. */
    static EditDraft read(ObjectRef ref, ClusterSource source) {
        Map<String, @Nullable Object> now = now(ref, source);
        return new EditDraft(ref, now, YamlText.of(now), List.of());
    }

    private static Map<String, @Nullable Object> now(ObjectRef ref, ClusterSource source) {
        Object object = source.object(ref);
        if (object == null) {
            throw new OpsException(
                    OpsException.Kind.NOT_FOUND, ref.name() + " is not there any more");
        }
        return ManagedFields.without(Json.object(object));
    }

    /** What the editor's file holds. */
    String file() {
        StringBuilder file = new StringBuilder(HEAD);
        remarks.forEach(remark -> file.append("# ").append(remark).append('\n'));
        return file.append(remarks.isEmpty() ? "" : "#\n").append(text).toString();
    }

    /** The draft with what the editor left. */
    EditDraft edited(String file) {
        StringBuilder rest = new StringBuilder();
        boolean head = true;
        for (String line : file.split("(?<=\n)", -1)) {
            head &= line.startsWith("#");
            rest.append(head ? "" : line);
        }
        return new EditDraft(ref, before, rest.toString(), List.of());
    }

    EditDraft remarked(List<String> what) {
        return new EditDraft(ref, before, text, what);
    }

    /** The object the text describes. */
    Map<String, @Nullable Object> object() {
        List<Map<String, @Nullable Object>> objects = Manifests.read(text, "edited-file");
        if (objects.size() != 1) {
            throw new OpsException(
                    OpsException.Kind.INVALID,
                    "error: one object was edited, and there are " + objects.size() + " now");
        }
        return objects.getFirst();
    }

    /** Whether the text says what was there before. */
    boolean same() {
        return object().equals(Manifests.read(YamlText.of(before), "before").getFirst());
    }

    /** Lets the server try it without keeping anything; blocks. */
    Tried tried(ClusterSource source) {
        Map<String, @Nullable Object> object = object();
        try {
            return tried(object, source);
        } catch (StatusError refusal) {
            if (refusal.code() != CONFLICT || !passing(now(ref, source))) {
                throw refusal;
            }
            return rebased(source);
        }
    }

    /** Puts what was edited on the object as it is now, and lets the server try that; blocks. */
    Tried rebased(ClusterSource source) {
        Map<String, @Nullable Object> now = now(ref, source);
        Map<String, @Nullable Object> read =
                Manifests.read(YamlText.of(before), "before").getFirst();
        Map<String, @Nullable Object> object =
                MergePatch.apply(now, MergePatch.between(read, object()));
        return new EditDraft(ref, now, YamlText.of(object), List.of()).tried(object, source);
    }

    private Tried tried(Map<String, @Nullable Object> object, ClusterSource source) {
        Map<String, @Nullable Object> result =
                ManagedFields.without(Json.object(source.replace(ref, object, true)));
        return new Tried(
                this,
                object,
                Differences.between(
                        YamlText.of(lasting(before)).lines().toList(),
                        YamlText.of(lasting(result)).lines().toList()));
    }

    private boolean passing(Map<String, @Nullable Object> now) {
        return spoken(now).equals(spoken(before));
    }

    private static Map<String, @Nullable Object> spoken(Map<String, @Nullable Object> object) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(lasting(object));
        rest.remove("status");
        return rest;
    }

    private static Map<String, @Nullable Object> lasting(Map<String, @Nullable Object> object) {
        Map<String, @Nullable Object> metadata =
                new LinkedHashMap<>(Json.object(object.get("metadata")));
        PASSING.forEach(metadata::remove);
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(object);
        copy.put("metadata", metadata);
        return copy;
    }

    /**
     * What a refusal says, for the head of the file; as {@code editReason} in {@code
     * k8s.io/kubectl/pkg/cmd/util/editor/editoptions.go} has it.
     */
    List<String> why(OpsException refusal) {
        List<String> lines = new ArrayList<>();
        if (refusal instanceof StatusError error) {
            List<Tree> causes = new Tree(error.status()).at("details", "causes").items();
            if (!causes.isEmpty()) {
                String kind = ref.resource().qualified();
                lines.add("%s \"%s\" was not valid:".formatted(kind, ref.name()));
                causes.forEach(
                        cause ->
                                lines.add(
                                        "* "
                                                + cause.at("field").text()
                                                + ": "
                                                + cause.at("message").text()));
                return lines;
            }
        }
        refusal.what().lines().forEach(lines::add);
        return lines;
    }
}
