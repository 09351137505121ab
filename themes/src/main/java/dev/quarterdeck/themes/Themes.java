package dev.quarterdeck.themes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The themes that come with the program, and a way to read others. */
public final class Themes {
    private static final List<String> NAMES = List.of("dark", "light", "plain");

    private Themes() {}

    /** The names of the built-in themes; {@code plain} uses no colour at all. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * @throws IllegalArgumentException when no built-in theme has this name
     */
    public static Theme named(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "no theme is called \"%s\"; there are %s"
                            .formatted(name, String.join(", ", NAMES)));
        }
        return ThemeFile.parse(resource(name + ".theme"));
    }

    /**
     * Reads a theme file of the user's own.
     *
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException names the line that cannot be understood
     */
    public static Theme read(Path file) throws IOException {
        return ThemeFile.parse(Files.readString(file, StandardCharsets.UTF_8));
    }

    private static String resource(String file) {
        try (InputStream in = Themes.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own file " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
