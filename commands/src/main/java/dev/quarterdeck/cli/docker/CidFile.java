package dev.quarterdeck.cli.docker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file {@code --cidfile} names: claimed first, and gone again when nothing was created. */
final class CidFile implements AutoCloseable {
    private final Path path;
    private final boolean wanted;
    private boolean written;

    private CidFile(Path path, boolean wanted) {
        this.path = path;
        this.wanted = wanted;
    }

    /** Claims the file; an empty name claims none. */
    static CidFile claim(Path folder, String name) throws IOException {
        Path path = folder.resolve(name);
        if (name.isEmpty()) {
            return new CidFile(path, false);
        }
        if (Files.exists(path)) {
            throw new IllegalArgumentException(
                    "container ID file found, make sure the other container isn't running or"
                            + " delete "
                            + name);
        }
        try {
            Files.createFile(path);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "failed to create the container ID file: open "
                            + name
                            + ": no such file or directory",
                    e);
        }
        return new CidFile(path, true);
    }

    void write(String id) throws IOException {
        if (wanted) {
            Files.writeString(path, id);
            written = true;
        }
    }

    @Override
    public void close() throws IOException {
        if (wanted && !written) {
            Files.deleteIfExists(path);
        }
    }
}
