package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.cluster.ClusterSource;
import dev.quarterdeck.tui.cluster.ObjectQuery;
import dev.quarterdeck.tui.cluster.ObjectRef;
import dev.quarterdeck.tui.widget.Line;

import java.util.ArrayList;
import java.util.List;

/** Asks before pods are kept from nodes, or moved away from them. */
final class NodeDialogs {
    private NodeDialogs() {}

    /** Before no new pods come to nodes, or they may come again. */
    static DialogPlan cordon(List<ObjectRef> refs, ObjectWords words, boolean cordoned) {
        String verb = cordoned ? "uncordon" : "cordon";
        String title = cordoned ? "Uncordon" : "Cordon";
        String what =
                cordoned
                        ? "New pods may come here again."
                        : "No new pods come here; those that run stay.";
        List<Line> body = new ArrayList<>(DeleteDialog.named(refs));
        body.add(Line.of(what));
        return DialogPlan.of(
                        title + " " + DeleteDialog.titled(refs) + "?",
                        title,
                        _ -> List.of(words.nodes(verb, refs)))
                .saying(body);
    }

    /** Before the pods of a node are moved elsewhere: which of them go, and which cannot. */
    static DialogPlan drain(ObjectRef ref, ObjectWords words, ClusterSource source) {
        ObjectQuery pods =
                new ObjectQuery(ref.context(), "pods", "", "", "spec.nodeName=" + ref.name());
        return DialogPlan.of(
                        "Drain node " + ref.name() + "?",
                        "Drain",
                        values -> List.of(words.nodes("drain", List.of(ref), flags(values))))
                .asking(
                        List.of(
                                Field.Pick.of("daemon sets' pods", "leave", "stop there"),
                                Field.Pick.of("data in emptyDir", "stop there", "lose"),
                                Field.Pick.of("pods nobody owns", "stop there", "delete"),
                                Field.Consent.to(ref.name())))
                .looking(
                        () -> source.list(pods),
                        list -> DrainPreview.lines(list.at("items").items()));
    }

    private static String[] flags(List<String> values) {
        List<String> flags = new ArrayList<>();
        if (values.get(0).equals("leave")) {
            flags.add("--ignore-daemonsets");
        }
        if (values.get(1).equals("lose")) {
            flags.add("--delete-emptydir-data");
        }
        if (values.get(2).equals("delete")) {
            flags.add("--force");
        }
        return flags.toArray(String[]::new);
    }

    /** Keeps pods away from nodes that do not tolerate it. */
    static DialogPlan taint(List<ObjectRef> refs, ObjectWords words, ClusterSource source) {
        DialogPlan plan =
                MetaDialogs.pairs(
                        "Taint " + DeleteDialog.titled(refs),
                        "Taint",
                        Field.Text.of("taints", "key=value:NoSchedule   key:NoSchedule-"),
                        values ->
                                List.of(
                                        words.nodes(
                                                "taint nodes", refs, MetaDialogs.after(values))));
        return refs.size() == 1
                ? plan.looking(() -> source.object(refs.getFirst()), NodeDialogs::taints)
                : plan;
    }

    private static List<Line> taints(Tree node) {
        List<Line> lines = new ArrayList<>();
        for (Tree taint : node.at("spec", "taints").items()) {
            String value = taint.at("value").text();
            lines.add(
                    Line.of(Role.SYNTAX_KEY, taint.at("key").text())
                            .plus(Role.TEXT, value.isEmpty() ? "" : "=" + value)
                            .plus(Role.MUTED, ":" + taint.at("effect").text()));
        }
        return lines.isEmpty() ? List.of(Line.of(Role.MUTED, "no taints yet")) : lines;
    }
}
