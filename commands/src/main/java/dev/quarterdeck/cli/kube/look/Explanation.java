package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.gotemplate.GoPrint;
import dev.quarterdeck.model.Channels;

import java.util.List;
import java.util.Set;

/**
 * Prints what an OpenAPI v3 document says about a resource or a field of it (kubectl
 * pkg/explain/v2/templates/plaintext.tmpl).
 */
record Explanation(Tree document, Channels channels) {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final String GVK = "x-kubernetes-group-version-kind";

    void print(Explained asked, boolean recursive) {
        Tree kind = kind(asked);
        CanI.refuse(
                !Schemas.truth(kind),
                "error: GVR (" + asked.goText() + ") not found in OpenAPI schema");
        String group = kind.text("group");
        channels.text(group.isEmpty() ? "" : "GROUP:      " + group + "\n");
        channels.text("KIND:       " + kind.text("kind") + "\n");
        channels.text("VERSION:    " + kind.text("version") + "\n\n");
        for (Tree schema : Schemas.sorted(document.at("components", "schemas")).values()) {
            if (schema.list(GVK).stream().anyMatch(each -> each.object().equals(kind.object()))) {
                channels.text(text(schema, asked.fields(), recursive) + "\n");
                return;
            }
        }
        throw new CommandException(
                1, "error: GVK " + GoPrint.shown(kind.object()) + " not found in OpenAPI schema");
    }

    private String text(Tree schema, List<String> fields, boolean recursive) {
        StringBuilder out = new StringBuilder();
        new SchemaText(new Schemas(document), recursive, out).follow(schema, fields, Set.of());
        if (out.isEmpty()) {
            throw new CommandException(
                    1, "error: field \"" + fields.getLast() + "\" does not exist");
        }
        return out.toString();
    }

    /** What the last path that serves the resource says it is. */
    private Tree kind(Explained asked) {
        String root = (asked.group().isEmpty() ? "/api" : "/apis/" + asked.group());
        String base = root + "/" + asked.version() + "/";
        String namespaced = base + "namespaces/{namespace}/" + asked.resource();
        List<String> paths =
                List.of(
                        base + asked.resource(),
                        base + asked.resource() + "/{name}",
                        namespaced,
                        namespaced + "/{name}");
        Tree kind = Tree.of(null);
        for (String path : paths) {
            Tree served = document.at("paths", path);
            for (String method : METHODS) {
                if (!Schemas.truth(served.at(method))) {
                    continue;
                }
                kind = served.at(method, GVK);
                if (Schemas.truth(kind)) {
                    break;
                }
            }
        }
        return kind;
    }
}
