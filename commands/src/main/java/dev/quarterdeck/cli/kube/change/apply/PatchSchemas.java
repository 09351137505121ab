package dev.quarterdeck.cli.kube.change.apply;

import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.patch.OpenApiSchema;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How kinds are merged, as the server's OpenAPI v3 documents say; each is asked for once. */
public final class PatchSchemas {
    private final Work work;
    private final Map<String, Map<String, @Nullable Object>> documents = new HashMap<>();

    /** Those of a line's server; nothing is asked yet. */
    public PatchSchemas(Work work) {
        this.work = work;
    }

    /** That of a kind; none where it is merged as plain JSON, as custom ones are. */
    public Optional<OpenApiSchema> of(ApiResource resource) {
        String group = resource.group();
        String place = group.isEmpty() ? "api/" : "apis/" + group + "/";
        Map<String, String> kind =
                Map.of("group", group, "version", resource.version(), "kind", resource.kind());
        return OpenApiSchema.of(
                documents.computeIfAbsent(place + resource.version(), this::document), kind);
    }

    private Map<String, @Nullable Object> document(String place) {
        try (Reply reply = work.api().get("/openapi/v3/" + place, "application/json")) {
            return reply.status() >= 400 ? Map.of() : Json.object(Json.parse(reply.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
