package dev.quarterdeck.docker;

import dev.quarterdeck.host.Unreadable;
import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The docker client's own configuration.
 *
 * @param folder the folder of config.json, contexts and certificates
 * @param values what config.json holds; empty where it does not exist
 * @param warning what the docker client says on standard error about a file it cannot use as a
 *     whole, or empty
 */
public record ClientFiles(Path folder, Map<String, @Nullable Object> values, String warning) {
    private static final String WARNING = "WARNING: Error ";

    /** The configuration in {@code DOCKER_CONFIG}, or in {@code .docker} under {@code home}. */
    public static ClientFiles of(Map<String, String> environment, Path home) {
        String folder = environment.getOrDefault("DOCKER_CONFIG", "");
        return at(folder.isEmpty() ? home.resolve(".docker") : Path.of(folder));
    }

    /** The configuration in {@code folder}. */
    public static ClientFiles at(Path folder) {
        // Go's filepath.Join leaves no dots.
        Path file = folder.resolve("config.json").normalize();
        try {
            ConfigFile read = ConfigFile.read(Files.readAllBytes(file));
            return new ClientFiles(folder, read.values(), parsing(file, read.error()));
        } catch (NoSuchFileException e) {
            return new ClientFiles(folder, Map.of(), "");
        } catch (IOException e) {
            String why = Unreadable.why(file, file.toString(), e);
            boolean opened = why.startsWith("read ");
            String warning = opened ? parsing(file, why) : WARNING + "loading config file: " + why;
            return new ClientFiles(folder, Map.of(), warning);
        }
    }

    private static String parsing(Path file, String error) {
        return error.isEmpty() ? "" : WARNING + "parsing config file (" + file + "): " + error;
    }

    /** A text in config.json, or an empty one. */
    public String text(String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    /** An object of texts in config.json, such as HttpHeaders. */
    public Map<String, String> texts(String name) {
        var texts = new LinkedHashMap<String, String>();
        for (Map.Entry<String, @Nullable Object> entry : Json.object(values.get(name)).entrySet()) {
            if (entry.getValue() instanceof String text) {
                texts.put(entry.getKey(), text);
            }
        }
        return texts;
    }

    /** The folder of the context store. */
    Path contexts() {
        return folder.resolve("contexts");
    }
}
