package dev.quarterdeck.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;

/** Who may have written a file that says what to run. */
public final class FileTrust {
    private static final Path SELF = Path.of("/proc/self");

    private FileTrust() {}

    /**
     * Why a file should not be believed, as the rest of a sentence, or an empty text: somebody else
     * than this user or root owns it, or anybody may write it.
     */
    public static String objection(Path file) {
        try {
            var attributes = Files.readAttributes(file, PosixFileAttributes.class);
            Object owner = Files.getAttribute(file, "unix:uid");
            if (!owner.equals(0) && !owner.equals(Files.getAttribute(SELF, "unix:uid"))) {
                return "belongs to " + attributes.owner().getName();
            }
            boolean open = attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE);
            return open ? "may be written by anybody" : "";
        } catch (IOException e) {
            return "cannot be examined";
        }
    }
}
