package dev.quarterdeck.tui.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestNode;
import dev.quarterdeck.testing.WithNode;
import dev.quarterdeck.tui.pty.PtySession;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Forwarded ports of a real node's pods, watched in a real terminal beside the real kubectl's. */
@WithNode
class KubeForwardNodeTest {
    private static final String CONTROL_C = "\u0003";
    private static final Pattern LISTENING =
            Pattern.compile("Forwarding from 127\\.0\\.0\\.1:(\\d+) -> \\d+");

    /** A server that sends back what it gets, and ends when it is told to. */
    private static final String ECHO = "nc -ll -p 7 -e cat & trap 'exit 0' TERM; wait";

    private final TestNode node;

    KubeForwardNodeTest(TestNode node) {
        this.node = node;
    }

    @BeforeEach
    void start() {
        done("create", "deployment", "forwarded", "--image=busybox:1.35", "--", "sh", "-c", ECHO);
        done("rollout", "status", "deployment/forwarded", "--timeout=60s");
    }

    @AfterEach
    void remove() {
        done("delete", "deployment", "forwarded", "--cascade=foreground");
    }

    private void done(String... words) {
        Ran ran = node.kubectl(words);
        assertThat(ran.status()).as("%s", ran).isZero();
    }

    /** Where no local port is named a free one is taken; names are those of the pod's ports. */
    @Test
    void reachesAPodByWhatever() {
        for (String words :
                List.of(
                        "web :7",
                        "pod/web FREE:echo",
                        "svc/web :7",
                        "svc/web FREE:echo",
                        "svc/web FREE:7 FREE:http",
                        "deploy/forwarded :7",
                        "deployment.apps/forwarded FREE:7")) {
            Kubectl.Seen seen = same(words, session -> speakAndLeave(session, ports(words)));
            assertThat(seen.status()).as(words).isZero();
            assertThat(seen.screen())
                    .contains("Forwarding from 127.0.0.1:PORT -> 7\n")
                    .contains("Handling connection for PORT\n");
        }
    }

    private void speakAndLeave(PtySession session, int ports) {
        assertThat(answer(session, "there and back")).isEqualTo("there and back");
        leave(session, ports);
    }

    private static int ports(String words) {
        return (int) words.chars().filter(character -> character == ':').count();
    }

    /** Leaves it once it has told of all its ports, and of their use. */
    private static void leave(PtySession session, int ports) {
        session.await("Handling connection for");
        int lines = ports * addresses();
        session.await("all ports", () -> told(session.screen()) == lines);
        session.send(CONTROL_C);
    }

    private static long told(String screen) {
        return screen.lines().filter(line -> line.startsWith("Forwarding from")).count();
    }

    /** On how many addresses of the loopback somebody can listen. */
    private static int addresses() {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.ofLiteral("::1"))) {
            return listener.isBound() ? 2 : 1;
        } catch (IOException none) {
            return 1;
        }
    }

    @Test
    void showsAPage() {
        Kubectl.Seen seen =
                same(
                        "web :80",
                        session -> {
                            String request = "GET /index.html HTTP/1.0\r\n\r\n";
                            assertThat(answer(session, request)).contains("hello from web");
                            leave(session, 1);
                        });
        assertThat(seen.status()).isZero();
        assertThat(seen.screen()).contains("Forwarding from 127.0.0.1:PORT -> 80\n");
    }

    /** Connections end with the pod; that it is gone shows when the next one comes. */
    @Test
    void losesAPodThatIsDeleted() {
        Kubectl.Seen seen = same("deploy/forwarded :7", this::deleteMeanwhile);
        assertThat(seen.status()).isEqualTo(1);
        assertThat(seen.screen()).contains("error: lost connection to pod");
    }

    private void deleteMeanwhile(PtySession session) {
        session.resize(400, 24);
        try (Socket before = new Socket(InetAddress.ofLiteral("127.0.0.1"), port(session))) {
            before.getOutputStream().write('a');
            assertThat(before.getInputStream().read()).isEqualTo('a');
            done("delete", pod(), "--now");
            assertThat(before.getInputStream().read()).isNegative();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(answer(session, "anybody")).isEmpty();
    }

    private String pod() {
        return node.kubectl("get", "pods", "-l", "app=forwarded", "-o", "name").out().strip();
    }

    /** Runs it by both; all ports, sandboxes, times and processes are alike. */
    private Kubectl.Seen same(String line, Consumer<PtySession> person) {
        List<Kubectl.Seen> both =
                Arrays.stream(Kubectl.values())
                        .map(program -> masked(program.seen(node, person, words(line))))
                        .toList();
        assertThat(both.getLast()).as(line).isEqualTo(both.getFirst());
        return both.getLast();
    }

    /** Somebody may connect to a port before the next one is told, so lines have no order. */
    private static Kubectl.Seen masked(Kubectl.Seen seen) {
        String screen =
                seen.screen()
                        .replaceAll("(?m)^E\\d{4} \\S+ +\\d+ ", "E ")
                        .replaceAll("\\b[0-9a-f]{64}\\b", "ID")
                        .replaceAll("(?<=127\\.0\\.0\\.1:|\\[::1]:|for |forwarding )\\d+", "PORT");
        String lines = screen.lines().sorted().collect(Collectors.joining("\n"));
        return new Kubectl.Seen(lines.strip() + "\n", seen.status());
    }

    private static String[] words(String line) {
        List<String> words = new ArrayList<>(List.of("port-forward"));
        for (String word : line.split(" ", -1)) {
            words.add(word.replace("FREE", word.contains("FREE") ? free() : ""));
        }
        return words.toArray(String[]::new);
    }

    private static String free() {
        try (ServerSocket listener = new ServerSocket(0)) {
            return Integer.toString(listener.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first port of this machine that is said to lead somewhere. */
    private static int port(PtySession session) {
        session.await("a port", () -> LISTENING.matcher(session.screen()).find());
        Matcher told = LISTENING.matcher(session.screen());
        assertThat(told.find()).isTrue();
        return Integer.parseInt(told.group(1));
    }

    private static String answer(PtySession session, String said) {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port(session))) {
            socket.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
