package dev.quarterdeck.describe;

import dev.quarterdeck.gotemplate.GoPrint;
import dev.quarterdeck.kubernetes.print.Unstructured;
import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Describes an object of any kind by its fields in the order of their names. Ported from
 * genericDescriber in {@code k8s.io/kubectl/pkg/describe/describe.go}.
 */
public final class GenericDescriber implements Describer {
    private static final Set<String> SKIPPED =
            Set.of(
                    ".metadata.managedFields",
                    ".metadata.name",
                    ".metadata.namespace",
                    ".metadata.labels",
                    ".metadata.annotations");

    @Override
    public void describe(Map<String, @Nullable Object> object, Related related, Description out) {
        Tree tree = Tree.of(Unstructured.of(object));
        out.row(0, "Name:", tree.name());
        out.row(0, "Namespace:", tree.namespace());
        Labels.ofObject(tree, out);
        fields(out, 0, tree, "");
        Events.ofObject(tree, related, out);
    }

    private static void fields(Description out, int level, Tree object, String place) {
        SortedMap<String, @Nullable Object> fields = new TreeMap<>(Utf8.ORDER);
        fields.putAll(object.object());
        fields.forEach(
                (name, value) -> {
                    String inner = place + "." + name;
                    if (!SKIPPED.contains(inner)) {
                        field(out, level, FieldLabel.of(name), Tree.of(value), inner);
                    }
                });
    }

    private static void field(Description out, int level, String label, Tree value, String place) {
        if (value.isObject()) {
            out.write(level, label + ":\n");
            fields(out, level + 1, value, place);
        } else if (value.isArray()) {
            out.write(level, label + ":\n");
            value.list().forEach(element -> element(out, level + 1, element, place));
        } else {
            out.row(level, label + ":", GoPrint.shown(value.value()));
        }
    }

    private static void element(Description out, int level, Tree element, String place) {
        if (element.isObject()) {
            fields(out, level, element, place);
        } else {
            out.row(level, GoPrint.shown(element.value()));
        }
    }
}
