package dev.quarterdeck.cli.kube.change.diff;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * Two folders that nobody else can read: objects as they are, and as they would be. They go when it
 * is closed.
 */
record Folders(Path live, Path merged) implements AutoCloseable {
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    static Folders make(Map<String, String> env) throws IOException {
        String told = env.getOrDefault("TMPDIR", "");
        Path within = Path.of(told.isEmpty() ? "/tmp" : told);
        Path live = folder(within, "LIVE-");
        try {
            return new Folders(live, folder(within, "MERGED-"));
        } catch (IOException e) {
            Files.delete(live);
            throw e;
        }
    }

    private static Path folder(Path within, String name) throws IOException {
        while (true) {
            long number = ThreadLocalRandom.current().nextLong(1L << 32);
            try {
                return Files.createDirectory(within.resolve(name + number), PRIVATE);
            } catch (FileAlreadyExistsException taken) {
                // Another number is tried.
            }
        }
    }

    void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Files.createFile(file, PRIVATE);
        }
        Files.writeString(file, text);
    }

    @Override
    public void close() throws IOException {
        delete(live);
        delete(merged);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
