package dev.quarterdeck.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.testing.Await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

@Tag("unit")
@Timeout(30)
class ApiServerTest {
    private static final String JSON = "application/json";

    @TempDir private Path folder;

    private Kubeconfigs files;

    @BeforeEach
    void prepare() {
        files = new Kubeconfigs(folder);
    }

    private ApiServer to(FakeServer server) {
        return to(server, "", Overrides.NONE);
    }

    private ApiServer to(FakeServer server, String user, Overrides overrides) {
        String authority = "127.0.0.1:" + server.port();
        return ApiServer.at(files.clear(authority, "/base", user, overrides));
    }

    private static String text(Reply reply) {
        return new String(reply.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void requestsCarryWhoAsksAndConnectionsAreKept() throws IOException {
        Overrides as = new Overrides.Builder().as("jane").asGroups(List.of("a", "b")).build();
        try (var server = new FakeServer(peer -> peer.answer("200 OK", JSON, "{\"a\":1}"));
                ApiServer api = to(server, "token: abc", as)) {
            Request request = Request.get("/api/v1/pods").with("labelSelector", "a=b c");
            assertThat(text(api.send(request))).isEqualTo("{\"a\":1}");
            assertThat(text(api.sendAsIs(Request.get("/x?y=%20")))).isEqualTo("{\"a\":1}");
            assertThat(server.connections()).isOne();
            assertThat(server.heads().getFirst())
                    .startsWith("GET /base/api/v1/pods?labelSelector=a%3Db+c HTTP/1.1\r\n")
                    .contains("Host: 127.0.0.1:" + server.port() + "\r\n")
                    .contains("User-Agent: Quarterdeck\r\n")
                    .contains("Authorization: Bearer abc\r\n")
                    .contains("Accept-Encoding: gzip\r\n")
                    .contains("Impersonate-User: jane\r\n")
                    .contains("Impersonate-Group: a\r\nImpersonate-Group: b\r\n");
            assertThat(server.heads().getLast()).startsWith("GET /base/x?y=%20 HTTP/1.1\r\n");
        }
    }

    @Test
    void aNameAndAPasswordAreEnough() throws IOException {
        try (var server = new FakeServer(peer -> peer.answer("200 OK", JSON, "{}"));
                ApiServer api = to(server, "username: me, password: pw", Overrides.NONE)) {
            api.send(Request.get("/")).close();
            assertThat(server.heads().getFirst()).contains("Authorization: Basic bWU6cHc=\r\n");
        }
    }

    @Test
    void compressedAnswersAreReadAndTheirConnectionKept() throws IOException {
        byte[] packed = gzip("hello".repeat(10_000));
        try (var server =
                        new FakeServer(
                                peer ->
                                        peer.answer(
                                                "200 OK",
                                                JSON,
                                                packed,
                                                "Content-Encoding: gzip\r\n"));
                ApiServer api = to(server)) {
            assertThat(text(api.send(Request.get("/")))).hasSize(50_000).endsWith("hello");
            assertThat(text(api.send(Request.get("/")))).hasSize(50_000);
            assertThat(server.connections()).isOne();
        }
    }

    private static byte[] gzip(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    @Test
    void compressionCanBeRefused() throws IOException {
        Overrides plain = new Overrides.Builder().uncompressed(true).build();
        try (var server = new FakeServer(peer -> peer.answer("200 OK", JSON, "{}"));
                ApiServer api = to(server, "", plain)) {
            api.send(Request.get("/")).close();
            assertThat(server.heads().getFirst()).doesNotContain("Accept-Encoding");
        }
    }

    @Test
    void anyStatusIsAnAnswer() throws IOException {
        try (var server = new FakeServer(peer -> peer.answer("404 Not Found", JSON, "{}"));
                ApiServer api = to(server);
                Reply reply = api.send(Request.get("/"))) {
            assertThat(reply.status()).isEqualTo(404);
        }
    }

    @Test
    void closingFromAnotherThreadEndsARead() throws Exception {
        try (var server =
                        new FakeServer(
                                peer -> {
                                    peer.say("HTTP/1.1 200 OK\r\n\r\n{}\n");
                                    peer.hold();
                                });
                ApiServer api = to(server)) {
            Reply reply = api.send(Request.get("/").with("watch", "1"));
            assertThat(reply.body().readNBytes(3)).hasSize(3);
            var ended = new CompletableFuture<Long>();
            Await.blocked(
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            ended.complete((long) reply.body().read());
                                        } catch (IOException e) {
                                            ended.complete(-2L);
                                        }
                                    }));
            long before = System.nanoTime();
            reply.close();
            assertThat(ended.get(5, TimeUnit.SECONDS)).isNegative();
            assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
        }
    }

    @Test
    void deadlinesAreToldByWhereTheyFall() throws IOException {
        try (var server =
                        new FakeServer(
                                peer -> {
                                    if (peer.requestLine().contains("body")) {
                                        peer.say("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{");
                                    }
                                    peer.hold();
                                });
                ApiServer api = to(server)) {
            Duration soon = Duration.ofMillis(200);
            assertThatThrownBy(() -> api.send(Request.get("/head"), soon))
                    .isInstanceOf(KubeException.class)
                    .hasMessage(
                            "Unable to connect to the server: context deadline exceeded"
                                    + " (Client.Timeout exceeded while awaiting headers)");
            Reply reply = api.send(Request.get("/body"), soon);
            assertThatThrownBy(reply::bytes)
                    .hasMessage(
                            "error: net/http: request canceled (Client.Timeout or context"
                                    + " cancellation while reading body)");
        }
    }

    @Test
    void failuresAreToldAsKubectlTells() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThatThrownBy(() -> ask("http://127.0.0.1:" + free))
                .hasMessage(
                        "The connection to the server 127.0.0.1:"
                                + free
                                + " was refused - did you specify the right host or port?")
                .extracting(e -> ((KubeException) e).next())
                .isNotNull();
        assertThatThrownBy(() -> ask("https://127.0.0.1:" + free))
                .hasMessageStartingWith("The connection to the server 127.0.0.1:");
        assertThatThrownBy(() -> ask("https://nosuch.invalid:6443"))
                .hasMessage(
                        "Unable to connect to the server: dial tcp: lookup nosuch.invalid: no such"
                                + " host");
        try (var junk =
                        new FakeServer(
                                peer -> {
                                    peer.say("SSH-2.0-foo\r\n");
                                    peer.socket().close();
                                });
                var cut =
                        new FakeServer(
                                peer -> {
                                    peer.say("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{");
                                    peer.socket().close();
                                });
                var gone = new FakeServer(peer -> peer.socket().close())) {
            assertThatThrownBy(() -> ask("http://127.0.0.1:" + junk.port()))
                    .hasMessage(
                            "Unable to connect to the server: net/http: HTTP/1.x transport"
                                + " connection broken: malformed HTTP response \"SSH-2.0-foo\"");
            assertThatThrownBy(() -> ask("http://127.0.0.1:" + cut.port()))
                    .hasMessage("error: unexpected EOF");
            assertThatThrownBy(() -> ask("http://127.0.0.1:" + gone.port()))
                    .hasMessage("Unable to connect to the server: EOF");
        }
    }

    private String ask(String url) {
        try (ApiServer api = ApiServer.at(files.address(url, "", ""))) {
            return text(api.send(Request.get("/")));
        }
    }

    @Test
    void aProxyInTheClearGetsTheWholeAddress() throws IOException {
        try (var proxy = new FakeServer(peer -> peer.answer("200 OK", JSON, "{}"))) {
            String cluster = "proxy-url: \"http://me:pw@127.0.0.1:" + proxy.port() + "\"";
            try (ApiServer api =
                    ApiServer.at(files.address("http://far.example:81/b", cluster, ""))) {
                api.send(Request.get("/api")).close();
            }
            assertThat(proxy.heads().getFirst())
                    .startsWith("GET http://far.example:81/b/api HTTP/1.1\r\nHost: far.example:81")
                    .contains("Proxy-Authorization: Basic bWU6cHc=\r\n");
        }
    }
}
