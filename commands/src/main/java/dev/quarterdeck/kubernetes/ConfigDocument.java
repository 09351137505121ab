package dev.quarterdeck.kubernetes;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.text.GoQuote;
import dev.quarterdeck.text.Utf8;
import dev.quarterdeck.yaml.Yaml;
import dev.quarterdeck.yaml.YamlException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the bytes of a kubeconfig say; {@code clientcmd.Load} of {@code k8s.io/client-go}. All that
 * reads kubeconfigs reads them here.
 */
final class ConfigDocument {
    private static final String SHAPE =
            "struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string"
                    + " \"json:\\\"kind,omitempty\\\"\" }";

    private ConfigDocument() {}

    /**
     * The fields, with values of the right types only, and what client-go does not know.
     *
     * @throws MalformedConfigException in kubectl's words
     */
    static Map<String, @Nullable Object> read(byte[] bytes) {
        Object document = document(bytes);
        if (document == null) {
            return Map.of();
        }
        if (!(document instanceof Map<?, ?> map)) {
            throw uninterpreted(
                    "json: cannot unmarshal "
                            + Fields.kind(document)
                            + " into Go value of type "
                            + SHAPE);
        }
        known(Json.object(map));
        Map<String, @Nullable Object> config = ConfigDecoder.read(map);
        once(config);
        return config;
    }

    private static @Nullable Object document(byte[] bytes) {
        try {
            return Yaml.read(bytes);
        } catch (YamlException wrong) {
            throw new MalformedConfigException(wrong.why());
        }
    }

    private static MalformedConfigException uninterpreted(String why) {
        return new MalformedConfigException("couldn't get version/kind; json parse error: " + why);
    }

    /** kubectl names the line of its own source where it keeps what it knows. */
    private static void known(Map<String, @Nullable Object> fields) {
        String version = word(fields, "apiVersion");
        String kind = word(fields, "kind");
        if (version.indexOf('/') != version.lastIndexOf('/')) {
            throw new MalformedConfigException("unexpected GroupVersion string: " + version);
        }
        boolean right = kind.isEmpty() || kind.equals("Config");
        boolean first = version.isEmpty() || version.equals("/") || version.equals("v1");
        if (!right || !first) {
            String standing = version.isEmpty() || version.equals("/") ? "v1" : version;
            throw new MalformedConfigException(
                    "no kind "
                            + GoQuote.quote(kind.isEmpty() ? "Config" : kind)
                            + " is registered for version "
                            + GoQuote.quote(standing)
                            + " in scheme \"pkg/runtime/scheme.go:111\"");
        }
    }

    /** The text of a field; here, and here only, the case of its name does not matter. */
    private static String word(Map<String, @Nullable Object> fields, String name) {
        String word = "";
        for (String given : fields.keySet().stream().sorted().toList()) {
            Object value = given.equalsIgnoreCase(name) ? fields.get(given) : null;
            if (value instanceof String text) {
                word = text;
            } else if (value != null) {
                throw uninterpreted(
                        "json: cannot unmarshal %s into Go struct field .%s of type string"
                                .formatted(Fields.kind(value), name));
            }
        }
        return word;
    }

    /** Names stand once in each list; the lists are looked at in client-go's order. */
    private static void once(Map<String, @Nullable Object> config) {
        extensionsOnce(Json.object(config.get("preferences")));
        for (ConfigStanza stanza : ConfigStanza.values()) {
            Set<String> names = new HashSet<>();
            List<@Nullable Object> items = Json.array(config.get(stanza.list()));
            for (Object item : items) {
                extensionsOnce(Json.object(Json.object(item).get(stanza.inner())));
                if (!names.add(name(item))) {
                    throw twice(name(item), items, stanza.list());
                }
            }
        }
        extensionsOnce(config);
    }

    /** Sorts extensions by their names; one of which there is nothing does not count. */
    private static void extensionsOnce(Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> sorted = new TreeMap<>(Utf8.ORDER);
        List<@Nullable Object> items = Json.array(fields.get("extensions"));
        for (Object item : items) {
            Object earlier = sorted.put(name(item), item);
            if (Json.object(earlier).get("extension") != null) {
                throw twice(name(item), items, "extensions");
            }
        }
        if (!sorted.isEmpty()) {
            fields.put("extensions", new ArrayList<>(sorted.values()));
        }
    }

    private static MalformedConfigException twice(
            String name, List<@Nullable Object> items, String list) {
        return new MalformedConfigException(
                "error converting %s: duplicate name \"%s\" in list: %s"
                        .formatted(
                                conversion(list),
                                name,
                                ConfigText.of(items, ConfigSchema.list(list))));
    }

    private static String name(@Nullable Object item) {
        return Json.object(item).get("name") instanceof String name ? name : "";
    }

    private static String conversion(String list) {
        return switch (list) {
            case "clusters" -> "*[]NamedCluster into *map[string]*api.Cluster";
            case "users" -> "*[]NamedAuthInfo into *map[string]*api.AuthInfo";
            case "contexts" -> "*[]NamedContext into *map[string]*api.Context";
            default -> "*[]NamedExtension into *map[string]runtime.Object";
        };
    }
}
