package dev.quarterdeck.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.demo.RawClient.Answer;
import dev.quarterdeck.testing.Await;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

@Tag("recorded")
class FakeEngineTest {

    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    @SuppressWarnings("NullAway.Init") // started before each test
    private FakeEngine engine;

    @SuppressWarnings("NullAway.Init") // made before each test
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        engine = FakeEngine.start(null, Scenario.demo(), Clock.systemUTC());
        client = new RawClient(engine.socket());
    }

    @AfterEach
    void stop() throws IOException {
        engine.close();
    }

    @Test
    void answersPingsInBothWays() throws IOException {
        Answer ping = client.get("/_ping");
        assertThat(ping.status()).isEqualTo(200);
        assertThat(ping.text()).isEqualTo("OK");
        assertThat(ping.headers())
                .containsEntry("api-version", "1.51")
                .containsEntry("ostype", "linux")
                .containsEntry("docker-experimental", "false");
        assertThat(client.ask("HEAD", "/_ping", "").headers()).containsKey("api-version");
    }

    @Test
    void isTheSameAgainForTheSameClock() throws IOException {
        var texts = new ArrayList<String>();
        for (int i = 0; i < 2; i++) {
            try (FakeEngine one = FakeEngine.start(null, Scenario.demo(), NOON)) {
                var asking = new RawClient(one.socket());
                texts.add(
                        asking.get("/containers/json?all=1").text()
                                + asking.get("/images/json").text()
                                + asking.get("/containers/web/json").text()
                                + asking.get("/containers/db/stats?stream=0&one-shot=1").text()
                                + asking.get("/containers/cart/logs?stdout=1&tail=50").text());
            }
        }
        assertThat(texts.getFirst()).isEqualTo(texts.getLast()).contains("Exited (7) 3 hours ago");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET    | /containers/nosuch/json | 404 | No such container: nosuch
                    GET    | /images/nosuch/json | 404 | No such image: nosuch:latest
                    GET    | /nosuch | 404 | page not found
                    GET    | /v1.20/containers/json | 400 | client version 1.20 is too old. Minimum supported API version is 1.24, please upgrade your client to a newer version
                    GET    | /v1.99/containers/json | 400 | client version 1.99 is too new. Maximum supported API version is 1.51
                    GET    | /containers/json?filters={"x":["y"]} | 400 | invalid filter 'x'
                    GET    | /containers/json?filters={"status":["y"]} | 400 | invalid filter 'status=y': invalid value for state (y): must be one of created, running, paused, restarting, removing, exited, dead
                    GET    | /containers/web/logs | 400 | Bad parameters: you must choose at least one stream
                    POST   | /containers/held/start | 409 | cannot start a paused container, try unpause instead
                    POST   | /containers/held/exec | 409 | Container held is paused, unpause the container before exec
                    DELETE | /containers/held | 409 | cannot remove container "held": container is paused and must be unpaused first
                    DELETE | /containers/web | 409 | cannot remove container "web": container is running: stop the container before removing or force remove
                    POST   | /containers/web/rename?name=db | 409 | Error when allocating new name: Conflict. The container name "/db" is already in use by container "{db}". You have to remove (or rename) that container to be able to reuse that name.
                    POST   | /containers/made/kill | 409 | cannot kill container: made: container {made} is not running
                    POST   | /containers/web/kill?signal=NOPE | 400 | cannot kill container: web: invalid signal: NOPE
                    POST   | /containers/held/pause | 409 | Container {held} is already paused
                    POST   | /containers/web/unpause | 500 | Container {web} is not paused
                    GET    | /containers/made/top | 409 | container {made} is not running
                    GET    | /exec/abc/json | 404 | No such exec instance: abc
                    POST   | /images/nosuch/tag?repo=a&tag=b | 404 | No such image: nosuch:latest
                    POST   | /images/create?fromImage=nosuch&tag=1 | 404 | pull access denied for nosuch, repository does not exist or may require 'docker login': denied: requested access to the resource is denied
                    """)
    void refusesInTheEnginesWords(String method, String path, int status, String message)
            throws IOException {
        String body = path.endsWith("/exec") ? "{\"Cmd\":[\"ls\"]}" : "";
        Answer answer = client.ask(method, path, body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.object()).containsExactly(Map.entry("message", named(message)));
    }

    /** Replaces a name in braces by the id of that container. */
    private String named(String message) {
        String text = message;
        for (String name : List.of("db", "made", "held", "web")) {
            text = text.replace("{" + name + "}", engine.world().id(name));
        }
        return text;
    }

    @Test
    void answersNotModifiedWhereNothingIsToDo() throws IOException {
        assertThat(client.ask("POST", "/containers/web/start", "").status()).isEqualTo(304);
        assertThat(client.ask("POST", "/containers/made/stop", "").status()).isEqualTo(304);
    }

    @Test
    void findsContainersByNameIdAndPrefix() throws IOException {
        String id = engine.world().id("web");
        for (String reference : List.of("web", "/web", id, id.substring(0, 12))) {
            assertThat(
                            client.get("/containers/" + reference.replace("/", "%2F") + "/json")
                                    .object())
                    .containsEntry("Id", id)
                    .containsEntry("Name", "/web");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"status":["paused"]} | held
                    {"status":{"exited":true}} | fail7,backup
                    {"exited":["7"]} | fail7
                    {"health":["unhealthy"]} | search
                    {"name":["^ca"]} | cart,cache
                    {"label":["com.docker.compose.service=db"]} | db
                    {"label":["schedule"],"status":["exited"]} | backup
                    {"ancestor":["redis:7.4-alpine"]} | cache
                    {"volume":["shop_data"]} | db
                    """)
    void filtersContainers(String filters, String names) throws IOException {
        List<Object> found = new ArrayList<>();
        for (Object json : client.get("/containers/json?filters=" + filters).list()) {
            found.add(Trees.texts(Trees.object(json).get("Names")).getFirst().substring(1));
        }
        assertThat(found).containsExactlyInAnyOrder((Object[]) names.split(",", -1));
    }

    @Test
    void tellsWhatHappensInTheOrderOfTheEngine() throws Exception {
        try (RawClient.Stream events =
                client.stream("/events?filters={\"container\":[\"made\"]}")) {
            engine.world().start("made");
            engine.world().pause("made");
            engine.world().unpause("made");
            engine.world().rename("made", "done");
            client.ask("POST", "/containers/done/rename?name=made", "");
            engine.world().stop("made");
            engine.world().remove("made");
            List<String> actions = new ArrayList<>();
            while (!actions.contains("destroy")) {
                actions.add(String.valueOf(events.next().get("Action")));
            }
            assertThat(actions)
                    .containsExactly(
                            "start", "pause", "unpause", "rename", "kill", "die", "stop",
                            "destroy");
        }
    }

    @Test
    void repeatsThePastFromAMomentOn() throws IOException {
        Instant before = Instant.now();
        engine.world().tag("postgres:16", "kept:1");
        engine.world().removeImage("kept:1");
        String query =
                "since="
                        + before.getEpochSecond()
                        + "&until="
                        + Instant.now().plusSeconds(1).getEpochSecond();
        List<Map<String, Object>> events = new ArrayList<>();
        try (RawClient.Stream stream =
                client.stream("/events?" + query + "&filters={\"type\":[\"image\"]}")) {
            events.add(stream.next());
            events.add(stream.next());
        }
        assertThat(events).extracting(event -> event.get("Action")).containsExactly("tag", "untag");
    }

    @Test
    void writesFiguresThatGrow() throws Exception {
        try (RawClient.Stream stats = client.stream("/containers/db/stats?stream=1")) {
            Map<String, Object> first = stats.next();
            Map<String, Object> second = stats.next();
            assertThat(second.get("preread")).isEqualTo(first.get("read"));
            assertThat(Trees.object(second.get("precpu_stats"))).isEqualTo(first.get("cpu_stats"));
            assertThat(cpuPercent(second)).isBetween(5.0, 130.0);
            assertThat(Trees.object(second.get("networks"))).containsOnlyKeys("eth0");
        }
    }

    private static double cpuPercent(Map<String, Object> stats) {
        double[] used = new double[2];
        double[] system = new double[2];
        for (int i = 0; i < 2; i++) {
            Map<String, ?> cpu = Trees.object(stats.get(i == 0 ? "precpu_stats" : "cpu_stats"));
            used[i] = number(Trees.object(cpu.get("cpu_usage")).get("total_usage"));
            system[i] = number(cpu.get("system_cpu_usage"));
        }
        return (used[1] - used[0]) / (system[1] - system[0]) * SystemEndpoints.PROCESSORS * 100;
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    @Test
    void keepsStandardOutputAndErrorApart() throws IOException {
        engine.world().write("talk", false, "to the one");
        engine.world().write("talk", true, "to the other");
        String errors = client.get("/containers/talk/logs?stderr=1").text();
        assertThat(errors).isEqualTo("\2\0\0\0\0\0\0\rto the other\n");
        assertThat(client.get("/containers/talk/logs?stdout=1&tail=3").text())
                .contains("to the one")
                .doesNotContain("other");
    }

    @Test
    void takesTheLastLinesAndThoseSinceAMoment() throws IOException {
        List<String> all = client.lines("/containers/worker/logs?stdout=1&stderr=1&timestamps=1");
        assertThat(all).hasSizeGreaterThan(10_000).isSorted();
        List<String> last =
                client.lines("/containers/worker/logs?stdout=1&stderr=1&timestamps=1&tail=40");
        assertThat(last).hasSize(40);
        String from = last.get(10).substring(0, 30);
        assertThat(
                        client.lines(
                                "/containers/worker/logs?stdout=1&stderr=1&timestamps=1&since="
                                        + from))
                .startsWith(last.get(10), last.get(11));
    }

    @Test
    void followsALogUntilTheContainerEnds() throws IOException {
        try (RawClient.Stream log = client.stream("/containers/held/logs?stdout=1&follow=1")) {
            engine.world().write("held", false, "first");
            assertThat(log.line()).endsWith("first");
            engine.world().write("held", false, "second");
            assertThat(log.line()).endsWith("second");
            engine.world().remove("held");
            assertThat(log.line()).isNull();
        }
    }

    @Test
    void restartsWhatIsMeantToRestart() throws Exception {
        List<String> actions = new ArrayList<>();
        try (RawClient.Stream events =
                client.stream("/events?filters={\"container\":[\"loop\"]}")) {
            while (actions.size() < 2) {
                actions.add(String.valueOf(events.next().get("Action")));
            }
        }
        assertThat(actions).containsExactly("die", "start");
        assertThat(engine.world().pid("loop")).isPositive();
    }

    @Test
    void hangsAndComesBack() throws Exception {
        engine.faults().hang();
        var answers = new CopyOnWriteArrayList<Integer>();
        Thread asking =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        answers.add(client.get("/version").status());
                                    } catch (IOException failed) {
                                        answers.add(0);
                                    }
                                });
        Await.until("the request", () -> engine.traffic().count("GET /version") == 1);
        assertThat(answers).isEmpty();
        engine.faults().resume();
        assertThat(asking.join(Duration.ofSeconds(5))).isTrue();
        assertThat(answers).containsExactly(200);
    }

    @Test
    void refusesAndListensAgain() throws IOException {
        engine.kill();
        assertThatThrownBy(() -> client.get("/_ping")).isInstanceOf(IOException.class);
        assertThat(engine.socket()).exists();
        engine.vanish();
        assertThat(engine.socket()).doesNotExist();
        engine.listen();
        assertThat(client.get("/_ping").status()).isEqualTo(200);
    }

    @Test
    void countsWhatIsAskedAndFailsOnDemand() throws IOException {
        engine.faults().fail("GET /images/json", 500, "no space left on device");
        assertThat(client.get("/images/json").object())
                .containsEntry("message", "no space left on device");
        engine.faults().heal();
        assertThat(client.get("/images/json").list()).hasSize(14);
        assertThat(engine.traffic().count("GET /images/json")).isEqualTo(2);
        assertThat(engine.traffic().lines()).contains("GET /images/json");
    }

    @Test
    void dribbles() throws IOException {
        engine.faults().slow(400, Duration.ofMillis(1));
        assertThat(client.get("/containers/web/json").object()).containsKey("State");
    }

    @Test
    void holdsThousands() throws IOException {
        try (FakeEngine many = FakeEngine.start(null, Scenario.many(2_000), Clock.systemUTC())) {
            var asking = new RawClient(many.socket());
            assertThat(asking.get("/containers/json?all=1").list()).hasSize(2_000);
            assertThat(asking.get("/containers/json").list()).hasSize(1_800);
        }
    }

    @Test
    void pullsLayerByLayer() throws IOException {
        List<String> lines = client.lines("/images/create?fromImage=redis&tag=7.4-alpine", "POST");
        assertThat(lines)
                .first()
                .isEqualTo("{\"status\":\"Pulling from library/redis\",\"id\":\"7.4-alpine\"}");
        assertThat(lines).last().asString().contains("Image is up to date for redis:7.4-alpine");
        List<String> fresh = client.lines("/images/create?fromImage=alpine&tag=3.22", "POST");
        assertThat(fresh).anyMatch(line -> line.contains("\"status\":\"Downloading\""));
        assertThat(fresh).last().asString().contains("Downloaded newer image for alpine:3.22");
        assertThat(client.get("/images/alpine:3.22/json").status()).isEqualTo(200);
    }
}
