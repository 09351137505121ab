package dev.quarterdeck.cli.kube;

import dev.quarterdeck.host.Unreadable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the files that output formats name; what fails is told in Go's words. */
public final class FormatFiles {
    private FormatFiles() {}

    /** The whole of a file. */
    public static String read(String path) throws IOException {
        Path file = Path.of(path);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IOException(Unreadable.why(file, path, e), e);
        }
    }
}
