package dev.quarterdeck.kubernetes;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** One kubeconfig file. */
final class ConfigFile {
    /** What one file says. */
    record Content(
            String currentContext,
            Map<String, ContextEntry> contexts,
            Map<String, ClusterEntry> clusters,
            Map<String, UserEntry> users) {}

    private final Path file;

    ConfigFile(Path file) {
        this.file = file;
    }

    Content read() throws IOException {
        Map<String, @Nullable Object> document = ConfigDocument.read(Files.readAllBytes(file));
        Path parent = file.toAbsolutePath().getParent();
        return content(Fields.of(document, file, parent == null ? file : parent));
    }

    private static Content content(Fields fields) {
        return new Content(
                fields.text("current-context"),
                named(fields, ConfigStanza.CONTEXT, ContextEntry::read),
                named(fields, ConfigStanza.CLUSTER, ClusterEntry::read),
                named(fields, ConfigStanza.USER, UserEntry::read));
    }

    private static <T> Map<String, T> named(
            Fields fields, ConfigStanza stanza, Function<Fields, T> reader) {
        var entries = new LinkedHashMap<String, T>();
        for (Fields item : fields.items(stanza.list())) {
            @Nullable Fields given = item.inner(stanza.inner());
            Fields described = given == null ? Fields.of(null, item.file(), item.file()) : given;
            entries.put(item.text("name"), reader.apply(described));
        }
        return entries;
    }
}
