package dev.quarterdeck.kubernetes.patch;

import dev.quarterdeck.kubernetes.print.YamlText;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What to send so that an object becomes what a person wrote, where others may have changed it
 * since: what is different now is changed, and what was written before and is not any more is taken
 * away (apimachinery pkg/util/strategicpatch and pkg/util/jsonmergepatch).
 *
 * @param original what was written before; may be empty
 * @param modified what is written now
 * @param current the object as it is
 */
public record ThreeWay(
        Map<String, @Nullable Object> original,
        Map<String, @Nullable Object> modified,
        Map<String, @Nullable Object> current) {

    /**
     * A strategic merge patch.
     *
     * @param overwriting whether what others changed may be changed again; else it is a mistake
     */
    public Map<String, @Nullable Object> strategic(PatchSchema schema, boolean overwriting) {
        Map<String, @Nullable Object> old = Trees.copy(original);
        Map<String, @Nullable Object> live = Trees.copy(current);
        Map<String, @Nullable Object> additions =
                StrategicDiff.of(
                        live, Trees.copy(modified), schema, StrategicDiff.Options.ADDITIONS);
        Map<String, @Nullable Object> deletions =
                StrategicDiff.of(
                        old, Trees.copy(modified), schema, StrategicDiff.Options.DELETIONS);
        Map<String, @Nullable Object> patch =
                new StrategicMerge(false).merge(deletions, Trees.copy(additions), schema);
        if (!overwriting) {
            Map<String, @Nullable Object> changed =
                    StrategicDiff.of(old, live, schema, StrategicDiff.Options.CHANGES);
            if (Conflicts.between(patch, changed, schema)) {
                throw Mistakes.of(
                        "patch:\n%s\nconflicts with changes made from original to current:\n%s\n"
                                .formatted(YamlText.of(patch), YamlText.of(changed)));
            }
        }
        return patch;
    }

    /** A JSON merge patch. */
    public Map<String, @Nullable Object> merge() {
        Map<String, @Nullable Object> additions =
                MergePatch.part(MergePatch.between(current, modified), false);
        Map<String, @Nullable Object> deletions =
                MergePatch.part(MergePatch.between(original, modified), true);
        return MergePatch.apply(deletions, additions);
    }
}
