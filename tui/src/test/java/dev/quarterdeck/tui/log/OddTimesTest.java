package dev.quarterdeck.tui.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.docker.EngineAddress;
import dev.quarterdeck.testing.Await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Whatever times an engine tells of a container, its log ends, and is followed on its start. */
@Tag("unit")
class OddTimesTest {
    private static final String EARLY = "\"2026-03-01T12:03:58.123456788Z\"";
    private static final String LATE = "\"2026-03-01T12:03:58.124456789Z\"";
    private static final String ZERO = "\"0001-01-01T00:00:00Z\"";
    private static final String FUTURE = "\"2099-01-01T00:00:00+02:00\"";
    private static final List<String> TIMES =
            List.of(EARLY, LATE, ZERO, FUTURE, "\"\"", "\"soon\"", "null", "1772366638");

    @TempDir private Path folder = Path.of("");

    /** Every start beside every end, and a log whose own lines have any of these times. */
    static Stream<Arguments> times() {
        return TIMES.stream()
                .flatMap(started -> TIMES.stream().map(ended -> Arguments.of(started, ended)));
    }

    @ParameterizedTest
    @MethodSource("times")
    void theLogOfAContainerThatDiedAtOnceEnds(String started, String ended) throws Exception {
        try (var engine = new DyingEngine(folder)) {
            engine.exited(started, ended);
            engine.write("2026-03-01T12:03:58.124000000Z boom");
            try (Engine client = Engine.at(EngineAddress.unix(engine.socket()));
                    var told = new Told(new DockerLogSource(client, "web"))) {
                engine.awaitListeners(1);
                Await.until("the end", () -> !told.notes().isEmpty());
                assertThat(told.lines()).containsExactly("boom");
                assertThat(told.notes()).hasSize(1).first().asString().contains("exit 127");
            }
        }
    }

    @Test
    void anEngineThatTellsOfTheStartAgainAndAgainIsNotBelieved() throws Exception {
        try (var engine = new DyingEngine(folder).repeating()) {
            engine.exited(LATE, EARLY);
            engine.write("2026-03-01T12:03:58.124000000Z boom");
            try (Engine client = Engine.at(EngineAddress.unix(engine.socket()));
                    var told = new Told(new DockerLogSource(client, "web"))) {
                engine.awaitListeners(4);
                assertThat(told.lines()).containsExactly("boom");
                assertThat(told.notes()).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("times")
    void whatStartsAgainIsFollowed(String started, String ended) throws Exception {
        try (var engine = new DyingEngine(folder)) {
            engine.exited(started, ended);
            engine.write("2026-03-01T12:03:58.124000000Z boom");
            try (Engine client = Engine.at(EngineAddress.unix(engine.socket()));
                    var told = new Told(new DockerLogSource(client, "web"))) {
                engine.awaitListeners(1);
                // The clock was set back by an hour meanwhile.
                engine.write("2026-03-01T11:03:58.124000000Z again");
                engine.started();
                Await.until("the new line", () -> told.lines().size() > 1);
                assertThat(told.lines()).containsExactly("boom", "again");
                assertThat(told.notes().getLast()).startsWith("started");
                assertThat(told.notes()).hasSize(2);
            }
        }
    }

    @Test
    void whatTheEngineSaysOfALogItCannotReadIsToldOnce() throws Exception {
        try (var engine = new DyingEngine(folder)) {
            engine.running();
            engine.write("2026-03-01T12:03:58.124000000Z boom");
            engine.breakOff("Error grabbing logs: unexpected EOF");
            try (Engine client = Engine.at(EngineAddress.unix(engine.socket()));
                    var told = new Told(new DockerLogSource(client, "web"))) {
                engine.awaitReaders(3);
                assertThat(told.lines()).containsExactly("boom");
                assertThat(told.notes())
                        .containsExactly(
                                "error from daemon in stream: Error grabbing logs: unexpected EOF");
            }
        }
    }

    /** Notes of a clock that is behind the engine's do not push out what is known of the lines. */
    @Test
    void aClockThatIsBehindTheEnginesReadsNothingTwice() throws Exception {
        Clock behind = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
        try (var engine = new DyingEngine(folder).repeating()) {
            engine.exited(EARLY, LATE);
            engine.write("2026-03-01T12:03:58.124000000Z boom");
            try (Engine client = Engine.at(EngineAddress.unix(engine.socket()));
                    var told = new Told(new DockerLogSource(client, "web"), behind)) {
                engine.awaitListeners(3);
                assertThat(told.lines()).containsExactly("boom");
            }
        }
    }

    @Test
    void linesWithTimesOfAnyKindAreReadOnce() throws IOException {
        Told told = new Told();
        var lines = new StampedLines(false, told);
        for (String time :
                List.of(
                        "2026-13-41T25:61:61.000000000Z",
                        "9999-12-31T23:59:59.999999999Z",
                        "0001-01-01T00:00:00Z",
                        "2026-02-30T00:00:00.000000000Z",
                        "a text of thirty characters, Z",
                        "2026-03-01T12:03:58.124000000Z")) {
            lines.write((time + " x\n").getBytes(StandardCharsets.UTF_8));
        }
        lines.finish();
        assertThat(told.lines())
                .containsExactly(
                        "2026-13-41T25:61:61.000000000Z x",
                        "x",
                        "x",
                        "2026-02-30T00:00:00.000000000Z x",
                        "a text of thirty characters, Z x",
                        "x");
    }
}
