package dev.quarterdeck.cli.docker.create;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Pairs of keys and values, from flags and from files with a pair on each line. */
public final class KeyValues {
    private KeyValues() {}

    /**
     * The pairs of the files, and after them those given.
     *
     * @param lookup gives a value to a key without one, or null; such a key is then left out
     */
    public static List<String> read(
            Path folder,
            List<String> files,
            List<String> given,
            UnaryOperator<@Nullable String> lookup) {
        var pairs = new ArrayList<String>();
        for (String file : files) {
            pairs.addAll(lines(folder.resolve(file), file, lookup));
        }
        pairs.addAll(given);
        return pairs;
    }

    /** A variable as given, or with its value from the environment where it has none. */
    public static String variable(String given, Map<String, String> environment) {
        String value = given.indexOf('=') < 0 ? environment.get(given) : null;
        return value == null ? given : given + "=" + value;
    }

    /** Pairs as a map; a key without a value has an empty one. */
    public static Map<String, String> map(List<String> pairs) {
        var map = new LinkedHashMap<String, String>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            map.put(
                    equals < 0 ? pair : pair.substring(0, equals),
                    equals < 0 ? "" : pair.substring(equals + 1));
        }
        return map;
    }

    private static List<String> lines(
            Path path, String name, UnaryOperator<@Nullable String> lookup) {
        var pairs = new ArrayList<String>();
        try {
            for (String line : text(path, name).split("\n", -1)) {
                addLine(
                        pairs,
                        line.endsWith("\r") ? line.substring(0, line.length() - 1) : line,
                        lookup);
            }
            return pairs;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "invalid env file (" + name + "): " + e.getMessage(), e);
        }
    }

    private static void addLine(
            List<String> pairs, String raw, UnaryOperator<@Nullable String> lookup) {
        String line = raw.stripLeading();
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int equals = line.indexOf('=');
        String key = equals < 0 ? line : line.substring(0, equals);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("no variable name on line '" + line + "'");
        }
        if (key.indexOf(' ') >= 0 || key.indexOf('\t') >= 0) {
            throw new IllegalArgumentException("variable '" + key + "' contains whitespaces");
        }
        String value = equals < 0 ? lookup.apply(key) : null;
        if (equals >= 0) {
            pairs.add(line);
        } else if (value != null) {
            pairs.add(key + "=" + value);
        }
    }

    private static String text(Path path, String name) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("invalid utf8 bytes", e);
        } catch (AccessDeniedException e) {
            throw new UnreadableException("open " + name + ": permission denied", e);
        } catch (IOException e) {
            if (Files.isDirectory(path)) {
                throw new IllegalArgumentException("read " + name + ": is a directory", e);
            }
            throw new UnreadableException("open " + name + ": no such file or directory", e);
        }
    }

    /** A file that cannot be read, in Go's words. */
    public static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnreadableException(String message, IOException cause) {
            super(message, cause);
        }
    }
}
