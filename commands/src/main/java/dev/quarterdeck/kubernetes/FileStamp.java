package dev.quarterdeck.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file as it was at one moment; a file that was missing has size −1.
 *
 * @param modified when it was written last, in nanoseconds since 1970 as far as the system tells
 * @param size its length in bytes
 */
public record FileStamp(Path file, long modified, long size) {
    static FileStamp of(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            long modified =
                    attributes.lastModifiedTime().to(java.util.concurrent.TimeUnit.NANOSECONDS);
            return new FileStamp(file, modified, attributes.size());
        } catch (IOException e) {
            return new FileStamp(file, 0, -1);
        }
    }

    boolean outdated() {
        return !of(file).equals(this);
    }
}
