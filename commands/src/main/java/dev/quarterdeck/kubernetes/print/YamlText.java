package dev.quarterdeck.kubernetes.print;

import org.jspecify.annotations.Nullable;

/**
 * {@code -o yaml}: YAML as sigs.k8s.io/yaml makes it of JSON, keys sorted, long lines folded at 80.
 * Ported from {@code sigs.k8s.io/yaml/yaml.go} (JSONToYAML) and {@code go.yaml.in/yaml/v2}.
 */
public final class YamlText {
    /** Stands before every document of a stream but the first. */
    public static final String SEPARATOR = "---\n";

    private YamlText() {}

    /**
     * The value as a YAML document with its last newline. Control characters that YAML cannot read
     * are an {@link dev.quarterdeck.model.OpsException}, as they are in kubectl.
     */
    public static String of(@Nullable Object tree) {
        YamlInput.check(tree);
        StringBuilder out = new StringBuilder();
        new YamlTree(new YamlEmitter(out)).document(tree);
        return out.toString();
    }
}
