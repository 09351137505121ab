package dev.quarterdeck.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** The time zone Go takes for the local one (its time/zoneinfo_unix.go). */
public final class LocalZone {
    private static final Path FILES = Path.of("/usr/share/zoneinfo");

    private LocalZone() {}

    /** By {@code TZ}, or the system's where that is not set; UTC where it names none. */
    public static ZoneId of(Map<String, String> env) {
        String named = env.get("TZ");
        if (named == null) {
            return ZoneId.systemDefault();
        }
        Path file = FILES.resolve(named.startsWith(":") ? named.substring(1) : named);
        try {
            return file.startsWith(FILES) && Files.isRegularFile(file)
                    ? ZoneId.of(FILES.relativize(file).toString())
                    : ZoneOffset.UTC;
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
