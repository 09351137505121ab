package dev.quarterdeck.tui.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;
import dev.quarterdeck.kubernetes.api.ApiResource;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

@Tag("unit")
class ObjectEventsTest {

    private static ApiResource kind(String word) {
        return WellKnown.RESOURCES.find(word).orElseThrow();
    }

    @Test
    void asksByUid() {
        Request pod = ObjectEvents.request(new ObjectRef("", kind("po"), "n", "web"), "u-1");
        assertThat(pod.path()).isEqualTo("/api/v1/namespaces/n/events");
        assertThat(pod.query())
                .containsExactly(Map.entry("fieldSelector", "involvedObject.uid=u-1"));
    }

    @Test
    void asksForANodesByName() {
        Request node = ObjectEvents.request(new ObjectRef("", kind("no"), "", "node1"), "u-1");
        assertThat(node.path()).isEqualTo("/api/v1/events");
        assertThat(node.query())
                .containsExactly(
                        Map.entry(
                                "fieldSelector",
                                "involvedObject.kind=Node,involvedObject.name=node1"));
    }

    @Test
    void putsTheOldestFirst() throws JsonException {
        Map<String, ?> sorted =
                ObjectEvents.sorted(
                        Json.object(
                                Json.parse(
                                        """
                                        {"kind":"EventList","items":[
                                          {"reason":"last","lastTimestamp":"2026-01-01T00:00:03Z"},
                                          {"reason":"first","lastTimestamp":null,
                                           "eventTime":"2026-01-01T00:00:01.5Z"},
                                          {"reason":"middle","firstTimestamp":"2026-01-01T00:00:00Z",
                                           "lastTimestamp":"2026-01-01T00:00:02Z"}]}
                                        """)));
        assertThat(Json.array(sorted.get("items")))
                .extracting(event -> Json.object(event).get("reason"))
                .isEqualTo(List.of("first", "middle", "last"));
    }
}
