package dev.quarterdeck.cli.docker;

import dev.quarterdeck.gotemplate.NilPointer;
import dev.quarterdeck.gotemplate.Spelled;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonSource;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** The platform of a container's image: printed as {@code os/architecture}, an object in JSON. */
record PlatformField(Map<String, @Nullable Object> platform) implements Spelled {
    /** The platform in an image's descriptor, or a nil pointer. */
    static JsonSource of(@Nullable Object descriptor) {
        Map<String, @Nullable Object> platform =
                Json.object(Json.object(descriptor).get("platform"));
        return platform.isEmpty()
                ? new NilPointer("*formatter.Platform")
                : new PlatformField(platform);
    }

    @Override
    public Map<String, @Nullable Object> toJson() {
        return platform;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.valueOf(platform.get("os")));
        if (platform.get("os.version") instanceof String version) {
            text.append('(').append(version).append(')');
        }
        for (String part : new String[] {"architecture", "variant"}) {
            if (platform.get(part) instanceof String value && !value.isEmpty()) {
                text.append('/').append(value);
            }
        }
        return text.toString();
    }
}
