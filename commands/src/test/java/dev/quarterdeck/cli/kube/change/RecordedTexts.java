package dev.quarterdeck.cli.kube.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What was sent and answered, as recordings hold it: JSON where that is the very same text, {@code
 * line} where it ended with a line feed; what is large in a file that is named by its content.
 */
final class RecordedTexts {
    private static final int LARGE = 4_000;

    private final Path folder;
    private final Map<String, String> files = new ConcurrentHashMap<>();

    /** Files are in {@code folder}. */
    RecordedTexts(Path folder) {
        this.folder = folder;
    }

    Map<String, ? extends @Nullable Object> json(String text) {
        if (text.isEmpty()) {
            return Map.of();
        }
        if (text.length() > LARGE) {
            return Map.of("file", keep(text));
        }
        try {
            Object tree = Json.parse(text);
            String written = Json.write(tree);
            if (tree != null && text.equals(written)) {
                return Map.of("json", tree);
            }
            if (tree != null && text.equals(written + "\n")) {
                return Map.of("line", tree);
            }
        } catch (JsonException e) {
            // It is some other text.
        }
        return Map.of("text", text);
    }

    String text(@Nullable Object recorded) {
        Map<String, @Nullable Object> json = Json.object(recorded);
        if (json.get("file") instanceof String file) {
            return files.computeIfAbsent(file, this::read);
        }
        Object line = json.get("line");
        if (line != null) {
            return Json.write(line) + "\n";
        }
        Object tree = json.get("json");
        if (tree != null) {
            return Json.write(tree);
        }
        return json.get("text") instanceof String text ? text : "";
    }

    private String keep(String text) {
        String name = name(text) + ".gz";
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), packed(text));
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(UTF_8));
        }
        return packed.toByteArray();
    }

    private static String name(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(sum).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String read(String file) {
        try (var in = new GZIPInputStream(Files.newInputStream(folder.resolve(file)))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
