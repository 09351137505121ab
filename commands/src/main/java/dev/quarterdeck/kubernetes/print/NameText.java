package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;

/**
 * {@code -o name}: {@code pod/zoo}, {@code deployment.apps/cart}, a line for every object. Ported
 * from {@code k8s.io/cli-runtime/pkg/printers/name.go}.
 */
public final class NameText {
    private NameText() {}

    /** The name of the object, or of every object of a list. */
    public static String of(Map<String, @Nullable Object> object) {
        return of(object, "");
    }

    /** The same, followed by what was done to it: {@code pod/zoo created}. */
    public static String of(Map<String, @Nullable Object> object, String operation) {
        StringBuilder out = new StringBuilder();
        if (ObjectList.is(object)) {
            Json.array(object.get("items"))
                    .forEach(item -> out.append(of(Json.object(item), operation)));
            return out.toString();
        }
        String version = text(object, "apiVersion");
        boolean unreadable = version.indexOf('/') != version.lastIndexOf('/');
        String kind = unreadable ? "" : text(object, "kind");
        if (unreadable || (version.isEmpty() && kind.isEmpty())) {
            throw new OpsException(
                    OpsException.Kind.INVALID,
                    "missing apiVersion or kind; try GetObjectKind().SetGroupVersionKind() if you"
                            + " know the type");
        }
        String name = text(Json.object(object.get("metadata")), "name");
        out.append(kind.isEmpty() ? "<unknown>" : typeOf(version, kind));
        out.append('/').append(name.isEmpty() ? "<unknown>" : name);
        out.append(operation.isEmpty() ? "" : " ").append(operation);
        return out.append('\n').toString();
    }

    private static String typeOf(String version, String kind) {
        int slash = version.indexOf('/');
        String group = slash > 0 ? "." + version.substring(0, slash) : "";
        return kind.toLowerCase(Locale.ROOT) + group;
    }

    private static String text(Map<String, @Nullable Object> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }
}
