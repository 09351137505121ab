package dev.quarterdeck.demo.cluster;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.TreeSet;

/**
 * As much of the server's OpenAPI documents as kubectl looks for before it applies a manifest: that
 * the server itself checks fields.
 */
final class OpenApi {

    private static final String ROOT = "/openapi/v3";

    private OpenApi() {}

    /** The answer to a question about the documents; null when the path is none. */
    static @Nullable Tree answer(String path) {
        if (path.equals(ROOT)) {
            return index();
        }
        for (Kind kind : Kinds.ALL) {
            if (path.equals(ROOT + "/" + root(kind))) {
                return document(kind.groupVersion());
            }
        }
        return null;
    }

    private static String root(Kind kind) {
        return (kind.group().isEmpty() ? "api/" : "apis/") + kind.groupVersion();
    }

    private static Tree index() {
        var roots = new TreeSet<String>();
        Kinds.ALL.forEach(kind -> roots.add(root(kind)));
        Tree paths = Tree.EMPTY;
        for (String root : roots) {
            Tree where = Tree.make("serverRelativeURL", ROOT + "/" + root);
            paths = paths.with(List.of(root), where);
        }
        return Tree.make("paths", paths);
    }

    private static Tree document(String groupVersion) {
        Tree paths = Tree.EMPTY;
        for (Kind kind : Kinds.ALL) {
            if (kind.groupVersion().equals(groupVersion) && !kind.measured()) {
                String inside = kind.namespaced() ? "/namespaces/{namespace}/" : "/";
                String path = "/" + root(kind) + inside + kind.plural() + "/{name}";
                paths = paths.with(List.of(path), Tree.make("patch", operation(kind)));
            }
        }
        return Tree.make(
                "openapi",
                "3.0.0",
                "info",
                Tree.make("title", "Kubernetes", "version", "v1.36.2"),
                "paths",
                paths);
    }

    private static Tree operation(Kind kind) {
        Tree parameter =
                Tree.make(
                        "name", "fieldValidation",
                        "in", "query",
                        "schema", Tree.make("type", "string"));
        Tree named =
                Tree.make(
                        "group", kind.group(),
                        "version", kind.version(),
                        "kind", kind.kind());
        return Tree.make(
                "parameters",
                List.of(parameter),
                "responses",
                Tree.EMPTY,
                "x-kubernetes-action",
                "patch",
                "x-kubernetes-group-version-kind",
                named);
    }
}
