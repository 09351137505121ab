package dev.quarterdeck.demo;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Answers and questions as JSON. */
final class Trees {

    private Trees() {}

    static byte[] write(@Nullable Object tree) {
        return Json.write(tree).getBytes(StandardCharsets.UTF_8);
    }

    static @Nullable Object read(byte[] json) {
        try {
            return Json.parse(json);
        } catch (JsonException malformed) {
            throw new ApiError(400, "invalid JSON: " + malformed.getMessage());
        }
    }

    /** The tree as an object; an empty one when it is anything else. */
    static Map<String, @Nullable Object> object(@Nullable Object tree) {
        return Json.object(tree);
    }

    /** The tree's items as text; none when it is anything but a list. */
    static List<String> texts(@Nullable Object tree) {
        return Json.array(tree).stream().map(String::valueOf).toList();
    }
}
