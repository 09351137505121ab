package dev.quarterdeck.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.http.Request;
import dev.quarterdeck.http.TestCertificates;
import dev.quarterdeck.http.Tls;
import dev.quarterdeck.http.Transport;
import dev.quarterdeck.http.Wire;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;

import javax.net.ssl.SSLServerSocket;

@Tag("unit")
@Timeout(60)
class TlsTest {
    @TempDir private static Path folder;

    private static KeyStore serverStore;
    private static KeyStore clientStore;
    private static SSLServerSocket server;

    @BeforeAll
    static void start() throws Exception {
        var certificates = new TestCertificates(folder);
        serverStore = certificates.make("server", "EC");
        clientStore = certificates.make("client", "RSA");
        server =
                (SSLServerSocket)
                        TestCertificates.server(serverStore, clientStore)
                                .getServerSocketFactory()
                                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server.setNeedClientAuth(true);
        Thread.ofPlatform().daemon().name("tls-server").start(TlsTest::accept);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofPlatform().daemon().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // the tests are over
        }
    }

    /** Answers pings; hands anything else its own bytes back, once the other side is done. */
    private static void serve(Socket socket) {
        try (socket) {
            var wire = new Wire(socket.getInputStream());
            while (true) {
                String request = wire.line(1000);
                String header = request;
                while (!header.isEmpty()) {
                    header = wire.line(1000);
                }
                boolean ping = request.contains("_ping");
                String answer =
                        ping
                                ? "HTTP/1.1 200 OK\r\n"
                                        + "Api-Version: 1.44\r\n"
                                        + "Content-Length: 0\r\n\r\n"
                                : "HTTP/1.1 101 UPGRADED\r\n\r\n";
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                if (!ping) {
                    socket.getOutputStream().write(wire.readAllBytes());
                    return;
                }
            }
        } catch (IOException e) {
            // a client that was refused
        }
    }

    private static EngineAddress address(String verify, boolean identity) throws Exception {
        Path material = Files.createTempDirectory(folder, "material");
        Files.write(material.resolve("ca.pem"), TestCertificates.certificate(serverStore));
        if (identity) {
            Files.write(material.resolve("cert.pem"), TestCertificates.certificate(clientStore));
            Files.write(
                    material.resolve("key.pem"),
                    TestCertificates.pem(
                            "PRIVATE KEY", TestCertificates.key(clientStore).getEncoded()));
        }
        Map<String, String> environment = new HashMap<>();
        environment.put("DOCKER_HOST", "tcp://127.0.0.1:" + server.getLocalPort());
        environment.put("DOCKER_CERT_PATH", material.toString());
        environment.put(verify, "1");
        return EngineAddress.resolve(environment, null, null, folder);
    }

    @Test
    void bothSidesKnowEachOther() throws Exception {
        try (var engine = Engine.at(address("DOCKER_TLS_VERIFY", true))) {
            assertThat(engine.version().text()).isEqualTo("1.44");
        }
    }

    @Test
    void inputEndsWhileOutputGoesOn() throws Exception {
        try (var engine = Engine.at(address("DOCKER_TLS_VERIFY", true));
                var hijacked = engine.hijack(Request.post("/exec/1/start"))) {
            hijacked.out().write("there and back".getBytes(StandardCharsets.UTF_8));
            hijacked.closeWrite();
            assertThat(new String(hijacked.in().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("there and back");
        }
    }

    @Test
    void withoutVerificationAnyServerWillDo() throws Exception {
        EngineAddress address = address("DOCKER_TLS", true);
        try (var engine = Engine.at(address)) {
            assertThat(engine.ping().apiVersion()).isEqualTo("1.44");
        }
    }

    @Test
    void aStrangerIsNotTrusted() throws Exception {
        EngineAddress address = address("DOCKER_TLS_VERIFY", true);
        var port = (Transport.Tcp) address.transport();
        Tls wrong = new Tls(TestCertificates.certificate(clientStore), null, null, false);
        var stranger =
                new EngineAddress(
                        address.host(),
                        new Transport.Tcp(port.host(), port.port(), wrong),
                        "",
                        Map.of(),
                        "",
                        "default");
        try (var engine = Engine.at(stranger)) {
            assertThatThrownBy(engine::ping)
                    .isInstanceOf(EngineException.class)
                    .hasMessageStartingWith("error during connect: Head \"https://127.0.0.1:");
        }
    }

    @Test
    void aServerThatAsksForACertificateIsExplained() throws Exception {
        try (var engine = Engine.at(address("DOCKER_TLS_VERIFY", false))) {
            assertThatThrownBy(engine::ping).isInstanceOf(EngineException.class);
        }
    }
}
