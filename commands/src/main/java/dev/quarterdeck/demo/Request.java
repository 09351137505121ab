package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** One request as read from a connection; the path has lost its version prefix. */
public record Request(
        String method,
        String version,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body,
        String line) {

    /** A parameter of the query; null when it is not there. */
    public @Nullable String query(String name) {
        return query.get(name);
    }

    /** A parameter of the query, or else something. */
    public String query(String name, String otherwise) {
        return query.getOrDefault(name, otherwise);
    }

    /** All values of a parameter that is repeated. */
    public List<String> all(String name) {
        int question = line.indexOf('?');
        return question < 0 ? List.of() : RequestReader.all(line.substring(question + 1), name);
    }

    /** True as the engine reads it: anything but nothing, 0, no, false and none. */
    boolean flag(String name) {
        String value = query(name, "");
        return !(value.isEmpty()
                || value.equals("0")
                || value.equalsIgnoreCase("no")
                || value.equalsIgnoreCase("false")
                || value.equalsIgnoreCase("none"));
    }

    /** The same request to another path. */
    public Request at(String otherPath) {
        return new Request(method, version, otherPath, query, headers, body, line);
    }

    boolean upgrades() {
        return headers.containsKey("upgrade");
    }

    /** Whether the client means to ask again over the same connection. */
    public boolean keepsAlive() {
        return !"close".equalsIgnoreCase(headers.getOrDefault("connection", ""));
    }

    /** The body's object; an empty one when there is none. */
    Map<String, @Nullable Object> object() {
        return body.length == 0 ? Map.of() : Trees.object(Trees.read(body));
    }

    /** What the client calls this request, for counting and for tests. */
    String target() {
        return line;
    }
}
