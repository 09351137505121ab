package dev.quarterdeck.kubernetes.patch;

import java.util.List;

/**
 * How the fields of an object are merged (apimachinery pkg/util/strategicpatch/meta.go,
 * LookupPatchMeta); a field that it does not know is an {@link dev.quarterdeck.model.OpsException}.
 */
public interface PatchSchema {
    /** A field that holds an object. */
    Field object(String field);

    /** A field that holds a list; the schema of it is that of the list's items. */
    Field list(String field);

    /** What errors call it. */
    String name();

    /**
     * What is known of a field.
     *
     * @param strategies such as {@code merge} and {@code retainKeys}; may be empty
     * @param mergeKey by which field the items of a list are told apart; may be empty
     */
    record Field(PatchSchema schema, List<String> strategies, String mergeKey) {
        private static final String RETAIN = "retainKeys";

        public Field {
            strategies = List.copyOf(strategies);
        }

        /** Whether a patch says which members are to stay. */
        boolean retaining() {
            return strategies.contains(RETAIN);
        }

        /** {@code merge} or {@code replace}, or an empty text. */
        String strategy() {
            List<String> others = strategies.stream().filter(each -> !each.equals(RETAIN)).toList();
            if (others.size() > 1 || strategies.size() > 2) {
                throw Mistakes.of("unexpected patch strategy: " + Mistakes.shown(strategies));
            }
            return others.isEmpty() ? "" : others.getFirst();
        }
    }
}
