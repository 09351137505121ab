package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestCluster;
import dev.quarterdeck.testing.WithCluster;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Figures that no recorded cluster had, printed by both programs. */
@WithCluster
class TopLiveTest {
    private static final String DISCOVERY =
            "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";
    private static final String LIST =
            "{\"kind\":\"APIGroupDiscoveryList\",\"apiVersion\":\"apidiscovery.k8s.io/v2\","
                    + "\"metadata\":{},\"items\":[%s]}";
    private static final String METRICS = "/apis/metrics.k8s.io/v1beta1";
    private static final Map<String, String> ANSWERS =
            Map.of(
                    "/api",
                    LIST.formatted(""),
                    "/apis",
                    LIST.formatted(
                            """
                            {"metadata":{"name":"metrics.k8s.io"},"versions":[{"version":"v1beta1",\
                            "freshness":"Current","resources":[]}]}\
                            """),
                    METRICS + "/nodes",
                    """
                    {"kind":"NodeMetricsList","apiVersion":"metrics.k8s.io/v1beta1","items":[
                    {"metadata":{"name":"zeta"},"usage":{"cpu":"1500000001n","memory":"1Gi"}},
                    {"metadata":{"name":"alpha"},"usage":{"cpu":"0","memory":"1023Ki","swap":"3Mi"}},
                    {"metadata":{"name":"stranger"},"usage":{"cpu":"2","memory":"5e6"}},
                    {"metadata":{"name":"empty"},"usage":{}}]}
                    """,
                    "/api/v1/nodes",
                    """
                    {"kind":"NodeList","apiVersion":"v1","items":[
                    {"metadata":{"name":"zeta"},"status":{"allocatable":{"cpu":"3","memory":"3Gi"},
                     "capacity":{"cpu":"4","memory":"4Gi"}}},
                    {"metadata":{"name":"alpha"},"status":{"allocatable":{"cpu":"0","memory":"2Mi"},
                     "capacity":{"cpu":"1"},"nodeInfo":{"swap":{"capacity":6291456}}}},
                    {"metadata":{"name":"silent"},"status":{}},
                    {"metadata":{"name":"empty"},"status":{"allocatable":{},"capacity":{},"nodeInfo":{"swap":{"capacity":0}}}}]}
                    """,
                    METRICS + "/namespaces/default/pods",
                    pods(),
                    METRICS + "/pods",
                    pods(),
                    METRICS + "/namespaces/new/pods",
                    "{\"kind\":\"PodMetricsList\",\"apiVersion\":\"metrics.k8s.io/v1beta1\","
                            + "\"items\":[]}",
                    "/api/v1/namespaces/new/pods",
                    "{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"items\":[{\"metadata\":{\"name\":"
                        + "\"p\",\"creationTimestamp\":\"2999-01-01T00:00:00Z\"}}]}");

    @TempDir private Path folder = Path.of("");
    private HttpServer server = create();

    private static String pods() {
        return """
        {"kind":"PodMetricsList","apiVersion":"metrics.k8s.io/v1beta1","items":[
        {"metadata":{"name":"b","namespace":"y"},"containers":[
         {"name":"two","usage":{"cpu":"1n","memory":"1Mi"}},
         {"name":"one","usage":{"cpu":"999999n","memory":"1048575","swap":"7Mi"}}]},
        {"metadata":{"name":"a","namespace":"z"},"containers":[
         {"name":"main","usage":{"cpu":"250m","memory":"64Mi"}}]},
        {"metadata":{"name":"c","namespace":"x"},"containers":[]}]}
        """;
    }

    private static HttpServer create() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void start() throws IOException {
        server.createContext("/", TopLiveTest::answer);
        server.start();
        Files.writeString(
                folder.resolve("config"),
                """
                apiVersion: v1
                kind: Config
                current-context: c
                clusters: [{name: c, cluster: {server: "http://127.0.0.1:%d"}}]
                users: [{name: c, user: {}}]
                contexts: [{name: c, context: {cluster: c, user: c}}]
                """
                        .formatted(server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String answer = ANSWERS.get(path);
        boolean discovery = path.equals("/api") || path.equals("/apis");
        exchange.getResponseHeaders()
                .set("Content-Type", discovery ? DISCOVERY : "application/json");
        byte[] body = (answer == null ? "{}" : answer).getBytes(UTF_8);
        exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "top nodes",
                "top nodes --show-capacity",
                "top no --show-swap",
                "top nodes --sort-by=cpu --show-swap --show-capacity",
                "top nodes --sort-by=memory --no-headers",
                "top node nope",
                "top pods",
                "top po --show-swap",
                "top pods -A",
                "top pods -A --containers --sum --show-swap",
                "top pods --containers --sort-by=cpu --sum",
                "top pods --containers --sort-by=memory --no-headers --sum",
                "top pods -A --sum --no-headers",
                "top pods --sort-by=memory",
                "top pods -n new",
                "top pods -n none",
                "top pods --use-protocol-buffers=false"
            })
    void printsWhatKubectlPrints(String line) {
        List<String> words = List.of(line.split(" ", -1));
        Ran ours = KubeLine.run(folder.resolve("config"), words);
        assertThat(ours).isEqualTo(TestCluster.kubectl(folder.resolve("config"), words));
    }
}
