package dev.quarterdeck.kubernetes.patch;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.print.GoSort;
import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Lists in the orders in which Go leaves them, equal items included. */
final class Scalars {
    private Scalars() {}

    /** By what Go prints of each. */
    static List<@Nullable Object> sorted(List<@Nullable Object> list) {
        return GoSort.sorted(list, (left, right) -> ordered(left, right));
    }

    /** Objects by a field of theirs. */
    static List<@Nullable Object> sorted(List<@Nullable Object> maps, String field) {
        return GoSort.sorted(
                maps,
                (left, right) ->
                        ordered(Json.object(left).get(field), Json.object(right).get(field)));
    }

    private static boolean ordered(@Nullable Object left, @Nullable Object right) {
        return Utf8.ORDER.compare(Mistakes.shown(left), Mistakes.shown(right)) <= 0;
    }

    /** Each once; the last of them takes the place of one that goes. */
    static List<@Nullable Object> once(List<@Nullable Object> list) {
        List<@Nullable Object> rest = new ArrayList<>(list);
        for (int i = 0; i < rest.size() - 1; i++) {
            for (int j = i + 1; j < rest.size(); j++) {
                if (Objects.equals(rest.get(i), rest.get(j))) {
                    rest.set(j, rest.getLast());
                    rest.removeLast();
                    j--;
                }
            }
        }
        return rest;
    }
}
