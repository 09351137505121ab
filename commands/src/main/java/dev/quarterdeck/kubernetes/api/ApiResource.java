package dev.quarterdeck.kubernetes.api;

import java.util.List;
import java.util.Locale;

/**
 * A kind of object a server offers.
 *
 * @param group its API group, empty for the core
 * @param version the version it is spoken to in
 * @param name its plural, as it stands in paths
 * @param singular its singular, empty where the server names none
 * @param shortNames such as {@code po}
 * @param categories such as {@code all}
 * @param verbs what can be done with it
 */
public record ApiResource(
        String group,
        String version,
        String name,
        String singular,
        String kind,
        boolean namespaced,
        List<String> shortNames,
        List<String> categories,
        List<String> verbs) {
    public ApiResource {
        shortNames = List.copyOf(shortNames);
        categories = List.copyOf(categories);
        verbs = List.copyOf(verbs);
    }

    /** Where all of them are, or those of a namespace; an empty namespace means all. */
    public String path(String namespace) {
        String root = group.isEmpty() ? "/api/" + version : "/apis/" + group + "/" + version;
        String within = namespaced && !namespace.isEmpty() ? "/namespaces/" + namespace : "";
        return root + within + "/" + name;
    }

    /** The name by which errors call it: {@code deployments.apps}. */
    public String qualified() {
        return group.isEmpty() ? name : name + "." + group;
    }

    /** What stands before the name of an object: {@code deployment.apps}. */
    public String prefix() {
        String word = kind.toLowerCase(Locale.ROOT);
        return group.isEmpty() ? word : word + "." + group;
    }

    /** As Go prints it in messages: {@code apps/v1, Resource=deployments}. */
    public String goText() {
        return group + "/" + version + ", Resource=" + name;
    }
}
