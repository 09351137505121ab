package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.Await;
import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestCluster;
import dev.quarterdeck.testing.TestNode;
import dev.quarterdeck.testing.WithNode;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Ports of a real node's pod, reached through {@code kubectl port-forward} and through ours. */
@WithNode
class PortForwardLiveTest {
    private final TestNode node;

    PortForwardLiveTest(TestNode node) {
        this.node = node;
    }

    /** Both carry an input to its end and the answer back; a port that refuses ends both. */
    @Timeout(60)
    @ParameterizedTest
    @ValueSource(strings = {"web", "pod/web", "web --address=127.0.0.1", "web --address=localhost"})
    void forwardsUntilAPortRefuses(String line) throws Exception {
        int echo = free();
        int refused = free();
        List<String> words = new ArrayList<>(List.of("port-forward"));
        words.addAll(List.of(line.split(" ")));
        words.addAll(List.of(echo + ":7", refused + ":9"));
        Ran theirs = used(TestCluster::kubectl, words, echo, refused);
        Ran ours = used(KubeLine::run, words, echo, refused);
        assertThat(ours).isEqualTo(theirs);
        assertThat(ours.out()).contains("Handling connection for " + echo);
    }

    private Ran used(
            BiFunction<Path, List<String>, Ran> program, List<String> words, int echo, int refused)
            throws Exception {
        var ran = new CompletableFuture<Ran>();
        Thread.ofPlatform().daemon().start(() -> ran.complete(program.apply(node.config(), words)));
        try (Socket socket = connect(echo)) {
            socket.getOutputStream().write("there and back".getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            assertThat(socket.getInputStream().readAllBytes())
                    .asString()
                    .isEqualTo("there and back");
        }
        try (Socket socket = connect(refused)) {
            assertThat(socket.getInputStream().read()).isNegative();
        }
        return masked(ran.join());
    }

    /**
     * Without the time and the process of a line of the log, and with lines in order of letters:
     * somebody may connect to a port before the next one is told.
     */
    private static Ran masked(Ran ran) {
        String err = ran.err().replaceAll("(?m)^E\\d{4} \\S+ +\\d+ ", "E ");
        String out = ran.out().lines().sorted().collect(Collectors.joining("\n"));
        return new Ran(ran.status(), out, err);
    }

    private static int free() throws IOException {
        try (ServerSocket listener = new ServerSocket(0)) {
            return listener.getLocalPort();
        }
    }

    /** A connection, once somebody listens. */
    private static Socket connect(int port) {
        var reached = new CompletableFuture<Socket>();
        Await.until("port " + port, () -> tried(port, reached));
        return reached.join();
    }

    private static boolean tried(int port, CompletableFuture<Socket> reached) {
        try {
            return reached.complete(new Socket(InetAddress.ofLiteral("127.0.0.1"), port));
        } catch (IOException e) {
            return false;
        }
    }
}
