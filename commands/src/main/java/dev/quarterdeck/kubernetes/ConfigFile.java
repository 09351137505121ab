package dev.quarterdeck.kubernetes;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** One kubeconfig file. */
final class ConfigFile {
    private static final String SHAPE =
            "struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string"
                    + " \"json:\\\"kind,omitempty\\\"\" }";

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
        Object document = Yaml.read(ConfigReader.text(file));
        if (document != null && !(document instanceof Map<?, ?>)) {
            throw new MalformedConfigException(
                    "couldn't get version/kind; json parse error: json: cannot unmarshal "
                            + Fields.kind(document)
                            + " into Go value of type "
                            + SHAPE);
        }
        Path parent = file.toAbsolutePath().getParent();
        Fields fields = Fields.of(document, file, parent == null ? file : parent);
        known(fields);
        return content(fields);
    }

    /** kubectl names the line of its own source where it keeps what it knows. */
    private static void known(Fields fields) {
        String kind = fields.text("kind");
        String version = fields.text("apiVersion");
        boolean right = kind.isEmpty() || kind.equals("Config");
        if (!right || !(version.isEmpty() || version.equals("v1"))) {
            throw new MalformedConfigException(
                    "no kind \""
                            + (kind.isEmpty() ? "Config" : kind)
                            + "\" is registered for version \""
                            + (version.isEmpty() ? "v1" : version)
                            + "\" in scheme \"pkg/runtime/scheme.go:111\"");
        }
    }

    private static Content content(Fields fields) {
        return new Content(
                fields.text("current-context"),
                named(fields, "contexts", "context", "Context", ContextEntry::read),
                named(fields, "clusters", "cluster", "Cluster", ClusterEntry::read),
                named(fields, "users", "user", "AuthInfo", UserEntry::read));
    }

    private static <T> Map<String, T> named(
            Fields fields, String list, String inner, String type, Function<Fields, T> reader) {
        var entries = new LinkedHashMap<String, T>();
        for (Fields item : fields.items(list, "Named" + type)) {
            @Nullable Fields given = item.inner(inner, type);
            Fields described = given == null ? Fields.of(null, item.file(), item.file()) : given;
            if (entries.put(item.text("name"), reader.apply(described)) != null) {
                throw new MalformedConfigException(
                        "duplicate name \"" + item.text("name") + "\" in list of " + list);
            }
        }
        return entries;
    }
}
