package dev.quarterdeck.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build of the program this is. */
public final class About {
    private About() {}

    /** The version Maven gave it. */
    public static String version() {
        Properties build = new Properties();
        try (InputStream in =
                About.class.getResourceAsStream("/dev/quarterdeck/cli/build.properties")) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("version", "unknown");
    }

    /** One line, as {@code --version} prints it. */
    public static String line() {
        return "Quarterdeck version " + version();
    }
}
