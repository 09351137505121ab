package dev.quarterdeck.kubernetes.patch;

import dev.quarterdeck.gotemplate.GoPrint;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** What is wrong with a patch, in Go's words (apimachinery pkg/util/mergepatch/errors.go). */
final class Mistakes {
    static final String LISTS_OF_LISTS = "lists of lists are not supported";
    static final String PRIMITIVE_LIST = "invalid patch format of primitive list";
    static final String RETAIN_KEYS = "invalid patch format of retainKeys";
    static final String ELEMENT_ORDER = "invalid patch format of setElementOrder list";

    private Mistakes() {}

    static OpsException of(String sentence) {
        return new OpsException(OpsException.Kind.INVALID, sentence);
    }

    static OpsException noMergeKey(Map<String, @Nullable Object> item, String mergeKey) {
        return of(
                "map: %s does not contain declared merge key: %s".formatted(shown(item), mergeKey));
    }

    static OpsException notOfType(String expected, @Nullable Object actual) {
        String got = actual == null ? "nil" : Trees.goKind(actual);
        return of("expected a %s, but received a %s".formatted(expected, got));
    }

    static OpsException unknownDirective(@Nullable Object type, Map<String, @Nullable Object> map) {
        return of("unknown patch type: %s in map: %s".formatted(shown(type), shown(map)));
    }

    static String shown(@Nullable Object value) {
        return GoPrint.shown(value);
    }
}
