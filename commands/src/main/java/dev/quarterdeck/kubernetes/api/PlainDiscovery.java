package dev.quarterdeck.kubernetes.api;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what a server offers in the form of old: APIVersions, APIGroupList, APIResourceList. */
final class PlainDiscovery {
    private PlainDiscovery() {}

    /** The versions of the core, or those of all groups, of each the preferred one first. */
    static List<String> versions(@Nullable Object answer) {
        Map<String, @Nullable Object> tree = Json.object(answer);
        List<String> all = new ArrayList<>(Discovery.texts(tree.get("versions")));
        for (Object one : Json.array(tree.get("groups"))) {
            Map<String, @Nullable Object> group = Json.object(one);
            String name = Discovery.text(group.get("name"));
            List<String> versions = new ArrayList<>();
            for (Object version : Json.array(group.get("versions"))) {
                versions.add(version(version));
            }
            String preferred = version(group.get("preferredVersion"));
            if (versions.remove(preferred)) {
                versions.addFirst(preferred);
            }
            versions.forEach(version -> all.add(name.isEmpty() ? version : name + "/" + version));
        }
        return all;
    }

    private static String version(@Nullable Object json) {
        return Discovery.text(Json.object(json).get("version"));
    }

    /** The resources of a group and version, without the parts of resources. */
    static List<ApiResource> resources(String at, @Nullable Object answer) {
        int slash = at.indexOf('/');
        String group = slash < 0 ? "" : at.substring(0, slash);
        List<ApiResource> all = new ArrayList<>();
        for (Object one : Json.array(Json.object(answer).get("resources"))) {
            Map<String, @Nullable Object> json = Json.object(one);
            if (Discovery.text(json.get("name")).indexOf('/') < 0) {
                all.add(resource(group, at.substring(slash + 1), json));
            }
        }
        return all;
    }

    private static ApiResource resource(
            String group, String version, Map<String, @Nullable Object> json) {
        return new ApiResource(
                group,
                version,
                Discovery.text(json.get("name")),
                Discovery.text(json.get("singularName")),
                Discovery.text(json.get("kind")),
                Boolean.TRUE.equals(json.get("namespaced")),
                Discovery.texts(json.get("shortNames")),
                Discovery.texts(json.get("categories")),
                Discovery.texts(json.get("verbs")));
    }
}
