package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.kubernetes.Manifests;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the objects of {@code -f}: files, folders, and standard input. */
public final class ManifestFiles {
    private static final String TWICE =
            "error: when paths, URLs, or stdin is provided as input, you may not specify resource"
                    + " arguments as well";
    private static final String TWICE_PAIRS =
            "error: resource/name arguments cannot be provided when a path is specified";
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private final Call call;
    private final List<Named> found = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private boolean several;

    /** A file and what errors call it; no file is standard input. */
    private record Named(@Nullable Path path, String name) {}

    /**
     * What a file holds.
     *
     * @param source what messages call the file
     * @param object empty where there is none
     * @param list which list of the file the object is an item of, counted from one; else zero
     * @param mistake why there is none, without {@code error: }; else empty
     */
    public record Written(
            String source, Map<String, @Nullable Object> object, int list, String mistake) {}

    private ManifestFiles(Call call) {
        this.call = call;
    }

    /** The files a line names instead of arguments, or null where it names none. */
    public static @Nullable ManifestFiles given(Call call) throws IOException {
        if (!call.flags().text("kustomize").isEmpty()) {
            throw new CommandException(
                    1, "error: -k is not supported: use kubectl kustomize DIR, and -f -");
        }
        if (!call.flags().given("filename")) {
            return null;
        }
        ManifestFiles files = find(call);
        if (!call.arguments().isEmpty()) {
            boolean pairs = !ArgumentWords.read(call.arguments()).pairs().isEmpty();
            throw new CommandException(1, pairs ? TWICE_PAIRS : TWICE);
        }
        return files;
    }

    /** Finds the files of the flags, in their order; those of a folder in that of their names. */
    public static ManifestFiles find(Call call) throws IOException {
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

    /** The objects of all files, and what is none; standard input is read up. */
    public List<Written> written() throws IOException {
        return written(document -> "");
    }

    /**
     * The objects of all files, and what is none; standard input is read up.
     *
     * @param refusal why nothing is taken of a file from a document on; empty where it is
     */
    public List<Written> written(Function<Object, String> refusal) throws IOException {
        List<Written> all = new ArrayList<>();
        for (Named file : found) {
            Manifests.read(bytes(file), file.name(), keeping(file.name(), all, refusal));
        }
        return all;
    }

    private static Manifests.Reader keeping(
            String source, List<Written> all, Function<Object, String> refusal) {
        return new Manifests.Reader() {
            @Override
            public String refusal(Object document) {
                return refusal.apply(document);
            }

            @Override
            public void object(Map<String, @Nullable Object> object, int list) {
                all.add(new Written(source, object, list, ""));
            }

            @Override
            public void mistake(String why) {
                all.add(new Written(source, Map.of(), 0, why));
            }
        };
    }

    /** Whether one object is what a person expects: of a single file that is no folder. */
    public boolean single() {
        return found.size() == 1 && !several && found.getFirst().path() != null;
    }

    private byte[] bytes(Named file) throws IOException {
        return file.path() == null
                ? call.world().in().readAllBytes()
                : Files.readAllBytes(file.path());
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
            pattern(name);
        } else if (Files.isDirectory(path)) {
            folder(path, name);
        } else {
            found.add(new Named(path, name));
        }
    }

    /** A name with stars means all files that fit, in the order of their names. */
    private void pattern(String name) throws IOException {
        Path pattern = call.world().cwd().resolve(name);
        Path folder = pattern.getParent();
        Path last = pattern.getFileName();
        int before = found.size();
        if (folder != null && last != null && Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, last.toString())) {
                List<Path> fitting = new ArrayList<>();
                all.forEach(fitting::add);
                fitting.stream()
                        .filter(Files::isRegularFile)
                        .sorted()
                        .forEach(file -> found.add(new Named(file, within(name, file))));
            }
        }
        several |= found.size() > before + 1;
        if (found.size() == before) {
            errors.add("the path \"" + name + "\" does not exist");
        }
    }

    /** A file as it is called by the folder that was typed. */
    private static String within(String name, Path file) {
        return name.substring(0, name.lastIndexOf('/') + 1) + file.getFileName();
    }

    private void folder(Path folder, String name) throws IOException {
        int depth = call.flags().on("recursive") ? Integer.MAX_VALUE : 1;
        try (Stream<Path> all = Files.walk(folder, depth)) {
            all.filter(ManifestFiles::fits)
                    .sorted()
                    .forEach(file -> found.add(new Named(file, beneath(name, folder, file))));
            several |= found.size() > 1;
        }
        if (found.isEmpty() && errors.isEmpty()) {
            errors.add(
                    "error reading [%s]: recognized file extensions are [.json .yaml .yml]"
                            .formatted(name));
        }
    }

    private static String beneath(String name, Path folder, Path file) {
        return Path.of(name).normalize().resolve(folder.relativize(file)).toString();
    }

    private static boolean fits(Path file) {
        return Files.isRegularFile(file) && ENDINGS.stream().anyMatch(file.toString()::endsWith);
    }
}
