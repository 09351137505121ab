package dev.quarterdeck.kubernetes.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.http.Request;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Terminal;
import dev.quarterdeck.testing.Await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

@Tag("unit")
@Timeout(30)
class RemoteProcessTest {
    private static final String V5 = "v5.channel.k8s.io";
    private static final String STATUS =
            "{\"status\":\"Failure\",\"reason\":\"NonZeroExitCode\",\"details\":{\"causes\":[{"
                    + "\"reason\":\"ExitCode\",\"message\":\"3\"}]}}";
    private static final RemoteProcess.Streams ALL =
            new RemoteProcess.Streams(true, true, true, false);

    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static RemoteProcess start(StreamServer server) throws IOException {
        return RemoteProcess.start(server.api(), Request.get("/exec"), ALL);
    }

    private ExitStatus run(StreamServer.Talk talk) throws IOException {
        try (var server = new StreamServer(folder, V5, talk);
                var process = start(server)) {
            return process.run(out, err);
        }
    }

    @Test
    void messagesComeInPartsWithPingsBetweenThem() throws Exception {
        BlockingQueue<StreamServer.Frame> answers = new LinkedBlockingQueue<>();
        StreamServer.Talk talk =
                far -> {
                    far.frame(0x82, 1); // kubelets begin with an empty message
                    far.text(0x02, 1, "one ");
                    far.frame(0x89, 'h', 'i');
                    answers.add(far.read());
                    far.frame(0x00, 't', 'w', 'o');
                    far.frame(0x80);
                    far.text(0x82, 2, "bad");
                    far.text(0x02, 3, STATUS.substring(0, 60));
                    int[] rest = STATUS.substring(60).chars().toArray();
                    far.frame(0x80, rest);
                    far.frame(0x88, 3, 232);
                    answers.add(far.read());
                };
        ExitStatus status;
        StreamServer.Frame pong;
        StreamServer.Frame close;
        try (var server = new StreamServer(folder, V5, talk)) {
            try (var process = start(server)) {
                status = process.run(out, err);
            }
            pong = answers.take();
            close = answers.take(); // the server may read it after the end here
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("one two");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("bad");
        assertThat(status).isEqualTo(new ExitStatus(3, "command terminated with exit code 3"));
        assertThat(status.ofCommand()).isTrue();
        assertThat(pong.first()).isEqualTo(0x8a);
        assertThat(pong.payload()).containsExactly('h', 'i');
        assertThat(close.first()).isEqualTo(0x88);
        assertThat(close.payload()).containsExactly(3, 232);
    }

    @Test
    void inputItsEndAndTheSizeGoOnTheirChannels() throws IOException {
        List<String> came = new ArrayList<>();
        try (var server =
                        new StreamServer(
                                folder,
                                V5,
                                far -> {
                                    for (int i = 0; i < 3; i++) {
                                        byte[] payload = far.read().payload();
                                        came.add(new String(payload, StandardCharsets.ISO_8859_1));
                                    }
                                    far.frame(0x88, 3, 232);
                                });
                var process = start(server)) {
            process.input("abc".getBytes(StandardCharsets.UTF_8), 0, 3);
            process.resize(new Terminal.Size(100, 30));
            assertThat(process.endInput()).isTrue();
            assertThat(process.run(out, err).code()).isZero();
            assertThat(came)
                    .containsExactly(
                            "\u0000abc", "\u0004{\"Width\":100,\"Height\":30}\n", "\u00ff\u0000");
            assertThat(server.server().heads().getFirst())
                    .startsWith("GET /exec?stderr=true&stdin=true&stdout=true HTTP/1.1\r\n")
                    .contains("Sec-WebSocket-Protocol: v5.channel.k8s.io, v4.channel.k8s.io\r\n");
        }
    }

    /** A real runtime misses the end of an input that it has not opened yet. */
    @Test
    void theEndOfAnEmptyInputIsKeptBack() throws IOException {
        List<Duration> waited = new CopyOnWriteArrayList<>();
        try (var server =
                        new StreamServer(
                                folder,
                                V5,
                                far -> {
                                    long began = System.nanoTime();
                                    byte[] end = far.read().payload();
                                    assertThat(end).containsExactly(255, 0);
                                    waited.add(Duration.ofNanos(System.nanoTime() - began));
                                    far.frame(0x88, 3, 232);
                                });
                var process = start(server)) {
            process.input(new byte[0], 0, 0);
            assertThat(process.endInput()).isTrue();
            assertThat(process.run(out, err).code()).isZero();
        }
        assertThat(waited).hasSize(1).allMatch(one -> one.toMillis() > 250);
    }

    @Test
    void anOlderServerIsNotToldOfTheEndOfInput() throws IOException {
        List<StreamServer.Frame> came = new CopyOnWriteArrayList<>();
        try (var server =
                        new StreamServer(
                                folder,
                                "v4.channel.k8s.io",
                                far -> {
                                    came.add(far.read());
                                    far.text(0x82, 1, "v4");
                                    far.frame(0x88, 3, 232);
                                });
                var process = start(server)) {
            assertThat(process.endInput()).isFalse();
            process.input(new byte[] {'x'}, 0, 1);
            assertThat(process.run(out, err).code()).isZero();
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("v4");
        assertThat(came.getFirst().payload()).containsExactly(0, 'x');
    }

    @ParameterizedTest
    @CsvSource({
        "136 3 243 98 97 100, websocket: close 1011 (internal server error): bad",
        "136 3 233, websocket: close 1001 (going away)",
        "136, websocket: close 1005 (no status)",
        "'', websocket: close 1006 (abnormal closure): unexpected EOF",
        "2 1 65, websocket: close 1006 (abnormal closure): unexpected EOF",
        "9 1, 'websocket: close 1002 (protocol error): control frame in parts, or too long'",
        "194 1, websocket: close 1002 (protocol error): reserved bits set",
        "128 1, websocket: close 1002 (protocol error): unexpected message type",
        "129 1, websocket: close 1002 (protocol error): unexpected message type"
    })
    void anEndThatNobodyAgreedOnIsTold(String frame, String told) {
        assertThatThrownBy(() -> run(far -> say(far, frame)))
                .isInstanceOf(OpsException.class)
                .hasMessage("error: error reading from error stream: next reader: " + told);
    }

    private static void say(StreamServer.Far far, String frame) throws IOException {
        if (!frame.isEmpty()) {
            String[] words = frame.split(" ", -1);
            int[] payload = new int[words.length - 1];
            for (int i = 1; i < words.length; i++) {
                payload[i - 1] = Integer.parseInt(words[i]);
            }
            far.frame(Integer.parseInt(words[0]), payload);
        }
    }

    @Test
    void whoTakesNothingIsNotSentEverything() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        AtomicLong sent = new AtomicLong();
        try (var server = new StreamServer(folder, V5, far -> over.await());
                var process = start(server)) {
            Thread sender = flood(process, sent);
            assertThat(sender.isAlive()).isTrue();
            assertThat(sent.get()).isLessThan(64L << 20);
            over.countDown();
        }
    }

    /** Sends until the other side takes nothing more. */
    private static Thread flood(RemoteProcess process, AtomicLong sent) {
        Thread sender =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    byte[] much = new byte[1 << 15];
                                    try {
                                        while (true) {
                                            process.input(much, 0, much.length);
                                            sent.addAndGet(much.length);
                                        }
                                    } catch (IOException closed) {
                                        // the test is over
                                    }
                                });
        Await.blocked(sender);
        return sender;
    }

    @Test
    void whoIsAskedBehindABlockedSenderReadsOn() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (var server =
                        new StreamServer(
                                folder,
                                V5,
                                far -> {
                                    blocked.await();
                                    far.frame(0x89, 'h', 'i');
                                    far.text(0x82, 1, "after");
                                    over.await();
                                });
                var process = start(server)) {
            Thread sender = flood(process, new AtomicLong());
            blocked.countDown();
            Thread.ofVirtual().start(() -> read(process));
            Await.until("the text", () -> out.size() >= "after".length());
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("after");
            assertThat(sender.isAlive()).isTrue();
            over.countDown();
        }
    }

    private void read(RemoteProcess process) {
        try {
            process.run(out, err);
        } catch (IOException | OpsException closed) {
            // the test is over
        }
    }

    @Test
    void aRefusedWebSocketIsAskedForAsSpdyAndItsRefusalIsTold() throws IOException {
        String status =
                "{\"kind\":\"Status\",\"status\":\"Failure\",\"reason\":\"Forbidden\",\"code\":403,"
                        + "\"message\":\"pods \\\"web\\\" is forbidden: no\"}";
        try (var server =
                new StreamServer(
                        folder,
                        peer -> {
                            boolean get = peer.head().startsWith("GET");
                            peer.answer(
                                    get ? "400 Bad Request" : "403 Forbidden",
                                    "application/json",
                                    get ? "no WebSocket here" : status);
                        })) {
            assertThatThrownBy(() -> start(server))
                    .hasMessage(
                            "error: unable to upgrade connection: pods \"web\" is forbidden: no");
            assertThat(server.server().heads().getLast())
                    .startsWith("POST /exec?stderr=true&stdin=true&stdout=true HTTP/1.1\r\n")
                    .contains("Upgrade: SPDY/3.1\r\n");
        }
    }

    @Test
    void aServerThatDidNotUnderstandTheKeyIsNoWebSocket() throws IOException {
        try (var server =
                new StreamServer(
                        folder,
                        peer -> {
                            if (peer.head().startsWith("GET")) {
                                peer.say(
                                        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                                + "Sec-WebSocket-Accept: wrong\r\n\r\n");
                            } else {
                                peer.answer("500 Oh", "text/plain", "container not found");
                            }
                        })) {
            assertThatThrownBy(() -> start(server))
                    .hasMessage("error: unable to upgrade connection: container not found");
        }
    }
}
