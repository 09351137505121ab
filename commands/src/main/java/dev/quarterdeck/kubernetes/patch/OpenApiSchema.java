package dev.quarterdeck.kubernetes.patch;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How fields are merged, as an OpenAPI v3 document of the server says (apimachinery
 * pkg/util/strategicpatch/meta.go, PatchMetaFromOpenAPIV3).
 *
 * @param schemas all schemas of the document
 * @param schema the one of the object
 */
public record OpenApiSchema(
        Map<String, @Nullable Object> schemas, Map<String, @Nullable Object> schema)
        implements PatchSchema {
    private static final String KIND = "x-kubernetes-group-version-kind";
    private static final String STRATEGIC = "application/strategic-merge-patch+json";
    private static final String REFERENCE = "#/components/schemas/";

    /** That of a kind, where the document says that it can be patched by strategic merges. */
    public static Optional<OpenApiSchema> of(
            Map<String, @Nullable Object> document, Map<String, String> kind) {
        Map<String, @Nullable Object> schemas =
                Json.object(Json.object(document.get("components")).get("schemas"));
        if (!strategic(Json.object(document.get("paths")), kind)) {
            return Optional.empty();
        }
        return schemas.values().stream()
                .map(Json::object)
                .filter(schema -> Json.array(schema.get(KIND)).contains(kind))
                .map(schema -> new OpenApiSchema(schemas, schema))
                .findFirst();
    }

    private static boolean strategic(
            Map<String, @Nullable Object> paths, Map<String, String> kind) {
        return paths.values().stream()
                .map(path -> Json.object(Json.object(path).get("patch")))
                .filter(patch -> kind.equals(patch.get(KIND)))
                .map(patch -> Json.object(Json.object(patch.get("requestBody")).get("content")))
                .findFirst()
                .filter(content -> content.containsKey(STRATEGIC))
                .isPresent();
    }

    @Override
    public Field object(String field) {
        Map<String, @Nullable Object> found = traversed(field);
        return field(found, found);
    }

    @Override
    public Field list(String field) {
        Map<String, @Nullable Object> found = traversed(field);
        Object items = found.get("items");
        return field(found, items == null ? found : Json.object(items));
    }

    @Override
    public String name() {
        return schema.get("type") instanceof String type ? type : "Struct";
    }

    private Map<String, @Nullable Object> traversed(String field) {
        Object found = Json.object(schema.get("properties")).get(field);
        if (found == null) {
            throw Mistakes.of("unable to find api field \"" + field + "\"");
        }
        return Json.object(found);
    }

    private Field field(Map<String, @Nullable Object> found, Map<String, @Nullable Object> within) {
        String strategies = text(found, "x-kubernetes-patch-strategy");
        return new Field(
                new OpenApiSchema(schemas, resolved(within)),
                strategies.isEmpty() ? List.of() : List.of(strategies.split(",", -1)),
                text(found, "x-kubernetes-patch-merge-key"));
    }

    private Map<String, @Nullable Object> resolved(Map<String, @Nullable Object> within) {
        List<@Nullable Object> all = Json.array(within.get("allOf"));
        Map<String, @Nullable Object> one = all.isEmpty() ? within : Json.object(all.getFirst());
        String reference = text(one, "$ref");
        if (reference.isEmpty()) {
            return one;
        }
        String name =
                reference.startsWith(REFERENCE)
                        ? reference.substring(REFERENCE.length())
                        : reference;
        if (!schemas.containsKey(name)) {
            throw Mistakes.of("unable to resolve " + reference + " in OpenAPI V3");
        }
        return Json.object(schemas.get(name));
    }

    private static String text(Map<String, @Nullable Object> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }
}
