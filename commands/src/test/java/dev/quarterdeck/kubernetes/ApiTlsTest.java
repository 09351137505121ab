package dev.quarterdeck.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.http.TestCertificates;
import dev.quarterdeck.testing.Await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSocket;

@Tag("unit")
@Timeout(60)
class ApiTlsTest {
    @TempDir private static Path shared;

    private static KeyStore serverStore;
    private static KeyStore clientStore;
    private static KeyStore otherStore;
    private static FakeServer server;

    @TempDir private Path folder;
    private Kubeconfigs files;

    @BeforeAll
    static void start() throws Exception {
        var certificates = new TestCertificates(shared);
        serverStore = certificates.make("server", "EC");
        clientStore = certificates.make("client", "RSA");
        otherStore = certificates.make("other", "EC");
        server = secured(serverStore, ApiTlsTest::answer);
    }

    private static FakeServer secured(KeyStore own, FakeServer.Script script) throws Exception {
        SSLServerSocketFactory factory =
                TestCertificates.server(own, clientStore).getServerSocketFactory();
        var started = new FakeServer(factory, script);
        ((SSLServerSocket) started.socket()).setWantClientAuth(true);
        return started;
    }

    /** Says who asks, and stays silent to whoever watches. */
    private static void answer(FakeServer.Peer peer) throws IOException {
        if (peer.requestLine().contains("watch")) {
            peer.say("HTTP/1.1 200 OK\r\n\r\n{}\n");
            peer.hold();
        }
        peer.answer("200 OK", "text/plain", name(peer.socket()));
    }

    private static String name(Socket socket) {
        try {
            return ((SSLSocket) socket).getSession().getPeerPrincipal().getName();
        } catch (SSLPeerUnverifiedException e) {
            return "nobody";
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void prepare() {
        files = new Kubeconfigs(folder);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String trusting(KeyStore store) throws Exception {
        return "certificate-authority-data: " + encoded(TestCertificates.certificate(store));
    }

    private static byte[] key(KeyStore store) throws Exception {
        return TestCertificates.pem("PRIVATE KEY", TestCertificates.key(store).getEncoded());
    }

    private String ask(String host, String cluster, String user) {
        String url = "https://" + host + ":" + server.port();
        try (ApiServer api = ApiServer.at(files.address(url, cluster, user))) {
            return new String(api.send(Request.get("/")).bytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void certificatesInTheKubeconfigOrBesideIt() throws Exception {
        String inside =
                "client-certificate-data: %s, client-key-data: %s"
                        .formatted(
                                encoded(TestCertificates.certificate(clientStore)),
                                encoded(key(clientStore)));
        assertThat(ask("127.0.0.1", trusting(serverStore), inside)).isEqualTo("CN=client");
        Files.write(folder.resolve("c.crt"), TestCertificates.certificate(clientStore));
        Files.write(folder.resolve("c.key"), key(clientStore));
        Files.write(folder.resolve("ca.crt"), TestCertificates.certificate(serverStore));
        assertThat(
                        ask(
                                "localhost",
                                "certificate-authority: ca.crt",
                                "client-certificate: c.crt, client-key: c.key"))
                .isEqualTo("CN=client");
        assertThat(ask("127.0.0.1", "insecure-skip-tls-verify: true", "")).isEqualTo("nobody");
    }

    @Test
    void strangersAreNotTrusted() throws Exception {
        assertThatThrownBy(() -> ask("127.0.0.1", trusting(otherStore), ""))
                .isInstanceOf(KubeException.class)
                .hasMessage(
                        "Unable to connect to the server: tls: failed to verify certificate: x509:"
                                + " certificate signed by unknown authority")
                .extracting(e -> ((KubeException) e).next())
                .isNotNull();
        assertThatThrownBy(() -> ask("127.0.0.1", "", ""))
                .hasMessageEndingWith("x509: certificate signed by unknown authority");
    }

    @Test
    void anAuthorityOfTheSameNameIsNamed() throws Exception {
        KeyStore again = new TestCertificates(folder).make("server", "EC");
        assertThatThrownBy(() -> ask("127.0.0.1", trusting(again), ""))
                .hasMessageEndingWith(
                        "x509: certificate signed by unknown authority (possibly because of"
                                + " \"x509: ECDSA verification failure\" while trying to verify"
                                + " candidate authority certificate \"server\")");
    }

    @Test
    void theNameMustFit() throws Exception {
        String trusting = trusting(serverStore);
        assertThatThrownBy(() -> ask("127.0.0.1", trusting + ", tls-server-name: bad.example", ""))
                .hasMessage(
                        "Unable to connect to the server: tls: failed to verify certificate: x509:"
                                + " certificate is valid for localhost, not bad.example");
        assertThatThrownBy(() -> ask("127.0.0.1", trusting + ", tls-server-name: 10.9.9.9", ""))
                .hasMessageEndingWith("x509: certificate is valid for 127.0.0.1, not 10.9.9.9");
        assertThat(ask("127.0.0.1", trusting + ", tls-server-name: localhost", ""))
                .isEqualTo("nobody");
    }

    @Test
    void aServerWithAnotherKeyExchangeIsAskedAgain() throws Exception {
        try (FakeServer other = secured(serverStore, ApiTlsTest::answer)) {
            var socket = (SSLServerSocket) other.socket();
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setNamedGroups(new String[] {"secp256r1"});
            socket.setSSLParameters(parameters);
            String url = "https://127.0.0.1:" + other.port();
            try (ApiServer api = ApiServer.at(files.address(url, trusting(serverStore), ""))) {
                assertThat(api.send(Request.get("/")).status()).isEqualTo(200);
            }
        }
    }

    /** As kubectl does: whose certificate is not known is refused, rather than taken for nobody. */
    @Test
    void aCertificateIsShownToWhoeverAsks() throws Exception {
        String foreign =
                "client-certificate-data: %s, client-key-data: %s"
                        .formatted(
                                encoded(TestCertificates.certificate(otherStore)),
                                encoded(key(otherStore)));
        assertThatThrownBy(() -> ask("127.0.0.1", trusting(serverStore), foreign))
                .hasMessageStartingWith("Unable to connect to the server: ");
    }

    @Test
    void expiredCertificatesAreTold() throws Exception {
        KeyStore old =
                new TestCertificates(folder)
                        .make("old", "EC", "-startdate", "-10d", "-validity", "2");
        try (FakeServer expired = secured(old, ApiTlsTest::answer)) {
            String url = "https://127.0.0.1:" + expired.port();
            try (ApiServer api = ApiServer.at(files.address(url, trusting(old), ""))) {
                assertThatThrownBy(() -> api.send(Request.get("/")))
                        .hasMessageContaining(
                                "x509: certificate has expired or is not yet valid: current time ")
                        .hasMessageContaining(" is after ")
                        .extracting(e -> ((KubeException) e).next())
                        .isEqualTo("kubeadm certs check-expiration");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"aGVsbG8=", "LS0tLS0="})
    void materialThatIsNoneIsTold(String data) {
        assertThatThrownBy(() -> ask("127.0.0.1", "certificate-authority-data: " + data, ""))
                .hasMessage(
                        "error: unable to load root certificates: unable to parse bytes as PEM"
                                + " block");
    }

    @Test
    void aServerInTheClearIsTold() throws Exception {
        try (var clear = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> speakPlainly(clear));
            String url = "https://127.0.0.1:" + clear.getLocalPort();
            try (ApiServer api = ApiServer.at(files.address(url, "", ""))) {
                assertThatThrownBy(() -> api.send(Request.get("/")))
                        .hasMessage(
                                "Unable to connect to the server: http: server gave HTTP response"
                                        + " to HTTPS client");
            }
        }
    }

    private static void speakPlainly(ServerSocket server) {
        try (Socket socket = server.accept()) {
            byte[] answer = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream().write(answer);
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            // the test is over
        }
    }

    @Test
    void closingFromAnotherThreadEndsARead() throws Exception {
        String url = "https://127.0.0.1:" + server.port();
        try (ApiServer api = ApiServer.at(files.address(url, trusting(serverStore), ""))) {
            Reply reply = api.send(Request.get("/watch"));
            assertThat(reply.body().readNBytes(3)).hasSize(3);
            var ended = new CompletableFuture<Integer>();
            Await.blocked(
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            ended.complete(reply.body().read());
                                        } catch (IOException e) {
                                            ended.complete(-2);
                                        }
                                    }));
            reply.close();
            assertThat(ended.get(5, TimeUnit.SECONDS)).isNegative();
        }
    }

    @Test
    void proxiesAreAskedToConnect() throws Exception {
        try (var proxy = new FakeServer(ApiTlsTest::connect)) {
            String cluster =
                    trusting(serverStore)
                            + ", proxy-url: \"http://me:pw@127.0.0.1:"
                            + proxy.port()
                            + "\"";
            assertThat(ask("127.0.0.1", cluster, "")).isEqualTo("nobody");
            assertThat(proxy.heads().getFirst())
                    .startsWith("CONNECT 127.0.0.1:" + server.port() + " HTTP/1.1\r\n")
                    .contains("Proxy-Authorization: Basic bWU6cHc=\r\n");
        }
    }

    private static void connect(FakeServer.Peer peer) throws IOException {
        try (var target = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            peer.say("HTTP/1.1 200 Connection established\r\n\r\n");
            InputStream from = target.getInputStream();
            OutputStream to = target.getOutputStream();
            Thread.ofVirtual()
                    .start(
                            () -> {
                                try {
                                    peer.in().transferTo(to);
                                } catch (IOException e) {
                                    // the test is over
                                }
                            });
            from.transferTo(peer.out());
        }
    }

    @Test
    void aProxyThatRefusesIsTold() throws Exception {
        try (var proxy =
                new FakeServer(
                        peer -> peer.say("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"))) {
            String cluster = "proxy-url: \"http://127.0.0.1:" + proxy.port() + "\"";
            assertThatThrownBy(() -> ask("127.0.0.1", cluster, ""))
                    .hasMessage("Unable to connect to the server: Proxy Authentication Required");
        }
    }
}
