package dev.quarterdeck.docker;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
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
 * @param warning what the docker client says on standard error about a file it cannot use, or empty
 */
public record ClientFiles(Path folder, Map<String, @Nullable Object> values, String warning) {
    /** The configuration in {@code DOCKER_CONFIG}, or in {@code .docker} under {@code home}. */
    public static ClientFiles of(Map<String, String> environment, Path home) {
        String folder = environment.getOrDefault("DOCKER_CONFIG", "");
        return at(folder.isEmpty() ? home.resolve(".docker") : Path.of(folder));
    }

    /** The configuration in {@code folder}. */
    public static ClientFiles at(Path folder) {
        Path file = folder.resolve("config.json");
        try {
            return new ClientFiles(folder, Json.object(Json.parse(Files.readAllBytes(file))), "");
        } catch (NoSuchFileException e) {
            return new ClientFiles(folder, Map.of(), "");
        } catch (AccessDeniedException e) {
            return unusable(folder, "open " + file + ": permission denied");
        } catch (IOException e) {
            return unusable(folder, "parsing config file (" + file + "): " + e.getMessage());
        }
    }

    private static ClientFiles unusable(Path folder, String why) {
        return new ClientFiles(folder, Map.of(), "WARNING: Error loading config file: " + why);
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
