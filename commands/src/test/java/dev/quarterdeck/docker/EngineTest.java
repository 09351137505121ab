package dev.quarterdeck.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.http.Payload;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.model.OpsException.Kind;
import dev.quarterdeck.testing.Await;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

@Tag("unit")
@Timeout(30)
class EngineTest {
    private static final String JSON = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final Request LIST = Request.get("/containers/json");

    @TempDir private Path folder;

    private ScriptedServer server(ScriptedServer.Script script) throws IOException {
        return new ScriptedServer(folder, script);
    }

    private static String body(Engine engine) {
        return new String(engine.send(LIST).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void speaksTheOlderOfTwoVersions() throws IOException {
        try (var server = server(peer -> peer.say(JSON + "Content-Length: 2\r\n\r\n[]"));
                var engine = server.engine()) {
            assertThat(engine.send(LIST.with("b", "x y").with("a", "{}")).json())
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .isEmpty();
            assertThat(server.requests())
                    .containsExactly("GET /v1.45/containers/json?a=%7B%7D&b=x+y HTTP/1.1");
        }
    }

    @Test
    void keepsTheConnectionAfterChunks() throws IOException {
        String answer =
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n0\r\n\r\n";
        try (var server = server(peer -> peer.say(answer));
                var engine = server.engine()) {
            assertThat(body(engine)).isEqualTo("abcd");
            assertThat(body(engine)).isEqualTo("abcd");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void takesEveryByteAlone() throws IOException {
        String answer = JSON + "Content-Length: 9\r\n\r\n{\"a\":\"b\"}";
        ScriptedServer.Script bytewise =
                peer -> {
                    for (int i = 0; i < answer.length(); i++) {
                        peer.say(answer.substring(i, i + 1));
                    }
                };
        try (var server = server(bytewise);
                var engine = server.engine()) {
            assertThat(body(engine)).isEqualTo("{\"a\":\"b\"}");
        }
    }

    @Test
    void saysWhenABodyIsCutShort() throws IOException {
        for (String head :
                new String[] {
                    "Content-Length: 9\r\n\r\nabc", "Transfer-Encoding: chunked\r\n\r\n9\r\nabc"
                }) {
            try (var server =
                            new ScriptedServer(
                                    Files.createTempDirectory(folder, "cut"),
                                    peer -> {
                                        peer.say("HTTP/1.1 200 OK\r\n" + head);
                                        peer.channel().close();
                                    });
                    var engine = server.engine()) {
                assertThatThrownBy(() -> body(engine))
                        .isInstanceOf(EngineException.class)
                        .hasMessageContaining("EOF");
            }
        }
    }

    @Test
    void readsABodyWithoutLengthToItsEnd() throws IOException {
        try (var server =
                        server(
                                peer -> {
                                    peer.say("HTTP/1.0 200 OK\r\n\r\nuntil the end");
                                    peer.channel().close();
                                });
                var engine = server.engine()) {
            assertThat(body(engine)).isEqualTo("until the end");
        }
    }

    @Test
    void passesOverInterimAnswers() throws IOException {
        String answer =
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
                        + JSON
                        + "Content-Length: 2\r\n\r\n[]";
        try (var server = server(peer -> peer.say(answer));
                var engine = server.engine()) {
            assertThat(body(engine)).isEqualTo("[]");
        }
    }

    @Test
    void refusesEndlessHeaders() throws IOException {
        try (var server =
                        server(
                                peer -> {
                                    peer.say("HTTP/1.1 200 OK\r\n");
                                    for (int i = 0; i < 3000; i++) {
                                        peer.say(
                                                "X-Header-" + i + ": " + "x".repeat(1000) + "\r\n");
                                    }
                                });
                var engine = server.engine()) {
            assertThatThrownBy(() -> engine.send(LIST))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("headers exceeded");
        }
    }

    @Test
    void guessesTlsWhereNoHttpIsSpoken() throws IOException {
        try (var server = server(peer -> peer.say("garbage\r\n\r\n"));
                var engine = server.engine()) {
            assertThatThrownBy(() -> engine.send(LIST))
                    .hasMessageContaining("malformed HTTP response \"garbage\"")
                    .hasMessageEndingWith(
                            "* Are you trying to connect to a TLS-enabled daemon without TLS?");
        }
    }

    @Test
    void tellsTheEnginesOwnMessage() throws IOException {
        String json = "{\"message\":\"No such container: x\\n\"}";
        try (var server =
                        server(
                                peer ->
                                        peer.say(
                                                "HTTP/1.1 404 Not Found\r\n"
                                                        + "Content-Type: application/json\r\n"
                                                        + "Content-Length: "
                                                        + json.length()
                                                        + "\r\n\r\n"
                                                        + json));
                var engine = server.engine()) {
            assertThatThrownBy(() -> engine.send(LIST))
                    .hasMessage("Error response from daemon: No such container: x")
                    .asInstanceOf(InstanceOfAssertFactories.throwable(EngineException.class))
                    .returns(404, EngineException::status)
                    .returns(Kind.NOT_FOUND, EngineException::kind);
        }
    }

    @Test
    void namesTheRouteOfAnEmptyRefusal() throws IOException {
        try (var server =
                        server(
                                peer ->
                                        peer.say(
                                                "HTTP/1.1 502 Bad Gateway\r\n"
                                                        + "Content-Length: 0\r\n\r\n"));
                var engine = server.engine()) {
            assertThatThrownBy(() -> engine.send(LIST))
                    .hasMessageStartingWith(
                            "request returned 502 Bad Gateway for API route and version")
                    .hasMessageEndingWith("check if the server supports the requested API version");
        }
    }

    @Test
    void closingFromAnotherThreadEndsARead() throws Exception {
        try (var server =
                        server(
                                peer -> {
                                    peer.say(
                                            "HTTP/1.1 200 OK\r\n"
                                                    + "Transfer-Encoding: chunked\r\n\r\n"
                                                    + "2\r\n"
                                                    + "{}\r\n");
                                    peer.hold();
                                });
                var engine = server.engine()) {
            var events = new JsonStream(engine.send(Request.get("/events")));
            assertThat(events.next()).isEmpty();
            var more = new CompletableFuture<Boolean>();
            Await.blocked(Thread.ofVirtual().start(() -> more.complete(events.hasNext())));
            events.close();
            assertThat(more.get(2, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    void aDeadlineEndsAHangingExchange() throws IOException {
        try (var server =
                        server(
                                peer -> {
                                    peer.say("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf");
                                    peer.hold();
                                });
                var engine = server.engine()) {
            ApiVersion version = engine.version();
            assertThat(version.text()).isEqualTo("1.45");
            assertThatThrownBy(() -> engine.send(LIST, Duration.ofMillis(150)).bytes())
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("did not answer");
        }
    }

    @Test
    void dialsAgainWhenAKeptConnectionHasGone() throws IOException {
        try (var server =
                        server(
                                peer -> {
                                    peer.say(JSON + "Content-Length: 2\r\n\r\n[]");
                                    peer.channel().close();
                                });
                var engine = server.engine()) {
            assertThat(body(engine)).isEqualTo("[]");
            assertThat(body(engine)).isEqualTo("[]");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void sendsAStreamInChunks() throws IOException {
        try (var server =
                        server(
                                peer -> {
                                    byte[] sent =
                                            peer.in()
                                                    .readNBytes("5\r\nhello\r\n0\r\n\r\n".length());
                                    peer.say(JSON + "Content-Length: " + sent.length + "\r\n\r\n");
                                    peer.say(new String(sent, StandardCharsets.ISO_8859_1));
                                });
                var engine = server.engine()) {
            var stream = new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8));
            Request request =
                    Request.post("/images/load")
                            .body(new Payload.Stream("application/x-tar", stream));
            assertThat(new String(engine.send(request).bytes(), StandardCharsets.UTF_8))
                    .isEqualTo("5\r\nhello\r\n0\r\n\r\n");
        }
    }

    @Test
    void handsTheConnectionOverWhetherSwitchedOrNot() throws IOException {
        for (String head :
                new String[] {
                    "HTTP/1.1 101 UPGRADED\r\nContent-Type: application/vnd.docker.raw-stream\r\n"
                            + "Connection: Upgrade\r\nUpgrade: tcp\r\n\r\n",
                    "HTTP/1.1 200 OK\r\nContent-Type: application/vnd.docker.raw-stream\r\n\r\n"
                }) {
            try (var server =
                            new ScriptedServer(
                                    Files.createTempDirectory(folder, "hijack"),
                                    peer -> {
                                        peer.say(head + "hello ");
                                        peer.out().write(peer.in().readAllBytes());
                                        peer.channel().close();
                                    });
                    var engine = server.engine();
                    var hijacked = engine.hijack(Request.post("/exec/1/start").json(Map.of()))) {
                hijacked.out().write("you".getBytes(StandardCharsets.UTF_8));
                hijacked.closeWrite();
                String heard = new String(hijacked.in().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(heard).startsWith("hello ").endsWith("you");
                assertThat(hijacked.multiplexed()).isFalse();
            }
        }
    }

    @Test
    void tellsWhyAConnectionIsNotHandedOver() throws IOException {
        String json = "{\"message\":\"container x is not running\"}";
        try (var server =
                        server(
                                peer ->
                                        peer.say(
                                                "HTTP/1.1 409 Conflict\r\n"
                                                        + "Content-Type: application/json\r\n"
                                                        + "Content-Length: "
                                                        + json.length()
                                                        + "\r\n\r\n"
                                                        + json));
                var engine = server.engine()) {
            assertThatThrownBy(() -> engine.hijack(Request.post("/exec/1/start")))
                    .hasMessage("Error response from daemon: container x is not running");
        }
    }

    @Test
    void saysThatNobodyIsThere() {
        Path socket = folder.resolve("nobody.sock");
        try (var engine = Engine.at(EngineAddress.unix(socket))) {
            assertThatThrownBy(() -> engine.send(LIST))
                    .hasMessage(
                            "Cannot connect to the Docker daemon at unix://"
                                    + socket
                                    + ". Is the docker daemon running?");
        }
    }
}
