package dev.quarterdeck.docker;

import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Filters of a list or of events, by name, each with the values it lets through. */
public final class Filters {
    private final Map<String, Map<String, Boolean>> values = new TreeMap<>();

    /** One more value to let through. */
    public Filters add(String name, String value) {
        values.computeIfAbsent(name, any -> new TreeMap<>()).put(value, true);
        return this;
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The values of one filter, in order. */
    public List<String> of(String name) {
        return new ArrayList<>(values.getOrDefault(name, Map.of()).keySet());
    }

    /** As the engine takes them in a query. */
    public String json() {
        return Json.write(values);
    }

    Request in(Request request) {
        return isEmpty() ? request : request.with("filters", json());
    }
}
