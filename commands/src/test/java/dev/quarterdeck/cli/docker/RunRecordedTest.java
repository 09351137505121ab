package dev.quarterdeck.cli.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.cli.Quarterdeck;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.docker.ScriptedServer;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.Terminal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code run} asks an engine to create, line by line as the docker client 28.2.2 was recorded:
 * the body of the request as paths and values, those of the first line standing for what is not
 * said of the others; or the refusal.
 */
@Tag("recorded")
class RunRecordedTest {
    private static final String REFUSAL =
            "HTTP/1.1 500 Internal Server Error\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 22\r\n\r\n{\"message\":\"recorded\"}";

    @TempDir private static Path folder;

    private static ScriptedServer server;
    private static Map<String, @Nullable Object> plain = Map.of();
    private static volatile byte[] sent = new byte[0];

    private record Ran(int status, String error) {}

    @BeforeAll
    static void start() throws IOException {
        server =
                new ScriptedServer(
                        folder,
                        peer -> {
                            byte[] body = peer.body();
                            sent = peer.requestLine().contains("/create") ? body : new byte[0];
                            peer.say(REFUSAL);
                        });
        Files.writeString(folder.resolve("env1"), "# c\nA=1\n  B=2 \nFOO\nNOPE\n");
        Files.writeString(folder.resolve("env2"), "A B=1\n");
        Files.writeString(folder.resolve("lab"), "l1=x\nl2\n");
        Files.writeString(folder.resolve("sec.json"), "{ \"a\": [1, 2] }");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    static List<Map<String, @Nullable Object>> lines() throws IOException {
        try (InputStream in = RunRecordedTest.class.getResourceAsStream("/create/recorded.json")) {
            assertThat(in).isNotNull();
            var lines = new ArrayList<Map<String, @Nullable Object>>();
            for (Object line : Json.array(Json.parse(in))) {
                lines.add(Json.object(line));
            }
            plain = Json.object(lines.getFirst().get("body"));
            return lines;
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void asksForTheSame(Map<String, @Nullable Object> recorded) throws IOException {
        int before = server.requests().size();
        sent = new byte[0];
        Ran ran = run(texts(recorded.get("line")));
        if (recorded.get("body") == null) {
            assertThat(ran.error).isEqualTo(recorded.get("error"));
            assertThat((long) ran.status).isEqualTo(recorded.get("status"));
            return;
        }
        assertThat(ran.status).isEqualTo(125);
        assertThat(flat(Json.parse(sent))).isEqualTo(expected(recorded));
        List<String> requests = server.requests();
        String request = requests.get(requests.size() - 1);
        assertThat(requests.size()).isGreaterThan(before);
        Object query = recorded.get("query");
        assertThat(request)
                .startsWith("POST /v1.45/")
                .contains(query == null ? "/create HTTP" : "/create?" + query + " HTTP");
    }

    private static Map<String, @Nullable Object> expected(Map<String, @Nullable Object> recorded) {
        var expected = new TreeMap<>(plain);
        expected.putAll(Json.object(recorded.get("body")));
        texts(recorded.get("without")).forEach(expected::remove);
        expected.replaceAll((path, value) -> placed(value));
        return expected;
    }

    private static @Nullable Object placed(@Nullable Object value) {
        return switch (value) {
            case String text -> text.replace("{folder}", folder.toString());
            case List<?> list -> list.stream().map(RunRecordedTest::placed).toList();
            case Map<?, ?> map -> {
                var placed = new TreeMap<>(Json.object(map));
                placed.replaceAll((name, inner) -> placed(inner));
                yield placed;
            }
            case null, default -> value;
        };
    }

    /** The body as paths and values; fields that only an engine fills in are left out. */
    private static Map<String, @Nullable Object> flat(@Nullable Object body) {
        var flat = new TreeMap<String, @Nullable Object>();
        flatten("", body, flat);
        return flat;
    }

    private static void flatten(
            String path, @Nullable Object value, Map<String, @Nullable Object> flat) {
        Map<String, @Nullable Object> object = Json.object(value);
        if (object.isEmpty()) {
            flat.put(path, sorted(path, value));
        }
        object.forEach(
                (name, inner) ->
                        flatten(
                                path + "/" + name.replace("~", "~0").replace("/", "~1"),
                                inner,
                                flat));
    }

    /** The docker client gives these in an order that changes from run to run. */
    private static @Nullable Object sorted(String path, @Nullable Object value) {
        boolean random = path.equals("/Env") || path.equals("/HostConfig/Binds");
        return random && value != null ? texts(value).stream().sorted().toList() : value;
    }

    private static List<String> texts(@Nullable Object array) {
        return Json.array(array).stream().map(String::valueOf).toList();
    }

    private static Ran run(List<String> words) {
        var line = new ArrayList<>(List.of("docker", "run"));
        for (String word : words) {
            line.add(word.replace("{folder}", folder.toString()));
        }
        var error = new ByteArrayOutputStream();
        var world =
                new Invocation(
                        line,
                        Map.of(
                                "DOCKER_HOST",
                                "unix://" + server.socket(),
                                "HOME",
                                folder.toString(),
                                "FOO",
                                "foo"),
                        folder,
                        InputStream.nullInputStream(),
                        new ByteArrayOutputStream(),
                        error,
                        Terminal.none(),
                        Clock.systemUTC());
        int status = Quarterdeck.run(world);
        return new Ran(status, error.toString(StandardCharsets.UTF_8));
    }
}
