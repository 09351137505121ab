package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.cluster.ClusterSource;
import dev.quarterdeck.tui.cluster.ObjectRef;
import dev.quarterdeck.tui.widget.Line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Asks for labels, annotations and taints; those that are there are shown. */
final class MetaDialogs {
    private static final String OVERWRITE = "overwrite";

    private MetaDialogs() {}

    /** Sets or removes labels. */
    static DialogPlan label(List<ObjectRef> refs, ObjectWords words, ClusterSource source) {
        return meta("label", "labels", refs, words, source);
    }

    /** Sets or removes annotations. */
    static DialogPlan annotate(List<ObjectRef> refs, ObjectWords words, ClusterSource source) {
        return meta("annotate", "annotations", refs, words, source);
    }

    private static DialogPlan meta(
            String verb,
            String what,
            List<ObjectRef> refs,
            ObjectWords words,
            ClusterSource source) {
        String word = verb.equals("label") ? "Label" : "Annotate";
        DialogPlan plan =
                pairs(
                                word + " " + DeleteDialog.titled(refs),
                                word,
                                Field.Text.of(what, "key=value   key-"),
                                values -> words.lines(verb, refs, after(values)))
                        .saying(DeleteDialog.named(refs));
        return refs.size() == 1
                ? plan.looking(
                        () -> source.object(refs.getFirst()),
                        object -> there(object.at("metadata", what), what))
                : plan;
    }

    /** A dialog that asks for pairs, and what becomes of those that are there. */
    static DialogPlan pairs(
            String title,
            String word,
            Field.Text pairs,
            Function<List<String>, List<List<String>>> lines) {
        return DialogPlan.of(title, word, lines)
                .asking(List.of(pairs, Field.Pick.of("what is there", "stays", OVERWRITE)))
                .checked(
                        values ->
                                values.getFirst().isEmpty()
                                        ? "give a key and a value, or a key and -"
                                        : "");
    }

    /** What follows the objects in the line: the pairs, and the flag. */
    static String[] after(List<String> values) {
        List<String> words = new ArrayList<>(Words.split(values.getFirst()));
        if (words.isEmpty()) {
            words.add("KEY=VALUE");
        }
        if (values.get(1).equals(OVERWRITE)) {
            words.add("--overwrite");
        }
        return words.toArray(String[]::new);
    }

    private static List<Line> there(Tree pairs, String what) {
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, Tree> pair : pairs.entries()) {
            lines.add(
                    Line.of(Role.SYNTAX_KEY, pair.getKey())
                            .plus(Role.MUTED, "=")
                            .plus(Role.TEXT, pair.getValue().text().replace('\n', ' ')));
        }
        return lines.isEmpty() ? List.of(Line.of(Role.MUTED, "no " + what + " yet")) : lines;
    }
}
