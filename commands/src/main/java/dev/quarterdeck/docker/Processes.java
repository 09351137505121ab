package dev.quarterdeck.docker;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The processes of a container as the host's ps lists them. */
public record Processes(List<String> titles, List<List<String>> rows) {
    static Processes of(@Nullable Object answer) {
        var rows = new ArrayList<List<String>>();
        for (Object row : Json.array(Json.object(answer).get("Processes"))) {
            rows.add(texts(row));
        }
        return new Processes(texts(Json.object(answer).get("Titles")), rows);
    }

    private static List<String> texts(@Nullable Object values) {
        var texts = new ArrayList<String>();
        for (Object value : Json.array(values)) {
            texts.add(Json.text(value));
        }
        return texts;
    }
}
