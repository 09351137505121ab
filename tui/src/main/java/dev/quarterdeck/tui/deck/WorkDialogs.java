package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.cluster.ClusterSource;
import dev.quarterdeck.tui.cluster.ObjectRef;
import dev.quarterdeck.tui.widget.Line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Asks before what runs pods is scaled, restarted or rolled back. */
final class WorkDialogs {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private WorkDialogs() {}

    /** How many pods there shall be. */
    static DialogPlan scale(List<ObjectRef> refs, ObjectWords words, ClusterSource source) {
        DialogPlan plan =
                DialogPlan.of(
                                "Scale " + DeleteDialog.titled(refs),
                                "Scale",
                                values ->
                                        words.lines(
                                                "scale",
                                                refs,
                                                "--replicas=" + or(values.getFirst(), "N")))
                        .asking(List.of(Field.Text.of("replicas", "how many pods")))
                        .saying(DeleteDialog.named(refs))
                        .checked(WorkDialogs::number);
        return refs.size() == 1
                ? plan.looking(() -> source.object(refs.getFirst()), WorkDialogs::replicas)
                : plan;
    }

    private static String or(String value, String otherwise) {
        return value.isEmpty() ? otherwise : value;
    }

    private static String number(List<String> values) {
        return NUMBER.matcher(values.getFirst()).matches() ? "" : "give a number of pods";
    }

    private static List<Line> replicas(Tree work) {
        long wanted =
                work.at("spec", "replicas").known() ? work.at("spec", "replicas").number() : 1;
        long ready = work.at("status", "readyReplicas").number();
        return List.of(
                Line.of(Role.MUTED, "now ")
                        .plus(Role.STRONG, Long.toString(wanted))
                        .plus(Role.MUTED, ", ready ")
                        .plus(ready < wanted ? Role.WARNING : Role.TEXT, Long.toString(ready)));
    }

    /** Before all pods are replaced. */
    static DialogPlan restart(List<ObjectRef> refs, ObjectWords words) {
        List<Line> body = new ArrayList<>(DeleteDialog.named(refs));
        body.add(Line.of("Its pods are replaced one after the other."));
        return DialogPlan.of(
                        "Restart " + DeleteDialog.titled(refs) + "?",
                        "Restart",
                        _ -> words.lines("rollout restart", refs))
                .saying(body);
    }

    /** Which revision it shall be again. */
    static DialogPlan undo(ObjectRef ref, ObjectWords words, Commands commands) {
        List<String> history = words.line("rollout history", ref);
        return DialogPlan.of(
                        "Roll back " + DeleteDialog.titled(List.of(ref)) + "?",
                        "Roll back",
                        values -> List.of(words.line("rollout undo", ref, to(values.getFirst()))))
                .asking(List.of(Field.Text.of("revision", "the one before this")))
                .checked(
                        values ->
                                values.getFirst().isEmpty()
                                        ? ""
                                        : number(values).replace("of pods", "of the list"))
                .looking(() -> Printed.by(commands, history), WorkDialogs::printed);
    }

    private static String[] to(String revision) {
        return revision.isEmpty() ? new String[0] : new String[] {"--to-revision=" + revision};
    }

    private static List<Line> printed(Tree text) {
        return text.text().lines().filter(line -> !line.isBlank()).map(Line::of).toList();
    }
}
