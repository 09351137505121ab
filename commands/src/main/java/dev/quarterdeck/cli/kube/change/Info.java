package dev.quarterdeck.cli.kube.change;

import dev.quarterdeck.cli.kube.Target;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * An object that a line means (cli-runtime's resource.Info).
 *
 * @param source the file it is written in; empty where it is named by arguments
 * @param namespace empty for what has none
 * @param object empty where it was not asked for
 */
public record Info(
        String source,
        ApiResource resource,
        String namespace,
        String name,
        Map<String, @Nullable Object> object) {
    /** One that is only named. */
    static Info named(Target target) {
        return new Info("", target.resource(), target.namespace(), target.name(), Map.of());
    }

    /** The same with another state, whose name and namespace count. */
    public Info refreshed(Map<String, @Nullable Object> now) {
        Map<String, @Nullable Object> metadata = Json.object(now.get("metadata"));
        return new Info(source, resource, text(metadata, "namespace"), text(metadata, "name"), now);
    }

    /** The same with another state. */
    public Info with(Map<String, @Nullable Object> now) {
        return new Info(source, resource, namespace, name, now);
    }

    /** Where it is, not escaped. */
    public String path() {
        return collection() + "/" + name;
    }

    /** Where its like are. */
    public String collection() {
        return resource.path(namespace);
    }

    /** What messages call its type and name: {@code pod "web"}, {@code deployment.apps "web"}. */
    public String quoted() {
        return resource.prefix() + " \"" + name + "\"";
    }

    /** The words that name its resource and it in long errors. */
    public String described() {
        return "Resource: %s, GroupVersionKind: %s\nName: %s, Namespace: %s"
                .formatted(
                        GoQuote.quote(resource.goText()),
                        GoQuote.quote(
                                "%s/%s, Kind=%s"
                                        .formatted(
                                                resource.group(),
                                                resource.version(),
                                                resource.kind())),
                        GoQuote.quote(name),
                        GoQuote.quote(namespace));
    }

    /** Its type and name: {@code deployments.apps/web} without the group. */
    public String resourceName() {
        return resource.name() + "/" + name;
    }

    /** A text of its metadata, or an empty one. */
    public String meta(String field) {
        return text(Json.object(object.get("metadata")), field);
    }

    static String text(Map<String, @Nullable Object> map, String field) {
        return map.get(field) instanceof String text ? text : "";
    }
}
