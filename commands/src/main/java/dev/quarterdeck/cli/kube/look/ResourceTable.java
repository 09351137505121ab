package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.ObjectOutput;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.print.ObjectPrinter;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.text.TabWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Prints resources in every format of {@code api-resources} (kubectl
 * pkg/cmd/apiresources/print_flags.go).
 */
record ResourceTable(String format, boolean noHeaders) {
    private static final String HEAD = "NAME\tSHORTNAMES\tAPIVERSION\tNAMESPACED\tKIND";
    private static final ObjectOutput DOCUMENTS =
            new ObjectOutput(Set.of("json", "kyaml", "name", "wide", "yaml"));

    /** Checks the format; what it gives is of use for documents only. */
    static ObjectPrinter documents(Parsed flags) {
        return switch (flags.text("output")) {
            case "", "wide", "name" -> (object, out) -> {};
            default -> DOCUMENTS.printer(flags);
        };
    }

    void print(List<ApiResource> resources, ObjectPrinter document, Channels channels)
            throws IOException {
        StringBuilder out = new StringBuilder();
        switch (format) {
            case "name" -> resources.forEach(each -> out.append(each.qualified()).append('\n'));
            case "", "wide" -> table(resources, out);
            default -> document.print(list(resources), out);
        }
        channels.text(out.toString());
    }

    private void table(List<ApiResource> resources, StringBuilder out) throws IOException {
        boolean wide = format.equals("wide");
        TabWriter writer = TabWriter.kubectl(out);
        if (!noHeaders) {
            writer.write(HEAD + (wide ? "\tVERBS\tCATEGORIES\n" : "\n"));
        }
        for (ApiResource each : resources) {
            writer.write(row(each) + (wide ? more(each) : "") + "\n");
        }
        writer.flush();
    }

    private static String row(ApiResource each) {
        return String.join(
                "\t",
                each.name(),
                String.join(",", each.shortNames()),
                version(each),
                String.valueOf(each.namespaced()),
                each.kind());
    }

    private static String more(ApiResource each) {
        return "\t" + String.join(",", each.verbs()) + "\t" + String.join(",", each.categories());
    }

    private static String version(ApiResource each) {
        return each.group().isEmpty() ? each.version() : each.group() + "/" + each.version();
    }

    private static Map<String, @Nullable Object> list(List<ApiResource> resources) {
        Map<String, @Nullable Object> list = new LinkedHashMap<>();
        list.put("kind", "APIResourceList");
        list.put("apiVersion", "v1");
        list.put("groupVersion", "");
        list.put("resources", resources.stream().map(ResourceTable::item).toList());
        return list;
    }

    private static Map<String, @Nullable Object> item(ApiResource each) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("name", each.name());
        item.put("singularName", each.singular());
        item.put("namespaced", each.namespaced());
        put(item, "group", each.group());
        put(item, "version", each.version());
        item.put("kind", each.kind());
        item.put("verbs", each.verbs());
        put(item, "shortNames", each.shortNames());
        put(item, "categories", each.categories());
        return item;
    }

    private static void put(Map<String, @Nullable Object> item, String name, Object value) {
        if (!value.equals("") && !value.equals(List.of())) {
            item.put(name, value);
        }
    }
}
