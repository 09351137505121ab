package dev.quarterdeck.http;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One request; {@code path} is unescaped, and without what stands before every path of a server.
 */
public record Request(
        String method,
        String path,
        List<Map.Entry<String, String>> query,
        Map<String, String> headers,
        @Nullable Payload body) {
    public static Request get(String path) {
        return new Request("GET", path, List.of(), Map.of(), null);
    }

    public static Request head(String path) {
        return new Request("HEAD", path, List.of(), Map.of(), null);
    }

    public static Request post(String path) {
        return new Request("POST", path, List.of(), Map.of(), null);
    }

    public static Request put(String path) {
        return new Request("PUT", path, List.of(), Map.of(), null);
    }

    public static Request delete(String path) {
        return new Request("DELETE", path, List.of(), Map.of(), null);
    }

    /** This request with one more query parameter. */
    public Request with(String name, String value) {
        var more = new ArrayList<>(query);
        more.add(Map.entry(name, value));
        return new Request(method, path, List.copyOf(more), headers, body);
    }

    /** This request with one more query parameter, unless {@code value} is empty. */
    public Request withSet(String name, String value) {
        return value.isEmpty() ? this : with(name, value);
    }

    public Request header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(method, path, query, more, body);
    }

    /** This request with a value as its JSON body. */
    public Request json(@Nullable Object value) {
        byte[] text = (Json.write(value) + "\n").getBytes(StandardCharsets.UTF_8);
        return body(new Payload.Bytes("application/json", text));
    }

    public Request body(Payload payload) {
        return new Request(method, path, query, headers, payload);
    }
}
