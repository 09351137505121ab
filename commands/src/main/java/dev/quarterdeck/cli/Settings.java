package dev.quarterdeck.cli;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Invocation;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Our own configuration file: lines {@code name=value} or {@code name: value}. A name that is none
 * is an error, for a setting that protects must not get lost by a slip.
 */
final class Settings {
    static final String READ_ONLY = "read-only";

    private static final Set<String> NAMES = Set.of(READ_ONLY);

    private final Path file;
    private final Properties values;

    private Settings(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    /** Those of the user; none where there is no file. */
    static Settings of(Invocation world) {
        Path file = file(world);
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return new Settings(file, new Properties());
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandException(1, "qd: " + file + " cannot be read: " + Wording.of(e));
        }
        Settings settings = new Settings(file, values);
        values.stringPropertyNames().stream().sorted().forEach(settings::check);
        return settings;
    }

    /** Where the file is, or would be. */
    static Path file(Invocation world) {
        String given = world.env().getOrDefault("XDG_CONFIG_HOME", "");
        Path folder = given.isEmpty() ? world.home().resolve(".config") : Path.of(given);
        return world.cwd().resolve(folder).resolve("quarterdeck/config.properties");
    }

    /** A switch; empty where the file says nothing of it. */
    Optional<Boolean> on(String name) {
        String value = values.getProperty(name);
        return value == null ? Optional.empty() : Optional.of(truth(file + ": " + name, value));
    }

    /** Whether a word says yes or no; another is an error of what it stands in. */
    static boolean truth(String where, String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default ->
                    throw new CommandException(
                            1, "qd: " + where + " is true or false, not '" + value + "'");
        };
    }

    private void check(String name) {
        if (!NAMES.contains(name)) {
            throw new CommandException(
                    1, "qd: " + file + ": there is no setting '" + name + "', only " + READ_ONLY);
        }
    }
}
