package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kubernetes.FakeServer;
import dev.quarterdeck.testing.Ran;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

/** An ephemeral container that ends while debug joins it: its log has what was missed. */
@Tag("unit")
class DebugEndTest {
    private static final String POD =
            "{\"kind\":\"Pod\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"p\",\"namespace\":\"default\","
                + "\"resourceVersion\":\"1\"},\"spec\":{\"containers\":[{\"name\":\"p\"}],"
                + "\"ephemeralContainers\":[{\"name\":\"d\"}]},\"status\":{"
                + "\"ephemeralContainerStatuses\":[{\"name\":\"d\",\"state\":{\"running\":{}}}]}}";
    private static final String RESOURCES =
            "{\"kind\":\"APIResourceList\",\"groupVersion\":\"v1\",\"resources\":[{\"name\":\"pods\","
                + "\"singularName\":\"pod\",\"namespaced\":true,\"kind\":\"Pod\",\"verbs\":[\"get\"]},"
                + "{\"name\":\"pods/ephemeralcontainers\",\"singularName\":\"\",\"namespaced\":true,"
                + "\"kind\":\"Pod\",\"verbs\":[\"get\",\"patch\"]}]}";

    @TempDir private Path folder = Path.of("");

    private static void answer(FakeServer.Peer peer, String shown)
            throws IOException, InterruptedException {
        String line = peer.requestLine();
        if (line.contains("/attach?")) {
            attach(peer, shown);
        } else if (line.contains("/log?")) {
            peer.answer("200 OK", "text/plain", "over\n");
        } else if (line.contains("/pods/p")) {
            peer.in().readNBytes(length(peer.head()));
            peer.answer("200 OK", "application/json", POD);
        } else if (line.contains("/api/v1")) {
            peer.answer("200 OK", "application/json", RESOURCES);
        } else {
            peer.answer("404 Not Found", "application/json", "{}");
        }
    }

    private static int length(String head) {
        return Integer.parseInt("0" + header(head, "content-length"));
    }

    private static String header(String head, String name) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse("");
    }

    /** Agrees, says what was still to be heard, and that all went well. */
    private static void attach(FakeServer.Peer peer, String shown) throws IOException {
        String key = header(peer.head(), "Sec-WebSocket-Key");
        peer.say(
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Protocol: v5.channel.k8s.io\r\nSec-WebSocket-Accept: "
                        + accept(key)
                        + "\r\n\r\n");
        if (!shown.isEmpty()) {
            frame(peer, "\u0001" + shown);
        }
        frame(peer, "\u0003{\"status\":\"Success\"}");
        peer.say("\u0088\u0002\u0003\u00e8");
        peer.socket().close();
    }

    private static void frame(FakeServer.Peer peer, String payload) throws IOException {
        peer.say("\u0082" + (char) payload.length() + payload);
    }

    private static String accept(String key) {
        try {
            byte[] text =
                    (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                            .getBytes(StandardCharsets.US_ASCII);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Ran debug(String shown) throws IOException {
        try (FakeServer server = new FakeServer(peer -> answer(peer, shown))) {
            Path config =
                    Files.writeString(
                            folder.resolve("config"),
                            """
                            current-context: c
                            clusters: [{name: k, cluster: {server: "http://127.0.0.1:%d"}}]
                            contexts: [{name: c, context: {cluster: k}}]
                            """
                                    .formatted(server.port()));
            return KubeLine.run(
                    config,
                    List.of("debug", "p", "-c", "d", "-q", "--attach", "--image=i", "--", "x"));
        }
    }

    @Test
    void whatItSaidBeforeComesFromItsLog() throws IOException {
        assertThat(debug("")).isEqualTo(new Ran(0, "over\n", ""));
    }

    @Test
    void nothingIsSaidTwice() throws IOException {
        assertThat(debug("heard\n")).isEqualTo(new Ran(0, "heard\n", ""));
    }
}
