package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Request;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** How objects go out: as they are, as rows of a table, or their metadata alone. */
record View(Kind kind, Form form, String include, Instant now) {

    static View of(ApiPath path, Request request, Instant now) {
        return new View(
                path.kind(), Form.of(request), request.query("includeObject", "Metadata"), now);
    }

    /** One object. */
    Tree one(Tree object) {
        return switch (form) {
            case TABLE ->
                    table(object.tree("metadata"), List.of(object), true)
                            .with("metadata", revision(object));
            case PARTIAL -> partial(object);
            case JSON, DISCOVERY -> EventView.of(kind, object);
        };
    }

    private static Tree revision(Tree object) {
        return Tree.make("resourceVersion", object.text("metadata.resourceVersion"));
    }

    /** A list with its own metadata. */
    Tree list(Tree metadata, List<Tree> objects) {
        return switch (form) {
            case TABLE -> table(metadata, objects, true);
            case PARTIAL ->
                    Tree.make(
                            "kind",
                            "PartialObjectMetadataList",
                            "apiVersion",
                            "meta.k8s.io/v1",
                            "metadata",
                            metadata,
                            "items",
                            objects.stream().map(View::partial).toList());
            case JSON, DISCOVERY ->
                    Tree.make(
                            "kind",
                            kind.kind() + "List",
                            "apiVersion",
                            kind.groupVersion(),
                            "metadata",
                            metadata,
                            "items",
                            objects.stream().map(this::item).toList());
        };
    }

    /** Custom resources keep their kind in a list, all others lose it. */
    private Tree item(Tree object) {
        Tree shown = EventView.of(kind, object);
        return kind.custom() ? shown : shown.with("kind", null).with("apiVersion", null);
    }

    static Tree partial(Tree object) {
        return Tree.make(
                "kind",
                "PartialObjectMetadata",
                "apiVersion",
                "meta.k8s.io/v1",
                "metadata",
                object.tree("metadata"));
    }

    /** The object of a watch's event; only the first table of a watch tells its columns. */
    Tree event(Tree object, boolean columns) {
        return form == Form.TABLE ? table(revision(object), List.of(object), columns) : one(object);
    }

    private Tree table(Tree metadata, List<Tree> objects, boolean columns) {
        List<Column> all = kind.columns().get();
        var table = new LinkedHashMap<String, @Nullable Object>();
        table.put("kind", "Table");
        table.put("apiVersion", "meta.k8s.io/v1");
        table.put("metadata", metadata.fields());
        table.put(
                "columnDefinitions",
                columns ? all.stream().map(column -> column.definition().fields()).toList() : null);
        var rows = new ArrayList<@Nullable Object>();
        objects.forEach(object -> rows.add(row(all, object)));
        table.put("rows", rows);
        return new Tree(table);
    }

    private Object row(List<Column> columns, Tree object) {
        var cells = new ArrayList<@Nullable Object>();
        columns.forEach(column -> cells.add(column.cell().of(object, now)));
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("cells", cells);
        List<Tree> conditions = PodCells.rowConditions(object);
        if (!conditions.isEmpty()) {
            row.put("conditions", conditions.stream().map(Tree::fields).toList());
        }
        row.put("object", included(object));
        return row;
    }

    private @Nullable Object included(Tree object) {
        return switch (include) {
            case "None" -> null;
            case "Object" -> EventView.of(kind, object).fields();
            default -> partial(object).fields();
        };
    }
}
