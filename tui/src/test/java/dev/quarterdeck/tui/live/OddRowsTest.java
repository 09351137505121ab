package dev.quarterdeck.tui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.json.Json;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

/** Whatever an engine tells of an object, it has a row that says which it is. */
@Tag("unit")
class OddRowsTest {
    private static final String ID = "sha256:0123456789abcdef0123";
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Names\":null",
                "\"Names\":[]",
                "\"Names\":[\"\"]",
                "\"Names\":[\"/\"]",
                "\"Names\":[null]",
                "\"Names\":\"web\"",
                "\"Names\":7",
                "\"Image\":7,\"ImageID\":{},\"Command\":[\"a\"]",
                "\"Created\":-1,\"State\":\"created\"",
                "\"Created\":9223372036854775807,\"State\":\"created\"",
                "\"Created\":-9223372036854775808,\"State\":\"running\",\"Status\":\"Up 3 hours\"",
                "\"Created\":1e300,\"State\":\"running\",\"Status\":\"Up 3 hours\"",
                "\"State\":null,\"Status\":null",
                "\"State\":7,\"Status\":{}",
                "\"State\":\"exited\",\"Status\":\"Exited ()\"",
                "\"State\":\"exited\",\"Status\":\"Exited (99999999999999999999) 3 hours ago\"",
                "\"State\":\"running\",\"Status\":\"Up 99999999999999999999 hours\"",
                "\"State\":\"running\",\"Status\":\"Up 9223372036854775807 years\"",
                "\"Ports\":[null,7,{},{\"PublicPort\":\"80\"},{\"PublicPort\":1}]",
                "\"Ports\":{\"80\":1}"
            })
    void aContainerGoesByItsId(String fields) throws Exception {
        var json = Json.object(Json.parse("{\"Id\":\"" + ID + "\"," + fields + "}"));
        ContainerRow row = ContainerRows.row(json, null, NOW);
        assertThat(row.id()).isEqualTo(ID);
        assertThat(row.name()).isEqualTo("0123456789ab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"RepoTags\":null,\"RepoDigests\":null",
                "\"RepoTags\":[\"<none>:<none>\"]",
                "\"RepoTags\":[\"\"]",
                "\"RepoTags\":[null]",
                "\"RepoTags\":[7]",
                "\"RepoTags\":[\"plain\",\"plain\"]",
                "\"RepoTags\":[\"host:5000/plain\"]",
                "\"RepoTags\":\"a:1\"",
                "\"RepoDigests\":[\"host:5000/a@sha256:00\",null]",
                "\"RepoDigests\":[\"<none>@<none>\"]",
                "\"Size\":-1,\"Created\":-1",
                "\"Size\":\"large\",\"Created\":9223372036854775807"
            })
    void anImageHasARow(String fields) throws Exception {
        var json = Json.array(Json.parse("[{\"Id\":\"" + ID + "\"," + fields + "},null,7]"));
        ImageRow row = ImageRows.rows(json).getFirst();
        assertThat(row.id()).isEqualTo(ID);
        assertThat(row.repository()).isNotEmpty();
        assertThat(row.tag()).isIn("<none>");
        assertThat(ImageRows.rows(json)).doesNotHaveDuplicates();
    }
}
