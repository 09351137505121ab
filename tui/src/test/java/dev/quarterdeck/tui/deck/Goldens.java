package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Screens as they are to look, one a file; made anew with -Dgolden.update=true. */
final class Goldens {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Goldens() {}

    /** Fails unless a screen is the one in the file. */
    static void compare(String name, String screen) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, screen + "\n", StandardCharsets.UTF_8);
        }
        assertThat(screen + "\n").isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }
}
