package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.print.ManagedFields;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The events about one object. */
final class ObjectEvents {

    private ObjectEvents() {}

    /** What asks for them: by UID, but of nodes by name, which is what the kubelet gives as UID. */
    static Request request(ObjectRef ref, String uid) {
        String path =
                ref.namespace().isEmpty()
                        ? "/api/v1/events"
                        : "/api/v1/namespaces/" + ref.namespace() + "/events";
        boolean node = ref.resource().qualified().equals("nodes");
        return Request.get(path)
                .with(
                        "fieldSelector",
                        node
                                ? "involvedObject.kind=Node,involvedObject.name=" + ref.name()
                                : "involvedObject.uid=" + uid);
    }

    /** The list with the oldest first. */
    static Map<String, @Nullable Object> sorted(Map<String, @Nullable Object> list) {
        List<@Nullable Object> items = new ArrayList<>(Json.array(list.get("items")));
        items.sort(Comparator.comparing(ObjectEvents::time));
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(list);
        copy.put("items", items);
        return ManagedFields.without(copy);
    }

    /** When it was last seen; times of one zone and one form can be compared as text. */
    private static String time(@Nullable Object event) {
        Map<String, @Nullable Object> json = Json.object(event);
        return Stream.of(
                        Json.object(json.get("series")).get("lastObservedTime"),
                        json.get("lastTimestamp"),
                        json.get("eventTime"),
                        json.get("firstTimestamp"),
                        Json.object(json.get("metadata")).get("creationTimestamp"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse("");
    }
}
