package dev.quarterdeck.demo.cluster;

/** Events go by two names: as core/v1 they are stored, as events.k8s.io/v1 they look otherwise. */
final class EventView {

    private EventView() {}

    static Tree of(Kind kind, Tree object) {
        return kind.group().equals("events.k8s.io") ? newer(object) : object;
    }

    private static Tree newer(Tree event) {
        return Tree.make(
                "kind", "Event",
                "apiVersion", "events.k8s.io/v1",
                "metadata", event.tree("metadata"),
                "eventTime", event.at("eventTime"),
                "series", event.at("series"),
                "reportingController", event.text("reportingComponent"),
                "reportingInstance", event.text("reportingInstance"),
                "action", event.at("action"),
                "reason", event.text("reason"),
                "regarding", event.tree("involvedObject"),
                "note", event.text("message"),
                "type", event.text("type"),
                "deprecatedSource", event.tree("source"),
                "deprecatedFirstTimestamp", event.at("firstTimestamp"),
                "deprecatedLastTimestamp", event.at("lastTimestamp"),
                "deprecatedCount", event.at("count"));
    }
}
