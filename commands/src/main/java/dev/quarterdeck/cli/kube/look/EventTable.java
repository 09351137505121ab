package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.kubernetes.api.KubeDuration;
import dev.quarterdeck.kubernetes.print.ObjectPrinter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Rows of events for a table, headers first (kubectl pkg/cmd/events/event_printer.go). */
final class EventTable implements ObjectPrinter {
    private final boolean namespaces;
    private final Clock clock;
    private boolean headed;

    EventTable(boolean noHeaders, boolean namespaces, Clock clock) {
        this.headed = noHeaders;
        this.namespaces = namespaces;
        this.clock = clock;
    }

    @Override
    public void print(Map<String, @Nullable Object> object, Appendable out) throws IOException {
        if (!headed) {
            out.append(namespaces ? "NAMESPACE\t" : "");
            out.append("LAST SEEN\tTYPE\tREASON\tOBJECT\tMESSAGE\n");
            headed = true;
        }
        Tree tree = Tree.of(object);
        for (Tree event : tree.has("items") ? tree.list("items") : List.of(tree)) {
            row(event, out);
        }
    }

    private void row(Tree event, Appendable out) throws IOException {
        if (namespaces) {
            out.append(event.namespace()).append('\t');
        }
        String about =
                shown(event.text("involvedObject", "kind"))
                        + "/"
                        + shown(event.text("involvedObject", "name"));
        out.append(
                String.join(
                        "\t",
                        interval(event),
                        shown(event.text("type")),
                        shown(event.text("reason")),
                        about,
                        shown(event.text("message").strip())));
        out.append('\n');
    }

    private static String shown(String text) {
        return text.replace("\u001b", "^[").replace("\r", "\\r");
    }

    private String interval(Tree event) {
        Instant exact = event.moment("eventTime");
        String first = since(exact == null ? event.moment("firstTimestamp") : exact);
        if (event.has("series")) {
            String last = since(event.moment("series", "lastObservedTime"));
            return times(last, event.number("series", "count"), first);
        }
        return event.number("count") > 1
                ? times(since(event.moment("lastTimestamp")), event.number("count"), first)
                : first;
    }

    private static String times(String last, long count, String first) {
        return "%s (x%d over %s)".formatted(last, count, first);
    }

    private String since(@Nullable Instant moment) {
        return moment == null ? "<unknown>" : KubeDuration.human(moment, clock.instant());
    }
}
