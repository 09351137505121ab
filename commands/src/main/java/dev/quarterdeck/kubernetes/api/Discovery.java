package dev.quarterdeck.kubernetes.api;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a server offers, as its aggregated discovery says. Groups stand in the server's order, which
 * is that of their priority; of each group the versions, the preferred one first.
 */
public final class Discovery {
    /** What to ask for at {@code /api} and {@code /apis}. */
    public static final String ACCEPT =
            "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,"
                    + "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,"
                    + "application/json";

    private Discovery() {}

    /** Reads the answers of {@code /api} and {@code /apis}, in this order. */
    static List<ApiResource> read(List<@Nullable Object> answers) {
        List<ApiResource> all = new ArrayList<>();
        for (Object answer : answers) {
            for (Object group : Json.array(Json.object(answer).get("items"))) {
                group(Json.object(group), all);
            }
        }
        return all;
    }

    /** The groups and versions that are served, without those whose server did not answer. */
    static List<String> versions(List<@Nullable Object> answers) {
        List<String> all = new ArrayList<>();
        for (Object answer : answers) {
            for (Object item : Json.array(Json.object(answer).get("items"))) {
                Map<String, @Nullable Object> group = Json.object(item);
                String name = text(Json.object(group.get("metadata")).get("name"));
                for (Object version : Json.array(group.get("versions"))) {
                    if (!stale(version)) {
                        String word = text(Json.object(version).get("version"));
                        all.add(name.isEmpty() ? word : name + "/" + word);
                    }
                }
            }
        }
        return all;
    }

    private static boolean stale(@Nullable Object version) {
        return "Stale".equals(Json.object(version).get("freshness"));
    }

    private static void group(Map<String, @Nullable Object> group, List<ApiResource> all) {
        String name = text(Json.object(group.get("metadata")).get("name"));
        for (Object item : Json.array(group.get("versions"))) {
            Map<String, @Nullable Object> version = Json.object(item);
            if (stale(version)) {
                continue;
            }
            for (Object resource : Json.array(version.get("resources"))) {
                add(name, text(version.get("version")), Json.object(resource), all);
            }
        }
    }

    private static void add(
            String group,
            String version,
            Map<String, @Nullable Object> json,
            List<ApiResource> all) {
        Map<String, @Nullable Object> kind = Json.object(json.get("responseKind"));
        all.add(
                new ApiResource(
                        group,
                        version,
                        text(json.get("resource")),
                        text(json.get("singularResource")),
                        text(kind.get("kind")),
                        text(json.get("scope")).equals("Namespaced"),
                        texts(json.get("shortNames")),
                        texts(json.get("categories")),
                        texts(json.get("verbs"))));
    }

    /** Whether an answer has the aggregated form: servers of old ignore what they are asked for. */
    static boolean isAggregated(@Nullable Object answer) {
        return "APIGroupDiscoveryList".equals(Json.object(answer).get("kind"));
    }

    static List<String> texts(@Nullable Object array) {
        return Json.array(array).stream().map(Discovery::text).toList();
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
