package dev.quarterdeck.demo.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The columns of configuration, namespaces, events and leases. */
final class CoreColumns {

    private CoreColumns() {}

    static List<Column> configMaps() {
        return List.of(
                Column.ofName(),
                Column.text("Data", object -> Cells.size(object, "data", "binaryData")),
                Column.age());
    }

    static List<Column> secrets() {
        return List.of(
                Column.ofName(),
                Column.text("Type", "type"),
                Column.text("Data", object -> Cells.size(object, "data")),
                Column.age());
    }

    static List<Column> namespaces() {
        return List.of(Column.ofName(), Column.text("Status", "status.phase"), Column.age());
    }

    static List<Column> leases() {
        return List.of(Column.ofName(), Column.text("Holder", "spec.holderIdentity"), Column.age());
    }

    static List<Column> events() {
        return List.of(
                new Column("Last Seen", "string", "", 0, CoreColumns::lastSeen),
                Column.text("Type", "type"),
                Column.text("Reason", "reason"),
                Column.text("Object", CoreColumns::target),
                Column.wide("Subobject", event -> event.text("involvedObject.fieldPath")),
                Column.wide("Source", CoreColumns::source),
                Column.text("Message", event -> event.text("message").strip()),
                new Column("First Seen", "string", "", 1, CoreColumns::firstSeen),
                Column.wide("Count", CoreColumns::count),
                new Column("Name", "string", "name", 1, (event, now) -> event.name()));
    }

    private static String firstSeen(Tree event, Instant now) {
        String first = event.text("firstTimestamp");
        return Ages.since(first.isEmpty() ? event.text("eventTime") : first, now);
    }

    private static String lastSeen(Tree event, Instant now) {
        String last =
                event.has("series")
                        ? event.text("series.lastObservedTime")
                        : event.text("lastTimestamp");
        return last.isEmpty() ? firstSeen(event, now) : Ages.since(last, now);
    }

    private static long count(Tree event) {
        return event.has("series")
                ? event.number("series.count")
                : Math.max(1, event.number("count"));
    }

    private static String target(Tree event) {
        return event.text("involvedObject.kind").toLowerCase(Locale.ROOT)
                + "/"
                + event.text("involvedObject.name");
    }

    private static String source(Tree event) {
        String component =
                Cells.or(event.text("source.component"), event.text("reportingComponent"));
        String host = Cells.or(event.text("source.host"), event.text("reportingInstance"));
        return host.isEmpty() ? component : component + ", " + host;
    }
}
