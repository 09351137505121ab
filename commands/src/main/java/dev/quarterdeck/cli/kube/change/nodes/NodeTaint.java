package dev.quarterdeck.cli.kube.change.nodes;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.kubernetes.api.NameRules;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A taint of a node; one that is to be removed may have no effect, and means all of its key
 * (kubectl pkg/cmd/taint/utils.go, parseTaint).
 */
record NodeTaint(String key, String value, String effect) {
    private static final Set<String> EFFECTS =
            Set.of("NoSchedule", "PreferNoSchedule", "NoExecute");

    static NodeTaint parse(Work work, String text) {
        String[] parts = text.split(":", -1);
        if (parts.length == 1) {
            return checked(work, text, new NodeTaint(text, "", ""));
        }
        if (parts.length > 2) {
            throw invalid(work, text);
        }
        String effect = parts[1];
        if (!EFFECTS.contains(effect)) {
            throw work.misused("invalid taint effect: " + effect + ", unsupported taint effect");
        }
        String[] pair = parts[0].split("=", -1);
        if (pair.length > 2) {
            throw invalid(work, text);
        }
        String value = pair.length == 2 ? pair[1] : "";
        refuse(work, text, NameRules.labelValue(value));
        return checked(work, text, new NodeTaint(pair[0], value, effect));
    }

    private static NodeTaint checked(Work work, String text, NodeTaint taint) {
        refuse(work, text, NameRules.qualifiedName(taint.key()));
        return taint;
    }

    private static void refuse(Work work, String text, List<String> wrong) {
        if (!wrong.isEmpty()) {
            throw invalid(work, text + ", " + String.join("; ", wrong));
        }
    }

    static CommandException invalid(Work work, String what) {
        return work.misused("invalid taint spec: " + what);
    }

    /** Whether a taint that is to be removed is this one. */
    boolean conflicts(NodeTaint removed) {
        return key.equals(removed.key)
                && (removed.effect.isEmpty() || effect.equals(removed.effect));
    }

    /** Whether one of a node has the same key and effect. */
    boolean matches(Tree taint) {
        return key.equals(taint.text("key")) && effect.equals(taint.text("effect"));
    }

    /** Whether one of a node is to go by this. */
    boolean removes(Tree taint) {
        return effect.isEmpty() ? key.equals(taint.text("key")) : matches(taint);
    }

    /** As messages call it. */
    String text() {
        return key + (effect.isEmpty() ? "" : ":" + effect);
    }

    /** As Go prints the structure. */
    String goText() {
        return "{" + key + " " + value + " " + effect + " <nil>}";
    }

    Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("key", key);
        if (!value.isEmpty()) {
            object.put("value", value);
        }
        object.put("effect", effect);
        return object;
    }
}
