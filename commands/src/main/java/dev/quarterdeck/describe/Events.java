package dev.quarterdeck.describe;

import dev.quarterdeck.kubernetes.print.GoSort;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The events of an object, as the last part of its description. Ported from searchEvents and
 * DescribeEvents in {@code k8s.io/kubectl/pkg/describe/describe.go}.
 */
public final class Events {
    private Events() {}

    /** Writes the events of an object, where they are wanted. */
    public static void ofObject(Tree object, Related related, Description out) {
        if (related.events()) {
            write(search(object, object.text("metadata", "uid"), true, related), related, out);
        }
    }

    /**
     * The same; where they are refused, so is the description.
     *
     * @throws dev.quarterdeck.model.OpsException where they are refused
     */
    public static void required(Tree object, Related related, Description out) {
        if (related.events()) {
            Map<String, String> about = about(object, object.text("metadata", "uid"), true);
            write(related.list(path(object), about), related, out);
        }
    }

    /**
     * Events about an object.
     *
     * @param uid by which they name it; empty for any
     * @param kind whether they must name its kind
     */
    public static List<Tree> search(Tree object, String uid, boolean kind, Related related) {
        return related.listed(path(object), about(object, uid, kind));
    }

    private static String path(Tree object) {
        return Related.path("/api/v1", object.namespace(), "events");
    }

    private static Map<String, String> about(Tree object, String uid, boolean kind) {
        Map<String, String> terms = new TreeMap<>();
        terms.put("name", object.name());
        terms.put("namespace", object.namespace());
        if (kind) {
            terms.put("kind", object.text("kind"));
        }
        if (!uid.isEmpty()) {
            terms.put("uid", uid);
        }
        List<String> selector = new ArrayList<>();
        terms.forEach((name, value) -> selector.add("involvedObject." + name + "=" + value));
        return Map.of("fieldSelector", String.join(",", selector));
    }

    /** Writes a table of events in the order of their last time. */
    public static void write(List<Tree> events, Related related, Description out) {
        if (events.isEmpty()) {
            out.row(0, "Events:", "<none>");
            return;
        }
        out.write(0, "Events:\n  Type\tReason\tAge\tFrom\tMessage\n");
        out.row(1, "----", "------", "----", "----", "-------");
        for (Tree event : GoSort.sorted(events, (a, b) -> last(a).isBefore(last(b)))) {
            out.row(
                    1,
                    event.text("type"),
                    event.text("reason"),
                    age(event, related),
                    source(event),
                    message(event));
        }
    }

    private static Instant last(Tree event) {
        Instant last = event.moment("lastTimestamp");
        return last == null ? Instant.MIN : last;
    }

    private static String age(Tree event, Related related) {
        @Nullable Instant exact = event.moment("eventTime");
        String first =
                exact == null
                        ? Times.since(related, event, "firstTimestamp")
                        : Times.since(exact, related);
        if (event.has("series")) {
            String last = Times.since(related, event, "series", "lastObservedTime");
            return "%s (x%d over %s)".formatted(last, event.number("series", "count"), first);
        }
        if (event.number("count") > 1) {
            String last = Times.since(related, event, "lastTimestamp");
            return "%s (x%d over %s)".formatted(last, event.number("count"), first);
        }
        return first;
    }

    private static String source(Tree event) {
        String component = event.text("source", "component");
        return component.isEmpty() ? event.text("reportingComponent") : component;
    }

    private static String message(Tree event) {
        String message = event.text("message").strip();
        String field = event.text("involvedObject", "fieldPath");
        return field.isEmpty() ? message : field + ": " + message;
    }
}
