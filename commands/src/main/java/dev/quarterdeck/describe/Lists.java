package dev.quarterdeck.describe;

import dev.quarterdeck.kubernetes.print.GoSort;
import dev.quarterdeck.text.Utf8;

import java.util.List;
import java.util.function.Function;

/** Lists of taints, tolerations and conditions, in the order and the form kubectl gives them. */
public final class Lists {
    private Lists() {}

    /** The items in the order of a text each has, as Go's unstable sort leaves them. */
    public static List<Tree> sorted(List<Tree> items, Function<Tree, String> key) {
        return GoSort.sorted(items, (a, b) -> Utf8.ORDER.compare(key.apply(a), key.apply(b)) < 0);
    }

    /** Lines under a title, or {@code <none>}. */
    public static void lines(Description out, String title, List<String> lines) {
        out.write(0, title + ":\t");
        if (lines.isEmpty()) {
            out.rest("<none>");
        }
        for (int i = 0; i < lines.size(); i++) {
            out.write(0, (i == 0 ? "" : "\t") + lines.get(i) + "\n");
        }
    }

    /** A node's taints. */
    public static void taints(Description out, String title, List<Tree> taints) {
        List<Tree> sorted = sorted(taints, taint -> taint.text("effect") + "," + taint.text("key"));
        lines(out, title, sorted.stream().map(Lists::taint).toList());
    }

    private static String taint(Tree taint) {
        String value = taint.text("value");
        String effect = taint.text("effect");
        String start = taint.text("key") + (value.isEmpty() ? "" : "=" + value);
        return effect.isEmpty() && value.isEmpty() ? start : start + ":" + effect;
    }

    /** A pod's tolerations. */
    public static void tolerations(Description out, String title, List<Tree> tolerations) {
        List<Tree> sorted = sorted(tolerations, toleration -> toleration.text("key"));
        lines(out, title, sorted.stream().map(Lists::toleration).toList());
    }

    private static String toleration(Tree toleration) {
        String value = toleration.text("value");
        String effect = toleration.text("effect");
        StringBuilder out = new StringBuilder(toleration.text("key"));
        out.append(value.isEmpty() ? "" : "=" + value);
        out.append(effect.isEmpty() ? "" : ":" + effect);
        if (toleration.text("operator").equals("Exists") && value.isEmpty()) {
            out.append(out.isEmpty() ? "" : " ").append("op=Exists");
        }
        if (toleration.has("tolerationSeconds")) {
            out.append(" for ").append(toleration.text("tolerationSeconds")).append('s');
        }
        return out.toString();
    }

    /** Conditions of what makes pods: type, status and reason. */
    public static void conditions(Description out, List<Tree> conditions) {
        if (conditions.isEmpty()) {
            return;
        }
        out.write(0, "Conditions:\n  Type\tStatus\tReason\n");
        out.row(1, "----", "------", "------");
        for (Tree condition : conditions) {
            out.row(
                    1,
                    condition.text("type") + " ",
                    condition.text("status"),
                    condition.text("reason"));
        }
    }

    /** A text, or {@code <none>} where it is empty. */
    public static String orNone(String text) {
        return text.isEmpty() ? "<none>" : text;
    }

    /** {@code True} or {@code False}. */
    public static String title(boolean value) {
        return value ? "True" : "False";
    }

    /** Go's way to print a slice of texts. */
    public static String slice(List<String> texts) {
        return "[" + String.join(" ", texts) + "]";
    }
}
