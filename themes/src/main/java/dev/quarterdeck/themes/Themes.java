package dev.quarterdeck.themes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The themes that come with the program, and a way to read others. */
public final class Themes {
    private static final String END = ".theme";

    private Themes() {}

    /** The names of the built-in themes, one a file; {@code plain} uses no colour at all. */
    public static List<String> names() {
        URL one = Objects.requireNonNull(Themes.class.getResource("plain" + END));
        try {
            return files(one).stream()
                    .filter(file -> file.endsWith(END))
                    .map(file -> file.substring(file.lastIndexOf('/') + 1))
                    .map(file -> file.substring(0, file.length() - END.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws IllegalArgumentException when no built-in theme has this name
     */
    public static Theme named(String name) {
        try (InputStream in = Themes.class.getResourceAsStream(name + END)) {
            if (in == null || name.contains("/")) {
                throw new IllegalArgumentException(
                        "no theme is called \"%s\"; there are %s"
                                .formatted(name, String.join(", ", names())));
            }
            return ThemeFile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** The files of a jar, or those in the same folder. */
    private static List<String> files(URL one) throws IOException {
        if (one.openConnection() instanceof JarURLConnection jar) {
            String folder = Themes.class.getPackageName().replace('.', '/') + "/";
            return jar.getJarFile().stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(folder))
                    .toList();
        }
        Path folder = Objects.requireNonNull(Path.of(URI.create(one.toString())).getParent());
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
