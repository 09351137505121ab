package dev.quarterdeck.kubernetes;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.print.YamlText;
import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that one kubeconfig file says, or several together, to be shown or written again. */
public final class ConfigTree {
    private final Map<ConfigStanza, SortedMap<String, Entry>> stanzas =
            new EnumMap<>(ConfigStanza.class);
    private final Map<String, @Nullable Object> others = new LinkedHashMap<>();
    private String current = "";

    /**
     * One cluster, user or context.
     *
     * @param file the name of the file it stands in; empty where it is new
     */
    public record Entry(Map<String, @Nullable Object> fields, String file) {
        /** The text of a field, or an empty one. */
        public String text(String field) {
            return fields.get(field) instanceof String text ? text : "";
        }
    }

    /** One without anything. */
    public ConfigTree() {
        for (ConfigStanza stanza : ConfigStanza.values()) {
            stanzas.put(stanza, new TreeMap<>(Utf8.ORDER));
        }
    }

    /**
     * What the bytes of a file say.
     *
     * @throws MalformedConfigException where they are no kubeconfig
     */
    static ConfigTree read(byte[] bytes, String file) {
        ConfigTree tree = new ConfigTree();
        Map<String, @Nullable Object> given = new LinkedHashMap<>(ConfigDocument.read(bytes));
        for (ConfigStanza stanza : ConfigStanza.values()) {
            for (Object item : Json.array(given.remove(stanza.list()))) {
                Map<String, @Nullable Object> named = Json.object(item);
                tree.all(stanza)
                        .put(
                                named.get("name") instanceof String name ? name : "",
                                new Entry(Json.object(named.get(stanza.inner())), file));
            }
        }
        tree.current = given.remove("current-context") instanceof String name ? name : "";
        given.remove("kind");
        given.remove("apiVersion");
        tree.others.putAll(given);
        return tree;
    }

    /** What another file says where this says nothing. */
    void merge(ConfigTree later) {
        later.stanzas.forEach(
                (stanza, entries) ->
                        entries.forEach((name, entry) -> all(stanza).putIfAbsent(name, entry)));
        later.others.forEach(others::putIfAbsent);
        current = current.isEmpty() ? later.current : current;
    }

    /** The name of the context that counts where none is said, or an empty text. */
    public String current() {
        return current;
    }

    /** Lets another context count. */
    public void current(String name) {
        current = name;
    }

    /** All of one sort by their names; what is changed in it is changed here. */
    public SortedMap<String, Entry> all(ConfigStanza stanza) {
        SortedMap<String, Entry> all = stanzas.get(stanza);
        if (all == null) {
            throw new IllegalStateException(stanza.list());
        }
        return all;
    }

    /** One that is there. */
    public Entry entry(ConfigStanza stanza, String name) {
        return Objects.requireNonNull(all(stanza).get(name));
    }

    /**
     * As an object, its fields in kubectl's order.
     *
     * @param strange whether what kubectl does not know stays
     */
    public Map<String, @Nullable Object> object(boolean strange) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("kind", "Config");
        object.put("apiVersion", "v1");
        put(object, "preferences");
        object.put("clusters", list(ConfigStanza.CLUSTER, strange));
        object.put("users", list(ConfigStanza.USER, strange));
        object.put("contexts", list(ConfigStanza.CONTEXT, strange));
        object.put("current-context", current);
        put(object, "extensions");
        if (strange) {
            others.keySet().forEach(name -> put(object, name));
        }
        return object;
    }

    private void put(Map<String, @Nullable Object> object, String name) {
        Object value = others.get(name);
        if (!ConfigStanza.nothing(value)) {
            object.put(name, value);
        }
    }

    private @Nullable List<@Nullable Object> list(ConfigStanza stanza, boolean strange) {
        List<@Nullable Object> list = new ArrayList<>();
        all(stanza)
                .forEach(
                        (name, entry) -> {
                            Map<String, @Nullable Object> named = new LinkedHashMap<>();
                            named.put("name", name);
                            named.put(stanza.inner(), stanza.written(entry.fields(), strange));
                            list.add(named);
                        });
        return list.isEmpty() ? null : list;
    }

    /** As the text of a file. */
    String text() {
        return YamlText.of(object(true));
    }
}
