package dev.quarterdeck.kubernetes.print;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Map;

/** Prints YAML documents; ported from {@code k8s.io/cli-runtime/pkg/printers/yaml.go}. */
final class YamlPrinter implements ObjectPrinter {
    private final boolean showManagedFields;
    private boolean first = true;

    YamlPrinter(boolean showManagedFields) {
        this.showManagedFields = showManagedFields;
    }

    @Override
    public void print(Map<String, @Nullable Object> object, Appendable out) throws IOException {
        out.append(first ? "" : YamlText.SEPARATOR);
        first = false;
        out.append(YamlText.of(showManagedFields ? object : ManagedFields.without(object)));
    }
}
