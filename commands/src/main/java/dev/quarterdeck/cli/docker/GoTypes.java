package dev.quarterdeck.cli.docker;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The Go types that docker reads an engine's answers into: what a template finds in them, and what
 * {@code json} prints, is theirs and not the engine's.
 */
final class GoTypes {
    /**
     * A field.
     *
     * @param json its name in JSON
     * @param omitEmpty whether JSON leaves it out where it is empty
     */
    record Field(String name, String json, String type, boolean omitEmpty) {}

    private static final String FILE = "types.txt";

    private final Map<String, List<Field>> structs = new HashMap<>();

    private GoTypes() {}

    /** Reads the description that comes with the program. */
    static GoTypes read() {
        GoTypes types = new GoTypes();
        try (InputStream file = Objects.requireNonNull(GoTypes.class.getResourceAsStream(FILE));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            types.read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }

    private void read(BufferedReader lines) throws IOException {
        List<Field> fields = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty() || line.startsWith("#")) {
                fields = null;
            } else if (fields == null) {
                fields = new ArrayList<>();
                structs.put(line, fields);
            } else {
                fields.add(field(line));
            }
        }
    }

    private static Field field(String line) {
        int blank = line.indexOf(' ');
        String names = line.substring(0, blank);
        boolean omit = names.endsWith("?");
        String plain = omit ? names.substring(0, names.length() - 1) : names;
        int equals = plain.indexOf('=');
        String name = equals < 0 ? plain : plain.substring(0, equals);
        return new Field(name, plain.substring(equals + 1), line.substring(blank + 1), omit);
    }

    /** The fields of a struct, in their order; null where the type is none. */
    @Nullable List<Field> fields(String type) {
        return structs.get(type);
    }
}
