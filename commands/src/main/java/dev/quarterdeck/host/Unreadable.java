package dev.quarterdeck.host;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a file could not be read, in the words of Go's {@code os.ReadFile}. */
public final class Unreadable {
    private Unreadable() {}

    /**
     * The step that failed, the file and the reason.
     *
     * @param path the file that was tried
     * @param name the file as its user wrote it
     * @param failure what reading it threw
     */
    public static String why(Path path, String name, IOException failure) {
        if (Files.isDirectory(path)) {
            return "read " + name + ": is a directory";
        }
        return "open "
                + name
                + ": "
                + switch (failure) {
                    case NoSuchFileException missing -> "no such file or directory";
                    case AccessDeniedException refused -> "permission denied";
                    case FileSystemException other when other.getReason() != null ->
                            lower(other.getReason());
                    default -> String.valueOf(failure.getMessage());
                };
    }

    /** Go has the words of the operating system without their capital. */
    private static String lower(String reason) {
        return reason.isEmpty()
                ? reason
                : Character.toLowerCase(reason.charAt(0)) + reason.substring(1);
    }
}
