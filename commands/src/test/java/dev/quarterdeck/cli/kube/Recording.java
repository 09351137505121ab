package dev.quarterdeck.cli.kube;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.testing.Only;
import dev.quarterdeck.testing.Ran;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** One run of the real kubectl: its line, what it asked, and what it printed. */
record Recording(Map<String, @Nullable Object> entry) {
    private static final Path FOLDER = Path.of("src/test/resources/recordings/kubernetes-1.36");

    /** All recorded runs of kubectl. */
    static Stream<Recording> all() {
        return Json.array(json("kubectl/index.json")).stream()
                .map(Json::object)
                .map(Recording::new)
                .filter(Only::keeps);
    }

    static @Nullable Object json(String file) {
        try {
            return Json.parse(bytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words after {@code kubectl}. */
    List<String> words() {
        return Json.array(entry.get("argv")).stream().skip(1).map(String::valueOf).toList();
    }

    /** What else its environment had. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        Json.object(entry.get("env"))
                .forEach((name, value) -> environment.put(name, String.valueOf(value)));
        return environment;
    }

    Instant now() {
        return Instant.parse(text("now"));
    }

    /** What kubectl printed. */
    Ran ran() {
        Object exit = Objects.requireNonNull(entry.get("exit"));
        return new Ran(((Number) exit).intValue(), printed("stdout"), printed("stderr"));
    }

    boolean interrupted() {
        return entry.containsKey("endedBy");
    }

    List<Map<String, @Nullable Object>> requests() {
        return Json.array(entry.get("requests")).stream().map(Json::object).toList();
    }

    private String printed(String channel) {
        String file = text(channel);
        return file.isEmpty()
                ? ""
                : new String(bytes("kubectl/" + file), StandardCharsets.ISO_8859_1);
    }

    private String text(String name) {
        Object value = entry.get(name);
        return value == null ? "" : value.toString();
    }

    @Override
    public String toString() {
        return String.join(" ", words());
    }
}
