package dev.quarterdeck.demo.cluster;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the demo's cluster has aboard, from files. */
final class Template {

    private Template() {}

    static String text(String name) {
        try (InputStream file = Template.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    static List<Tree> objects(String name) {
        return Tree.parse("{\"items\":" + text(name) + "}").trees("items");
    }
}
