package dev.quarterdeck.demo;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Objects as an engine answers them, from files: what differs is put over them. */
final class Template {

    private Template() {}

    /** A new copy of the named object; putting a field that is there leaves it in its place. */
    static Map<String, @Nullable Object> read(String name) {
        try (InputStream file = Template.class.getResourceAsStream(name + ".json")) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            return Json.object(Json.parse(file));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
