package dev.quarterdeck.kubernetes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.json.JsonException;
import dev.quarterdeck.json.TextPool;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

@Tag("unit")
class WatchReaderTest {

    private static final String ROW =
            """
            {"cells":["web","Running",3,null],"object":{"kind":"PartialObjectMetadata","metadata":{
              "managedFields":[{"fieldsV1":{"f:status":{"k:{\\"type\\":\\"Ready\\"}":{}}},"x":[1,{}]}],
              "name":"web","namespace":"n","uid":"1","labels":{"app":"Running"},
              "creationTimestamp":"2026-01-02T03:04:05Z","annotations":{"a":"\\u00fc\\\\"}}}}
            """;

    private static WatchReader reader(String text) {
        return new WatchReader(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), new TextPool());
    }

    private static String table(String version, String row) {
        return "{\"kind\":\"Table\",\"metadata\":{\"resourceVersion\":\"%s\"},\"rows\":[%s]}"
                .formatted(version, row);
    }

    private static Table table(WatchReader.Event event) {
        return Objects.requireNonNull(event.object().table());
    }

    @Test
    void readsOneEventAfterTheOther() throws IOException {
        WatchReader events =
                reader(
                        "{\"type\":\"ADDED\",\"object\":"
                                + table("5", ROW)
                                + "}\n"
                                + "{\"object\":"
                                + table("7", ROW)
                                + ",\"type\":\"DELETED\"}\n");
        WatchReader.Event added = Objects.requireNonNull(events.next());
        assertThat(added.type()).isEqualTo("ADDED");
        assertThat(table(added).resourceVersion()).isEqualTo("5");
        Table.TableRow row = table(added).rows().getFirst();
        assertThat(row.cells()).containsExactly("web", "Running", 3L, null);
        assertThat(row.object())
                .isEqualTo(
                        new ObjectMeta(
                                "1", "n", "web", "2026-01-02T03:04:05Z", Map.of("app", "Running")));
        WatchReader.Event deleted = Objects.requireNonNull(events.next());
        assertThat(deleted.type()).isEqualTo("DELETED");
        assertThat(table(deleted).resourceVersion()).isEqualTo("7");
        assertThat(events.next()).isNull();
    }

    @Test
    void keepsTextsThatComeAgainOnce() throws IOException {
        String event = "{\"type\":\"MODIFIED\",\"object\":" + table("5", ROW) + "}\n";
        WatchReader events = reader(event + event);
        Table.TableRow one = table(Objects.requireNonNull(events.next())).rows().getFirst();
        Table.TableRow two = table(Objects.requireNonNull(events.next())).rows().getFirst();
        assertThat(two.cells().get(1)).isSameAs(one.cells().get(1));
        assertThat(Objects.requireNonNull(two.object()).labels().get("app"))
                .isSameAs(one.cells().get(1));
    }

    @Test
    void givesErrorsAndPlainObjectsAsTrees() throws IOException {
        WatchReader events =
                reader("{\"type\":\"ERROR\",\"object\":{\"kind\":\"Status\",\"code\":410}}");
        WatchReader.Event error = Objects.requireNonNull(events.next());
        assertThat(error.object().table()).isNull();
        assertThat(error.object().other()).containsEntry("code", 410L);
    }

    @Test
    void saysWhereAWatchIsCut() throws IOException {
        WatchReader events = reader("{\"type\":\"ADDED\",\"object\":{\"kind\":\"Tab");
        assertThatThrownBy(events::next)
                .isInstanceOf(JsonException.class)
                .hasMessage("unexpected end of JSON input");
    }

    @Test
    void refusesWhatIsMalformedEvenWhereItIsPassedOver() {
        String row = ROW.replace("\"x\":[1,{}]", "\"x\":[1 {}]");
        WatchReader events = reader("{\"type\":\"ADDED\",\"object\":" + table("5", row) + "}");
        assertThatThrownBy(events::next)
                .isInstanceOf(JsonException.class)
                .hasMessage("invalid character '{' after array element");
    }
}
