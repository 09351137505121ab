package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

/** What a failing container says for itself. */
@Tag("unit")
class DiagnosisTest {
    private static Container container(String state, String health, @Nullable Integer exit) {
        return Container.of(FakeEngine.row("c", "i:1", state, "", health, exit, "5s"));
    }

    private static Tree tree(String json) {
        try {
            return new Tree(Json.parse(json));
        } catch (JsonException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static String why(Container container, String inspect, String... log) {
        Diagnosis found = Diagnosis.of(container, tree(inspect), List.of(log));
        return found == null ? "" : found.why() + " | " + found.key();
    }

    @Test
    void outOfMemory() {
        String inspect = "{\"State\":{\"OOMKilled\":true},\"HostConfig\":{\"Memory\":67108864}}";
        assertThat(why(container("exited", "", 137), inspect))
                .isEqualTo("killed, out of memory (limit 64 MiB) | N");
    }

    @Test
    void killed() {
        assertThat(why(container("exited", "", 137), "{}"))
                .startsWith("exit 137: killed (SIGKILL)");
    }

    @Test
    void theLastLineOfTheLogTellsMost() {
        assertThat(why(container("exited", "", 7), "{}", "starting", "no configuration", ""))
                .isEqualTo("exit 7: no configuration | l");
    }

    @Test
    void anErrorOfTheEngineComesFirst() {
        String inspect = "{\"State\":{\"Error\":\"exec: \\\"nope\\\": not found\\n\"}}";
        assertThat(why(container("exited", "", 127), inspect))
                .isEqualTo("exec: \"nope\": not found | d");
    }

    @Test
    void restarting() {
        String inspect = "{\"RestartCount\":17,\"State\":{\"ExitCode\":1}}";
        assertThat(why(container("restarting", "", 1), inspect, "boom"))
                .isEqualTo("ends with exit 1 again and again, 17 restarts: boom | l");
    }

    @Test
    void unhealthy() {
        String inspect =
                "{\"State\":{\"Health\":{\"FailingStreak\":3,\"Log\":[{\"Output\":\"old\"},"
                        + "{\"Output\":\"connection refused\\n\"}]}}}";
        assertThat(why(container("running", "unhealthy", null), inspect))
                .isEqualTo("health check fails, 3 in a row: connection refused | s");
    }

    @Test
    void whatIsWellSaysNothing() {
        assertThat(why(container("running", "", null), "{}")).isEmpty();
        assertThat(why(container("exited", "", 0), "{}")).isEmpty();
    }
}
