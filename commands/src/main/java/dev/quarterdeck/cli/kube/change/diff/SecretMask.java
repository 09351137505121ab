package dev.quarterdeck.cli.kube.change.diff;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Hides the values of secrets, and lets it be seen which of them differ (kubectl's Masker). */
final class SecretMask {
    private static final String MASK = "***";

    private SecretMask() {}

    /** One side with its values masked, as they compare with those of the other. */
    static Map<String, @Nullable Object> masked(
            Map<String, @Nullable Object> object,
            @Nullable Map<String, @Nullable Object> other,
            String differing) {
        if (!(object.get("data") instanceof Map<?, ?>)) {
            return object;
        }
        Map<String, @Nullable Object> data = new LinkedHashMap<>(Json.object(object.get("data")));
        Map<String, @Nullable Object> others =
                other == null ? Map.of() : Json.object(other.get("data"));
        data.replaceAll(
                (key, value) ->
                        !others.containsKey(key) || Objects.equals(others.get(key), value)
                                ? MASK
                                : MASK + " (" + differing + ")");
        Map<String, @Nullable Object> masked = new LinkedHashMap<>(object);
        masked.put("data", data);
        return masked;
    }
}
