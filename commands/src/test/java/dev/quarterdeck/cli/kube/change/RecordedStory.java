package dev.quarterdeck.cli.kube.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A story as ours lived it on a real control plane.
 *
 * @param name the story's
 * @param namespace of the twin
 * @param mark what tells the twin apart
 */
record RecordedStory(String name, String namespace, String mark, List<RecordedLine> lines) {
    /** Where recordings are. */
    static final Path FOLDER = Path.of("src/test/resources/recordings/stories");

    private static final RecordedTexts TEXTS = texts(FOLDER);

    static RecordedStory read(Story story) {
        Path file = file(FOLDER, story.name());
        try {
            Map<String, @Nullable Object> json = Json.object(Json.parse(Files.readAllBytes(file)));
            var known = new RecordedExchanges(TEXTS);
            return new RecordedStory(
                    String.valueOf(json.get("story")),
                    String.valueOf(json.get("namespace")),
                    String.valueOf(json.get("mark")),
                    Json.array(json.get("lines")).stream()
                            .map(each -> RecordedLine.of(Json.object(each), known))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path folder) {
        var known = new RecordedExchanges(texts(folder));
        Map<String, String> head = new LinkedHashMap<>();
        head.put("story", name);
        head.put("namespace", namespace);
        head.put("mark", mark);
        String told = Json.write(head);
        String all = String.join(",\n ", lines.stream().map(line -> line.written(known)).toList());
        Path file = file(folder, name);
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    file,
                    told.substring(0, told.length() - 1) + ",\"lines\":[\n " + all + "]}\n",
                    UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordedTexts texts(Path folder) {
        return new RecordedTexts(folder.resolve("bodies"));
    }

    private static Path file(Path folder, String story) {
        String plain = story.replace(".txt", "").replaceAll("[^A-Za-z0-9]+", "-");
        return folder.resolve(plain + ".json");
    }
}
