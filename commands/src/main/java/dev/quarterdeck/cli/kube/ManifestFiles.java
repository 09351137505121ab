package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.kubernetes.Manifests;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the objects of {@code -f}: files, folders, and standard input. */
final class ManifestFiles {
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private final Call call;
    private final List<Named> found = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    /** A file and what errors call it; no file is standard input. */
    private record Named(@Nullable Path path, String name) {}

    private ManifestFiles(Call call) {
        this.call = call;
    }

    /** Finds the files of the flags, in their order; those of a folder in that of their names. */
    static ManifestFiles find(Call call) throws IOException {
        ManifestFiles files = new ManifestFiles(call);
        for (String names : call.flags().list("filename")) {
            for (String name : names.split(",", -1)) {
                files.add(name);
            }
        }
        if (!files.errors.isEmpty()) {
            boolean single = files.errors.size() == 1;
            throw new CommandException(
                    1, (single ? "error: " : "") + String.join("\n", files.errors));
        }
        return files;
    }

    /** The objects of all files. */
    List<Map<String, @Nullable Object>> read() throws IOException {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (Named file : found) {
            byte[] text =
                    file.path() == null
                            ? call.world().in().readAllBytes()
                            : Files.readAllBytes(file.path());
            objects.addAll(Manifests.read(new String(text, StandardCharsets.UTF_8), file.name()));
        }
        return objects;
    }

    private void add(String name) throws IOException {
        if (name.equals("-")) {
            found.add(new Named(null, "STDIN"));
            return;
        }
        if (name.startsWith("http://") || name.startsWith("https://")) {
            throw new CommandException(
                    1, "error: -f does not fetch addresses: give a file, or - and the text");
        }
        Path path = call.world().cwd().resolve(name);
        if (!Files.exists(path)) {
            errors.add("the path \"" + name + "\" does not exist");
        } else if (Files.isDirectory(path)) {
            folder(path, name);
        } else {
            found.add(new Named(path, name));
        }
    }

    private void folder(Path folder, String name) throws IOException {
        int depth = call.flags().on("recursive") ? Integer.MAX_VALUE : 1;
        try (Stream<Path> all = Files.walk(folder, depth)) {
            all.filter(ManifestFiles::fits)
                    .sorted()
                    .forEach(file -> found.add(new Named(file, file.toString())));
        }
        if (found.isEmpty() && errors.isEmpty()) {
            errors.add(
                    "error reading [%s]: recognized file extensions are [.json .yaml .yml]"
                            .formatted(name));
        }
    }

    private static boolean fits(Path file) {
        return Files.isRegularFile(file) && ENDINGS.stream().anyMatch(file.toString()::endsWith);
    }
}
