package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code -o kyaml}: YAML with brackets, and quotes round every text. Ported from {@code
 * sigs.k8s.io/yaml/kyaml/kyaml.go}.
 */
public final class KyamlText {
    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder();

    private final boolean sorted;

    private KyamlText(boolean sorted) {
        this.sorted = sorted;
    }

    /** The value as a document, from the line that opens it to its last newline. */
    public static String of(@Nullable Object tree) {
        return of(tree, true);
    }

    /** The same with its fields in the order they have, as kubectl's own types are printed. */
    public static String inOrder(@Nullable Object tree) {
        return of(tree, false);
    }

    private static String of(@Nullable Object tree, boolean sorted) {
        try {
            YamlInput.checkAnew(tree);
        } catch (OpsException e) {
            throw new OpsException(e.kind(), "error decoding: " + e.what());
        }
        KyamlText text = new KyamlText(sorted);
        text.out.append("---\n");
        text.node(Unstructured.of(tree), 0);
        return text.out.append('\n').toString();
    }

    private void node(@Nullable Object value, int level) {
        if (value instanceof Map<?, ?>) {
            mapping(Json.object(value), level);
        } else if (value instanceof List<?> list) {
            sequence(list, level);
        } else if (value instanceof String text) {
            out.append(KyamlString.quoted(YamlInput.read(text), level + 1));
        } else {
            out.append(Json.write(value));
        }
    }

    private void mapping(Map<String, @Nullable Object> map, int level) {
        if (map.isEmpty()) {
            out.append("{}");
            return;
        }
        out.append("{\n");
        Map<String, @Nullable Object> fields = map;
        if (sorted) {
            fields = new TreeMap<>(Utf8.ORDER);
            fields.putAll(map);
        }
        fields.forEach(
                (key, value) -> {
                    out.append(STEP.repeat(level + 1));
                    out.append(KyamlString.key(YamlInput.read(key))).append(": ");
                    node(value, level + 1);
                    out.append(",\n");
                });
        out.append(STEP.repeat(level)).append('}');
    }

    private void sequence(List<?> list, int level) {
        if (list.isEmpty()) {
            out.append("[]");
        } else if (list.stream().allMatch(item -> item instanceof Map || item instanceof List)) {
            cuddled(list, level);
        } else {
            out.append("[\n");
            for (Object item : list) {
                out.append(STEP.repeat(level + 1));
                node(item, level + 1);
                out.append(",\n");
            }
            out.append(STEP.repeat(level)).append(']');
        }
    }

    /** Brackets of lists and their elements share lines where there are only such. */
    private void cuddled(List<?> list, int level) {
        out.append('[');
        String before = "";
        for (Object item : list) {
            out.append(before);
            node(item, level);
            before = ", ";
        }
        out.append(']');
    }
}
