package dev.quarterdeck.cli.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.cli.Quarterdeck;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.docker.ScriptedServer;
import dev.quarterdeck.model.Terminal;
import dev.quarterdeck.testing.Await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

@Tag("unit")
@Timeout(90)
class ExecTest {
    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String host, Terminal terminal, String input, String... words) {
        return Quarterdeck.run(
                new Invocation(
                        List.of(words),
                        Map.of("DOCKER_HOST", host, "HOME", "/nonexistent"),
                        Path.of("/"),
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        out,
                        err,
                        terminal,
                        Clock.systemUTC()));
    }

    private static String json(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body;
    }

    /** A container whose command gives back what is typed, and ends at the end of its input. */
    private static void echo(ScriptedServer.Peer peer) throws IOException {
        String line = peer.requestLine();
        byte[] body = peer.body();
        if (line.contains("/exec/e1/start")) {
            assertThat(new String(body, StandardCharsets.UTF_8)).contains("\"Tty\":true");
            peer.say("HTTP/1.1 101 UPGRADED\r\n\r\nready> ");
            for (int next = peer.in().read(); next >= 0 && next != 4; next = peer.in().read()) {
                peer.out().write(next);
            }
            peer.channel().close();
        } else if (line.contains("/containers/c/exec")) {
            peer.say(json("{\"Id\":\"e1\"}"));
        } else if (line.contains("/resize")) {
            peer.say("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        } else {
            peer.say(json("{\"Id\":\"c\",\"ExitCode\":7}"));
        }
    }

    private String shown() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTerminalIsRawMeanwhileAndWholeAfterwards() throws Exception {
        var terminal = new FakeTerminal();
        try (var server = new ScriptedServer(folder, ExecTest::echo)) {
            String host = "unix://" + server.socket();
            var status =
                    CompletableFuture.supplyAsync(
                            () -> run(host, terminal, "", "exec", "-it", "c", "sh"));
            Await.until("a prompt", () -> shown().contains("ready> "));
            assertThat(terminal.modes()).containsExactly("raw");
            terminal.type("hé\u0010x");
            Await.until("what was typed", () -> shown().endsWith("hé\u0010x"));
            terminal.resize(120, 40);
            Await.until("its new size", () -> resized(server, "h=40&w=120"));
            terminal.type("\u0004");
            assertThat(status.get(20, TimeUnit.SECONDS)).isEqualTo(7);
            assertThat(terminal.modes()).containsExactly("raw", "restored");
            assertThat(resized(server, "h=24&w=80")).isTrue();
        }
    }

    private static boolean resized(ScriptedServer server, String size) {
        return server.requests().stream()
                .anyMatch(line -> line.contains("/exec/e1/resize?" + size));
    }

    @Test
    void theDetachKeysLeaveTheCommandRunning() throws Exception {
        var terminal = new FakeTerminal();
        try (var server = new ScriptedServer(folder, ExecTest::echo)) {
            String host = "unix://" + server.socket();
            var status =
                    CompletableFuture.supplyAsync(
                            () ->
                                    run(
                                            host,
                                            terminal,
                                            "",
                                            "exec",
                                            "-it",
                                            "--detach-keys",
                                            "ctrl-x,q",
                                            "c",
                                            "sh"));
            Await.until("a prompt", () -> shown().contains("ready> "));
            terminal.type("\u0018");
            terminal.type("q");
            assertThat(status.get(20, TimeUnit.SECONDS)).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("read escape sequence\n");
            assertThat(terminal.modes()).containsExactly("raw", "restored");
        }
    }

    @Test
    void inputFromElsewhereIsNoTerminal() throws Exception {
        try (var server = new ScriptedServer(folder, ExecTest::echo)) {
            String host = "unix://" + server.socket();
            assertThat(run(host, Terminal.none(), "", "exec", "-it", "c", "sh")).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .isEqualTo("the input device is not a TTY\n");
        }
    }
}
