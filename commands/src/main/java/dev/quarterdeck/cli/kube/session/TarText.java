package dev.quarterdeck.cli.kube.session;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What is said of a file that cannot be read or written, in Go's words. */
final class TarText {
    private TarText() {}

    static String of(IOException failure) {
        String reason =
                switch (failure) {
                    case AccessDeniedException _ -> "permission denied";
                    case NoSuchFileException _ -> "no such file or directory";
                    case FileSystemException other when other.getReason() != null ->
                            lower(other.getReason());
                    default -> "";
                };
        return failure instanceof FileSystemException file && !reason.isEmpty()
                ? "open " + file.getFile() + ": " + reason
                : String.valueOf(failure.getMessage());
    }

    private static String lower(String reason) {
        return reason.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + reason.substring(1);
    }
}
