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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the objects of {@code -f}: files, folders, and standard input. */
final class ManifestFiles {
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private final Call call;
    private final List<Map<String, @Nullable Object>> objects = new ArrayList<>();

    private ManifestFiles(Call call) {
        this.call = call;
    }

    /** The objects in the order of the flags, of a folder in that of the names. */
    static List<Map<String, @Nullable Object>> read(Call call) throws IOException {
        ManifestFiles files = new ManifestFiles(call);
        for (String names : call.flags().list("filename")) {
            for (String name : Arrays.asList(names.split(",", -1))) {
                files.add(name);
            }
        }
        return files.objects;
    }

    private void add(String name) throws IOException {
        if (name.equals("-")) {
            byte[] typed = call.world().in().readAllBytes();
            objects.addAll(Manifests.read(new String(typed, StandardCharsets.UTF_8), "STDIN"));
            return;
        }
        if (name.startsWith("http://") || name.startsWith("https://")) {
            throw new CommandException(
                    1, "error: -f does not fetch addresses: give a file, or - and the text");
        }
        Path path = call.world().cwd().resolve(name);
        if (!Files.exists(path)) {
            throw new CommandException(1, "error: the path \"" + name + "\" does not exist");
        }
        if (!Files.isDirectory(path)) {
            file(path, name);
            return;
        }
        int depth = call.flags().on("recursive") ? Integer.MAX_VALUE : 1;
        try (Stream<Path> all = Files.walk(path, depth)) {
            for (Path file : all.filter(ManifestFiles::fits).sorted().toList()) {
                file(file, file.toString());
            }
        }
    }

    private static boolean fits(Path file) {
        return Files.isRegularFile(file) && ENDINGS.stream().anyMatch(file.toString()::endsWith);
    }

    private void file(Path path, String name) throws IOException {
        objects.addAll(Manifests.read(Files.readString(path), name));
    }
}
