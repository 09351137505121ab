package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.widget.Line;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * What a dialog asks, and the lines it runs.
 *
 * @param word what its button says
 * @param body what there is to say before
 * @param lines the command lines, from what stands in the fields
 * @param missing what is missing in the fields, or nothing
 * @param facts what is worth knowing and must be asked for
 */
record DialogPlan(
        String title,
        String word,
        List<Line> body,
        List<Field> fields,
        Function<List<String>, List<List<String>>> lines,
        Function<List<String>, String> missing,
        @Nullable Facts facts) {

    /** What is asked for while the dialog is open, and how it is told. */
    record Facts(Callable<@Nullable Object> ask, Function<Tree, List<Line>> tell) {}

    DialogPlan {
        body = List.copyOf(body);
        fields = List.copyOf(fields);
    }

    static DialogPlan of(
            String title, String word, Function<List<String>, List<List<String>>> lines) {
        return new DialogPlan(title, word, List.of(), List.of(), lines, _ -> "", null);
    }

    DialogPlan saying(List<Line> words) {
        return new DialogPlan(title, word, words, fields, lines, missing, facts);
    }

    DialogPlan asking(List<Field> asked) {
        return new DialogPlan(title, word, body, asked, lines, missing, facts);
    }

    DialogPlan checked(Function<List<String>, String> check) {
        return new DialogPlan(title, word, body, fields, lines, check, facts);
    }

    DialogPlan looking(Callable<@Nullable Object> ask, Function<Tree, List<Line>> tell) {
        return new DialogPlan(title, word, body, fields, lines, missing, new Facts(ask, tell));
    }
}
