package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.gotemplate.GoPrint;
import dev.quarterdeck.text.WordWrap;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a schema as kubectl's template does (kubectl pkg/explain/v2/templates/plaintext.tmpl):
 * description, documents elsewhere, fields.
 *
 * @param recursive whether the fields of fields are named, and nothing but names and types is told
 */
record SchemaText(Schemas schemas, boolean recursive, StringBuilder out) {
    private static final int WIDTH = 76;
    private static final int MOST_VALUES = 4;

    /** Goes down the fields to the schema that is asked for; writes nothing where there is none. */
    void follow(Tree schema, List<String> fields, Set<String> seen) {
        String reference = Schemas.reference(schema);
        Tree resolved = schemas.resolved(schema);
        if (fields.isEmpty()) {
            whole(resolved);
            return;
        }
        if (!reference.isEmpty() && seen.contains(reference)) {
            return;
        }
        Tree field = resolved.at("properties", fields.getFirst());
        Set<String> more = with(seen, reference);
        if (Schemas.truth(field)) {
            if (fields.size() == 1) {
                head(fields.getFirst(), field);
            }
            follow(field, fields.subList(1, fields.size()), Set.of());
        } else if (Schemas.truth(resolved.at("items"))) {
            follow(resolved.at("items"), fields, more);
        } else if (Schemas.truth(Schemas.values(resolved))) {
            follow(Schemas.values(resolved), fields, more);
        } else {
            int before = out.length();
            for (Tree alternative : resolved.list("allOf")) {
                if (out.length() == before) {
                    follow(alternative, fields, more);
                }
            }
        }
    }

    private void head(String name, Tree field) {
        out.append("FIELD: ").append(name);
        out.append(" <").append(schemas.type(field)).append(">\n");
        List<Tree> values = field.list("enum");
        if (!values.isEmpty()) {
            out.append("ENUM:");
            values.forEach(value -> out.append("\n    ").append(shown(value)));
        }
        out.append("\n\n");
    }

    private void whole(Tree schema) {
        StringBuilder text = new StringBuilder();
        describe(schema, text);
        out.append("DESCRIPTION:\n");
        paragraph(text.isEmpty() ? "<empty>" : text.toString(), WIDTH, 4);
        Tree elsewhere = schema.at("externalDocs");
        if (Schemas.truth(elsewhere)) {
            out.append("\nEXTERNAL DOCS:\n");
            elsewhere(elsewhere, WIDTH, 4);
        }
        int before = out.length();
        out.append("FIELDS:\n");
        int after = out.length();
        fields(schema, 1, Set.of());
        if (out.length() == after) {
            out.setLength(before);
        }
    }

    /** Its description, and those of what it is made of. */
    private void describe(Tree schema, StringBuilder text) {
        Tree resolved = schemas.resolved(schema);
        String own = resolved.text("description");
        text.append(own).append(own.isEmpty() ? "" : "\n");
        resolved.list("allOf").forEach(part -> describe(part, text));
        if (Schemas.truth(resolved.at("items"))) {
            describe(resolved.at("items"), text);
        }
        if (Schemas.truth(Schemas.values(resolved))) {
            describe(Schemas.values(resolved), text);
        }
    }

    private void fields(Tree schema, int level, Set<String> seen) {
        String reference = Schemas.reference(schema);
        if (!reference.isEmpty() && seen.contains(reference)) {
            return;
        }
        Set<String> more = with(seen, reference);
        Tree resolved = schemas.resolved(schema);
        Schemas.sorted(resolved.at("properties"))
                .forEach(
                        (name, field) -> {
                            field(name, field, resolved, level);
                            if (recursive) {
                                fields(field, level + 1, more);
                            }
                        });
        resolved.list("allOf").forEach(part -> fields(part, level, more));
        if (Schemas.truth(resolved.at("items"))) {
            fields(resolved.at("items"), level, more);
        }
        if (Schemas.truth(Schemas.values(resolved))) {
            fields(Schemas.values(resolved), level, more);
        }
    }

    private void field(String name, Tree field, Tree owner, int level) {
        int indent = level * 2;
        out.repeat(' ', indent).append(name);
        out.append("\t<").append(schemas.type(field)).append('>');
        out.append(owner.texts("required").contains(name) ? " -required-" : "");
        values(field, indent);
        out.append('\n');
        if (recursive) {
            return;
        }
        String text = field.text("description");
        paragraph(text.isEmpty() ? "<no description>" : text, 78 - indent, indent + 2);
        Tree elsewhere = field.at("externalDocs");
        if (Schemas.truth(elsewhere)) {
            out.append('\n').repeat(' ', indent + 2).append("EXTERNAL DOCS:\n");
            elsewhere(elsewhere, WIDTH - indent, indent + 4);
        }
        out.append('\n');
    }

    private void values(Tree field, int indent) {
        List<Tree> values = field.list("enum");
        if (values.isEmpty()) {
            return;
        }
        out.append('\n').repeat(' ', indent).append("enum: ");
        List<String> first = values.stream().limit(MOST_VALUES).map(SchemaText::shown).toList();
        out.append(String.join(", ", first));
        out.append(values.size() > MOST_VALUES ? ", ...." : "");
    }

    private static String shown(Tree value) {
        if (value.value() instanceof Number number) { // to Go each number of JSON is a fraction
            return GoPrint.shown(number.doubleValue());
        }
        return "".equals(value.value()) ? "\"\"" : GoPrint.shown(value.value());
    }

    private void elsewhere(Tree elsewhere, int width, int indent) {
        if (!elsewhere.text("description").isEmpty()) {
            paragraph(elsewhere.text("description"), width, indent);
        }
        if (!elsewhere.text("url").isEmpty()) {
            out.repeat(' ', indent).append("URL: ").append(elsewhere.text("url")).append('\n');
        }
    }

    private void paragraph(String text, int width, int indent) {
        String pad = " ".repeat(indent);
        out.append(pad).append(WordWrap.wrap(text, width).replace("\n", "\n" + pad)).append('\n');
    }

    private static Set<String> with(Set<String> seen, String reference) {
        Set<String> more = new HashSet<>(seen);
        more.add(reference);
        return more;
    }
}
