package dev.quarterdeck.tui.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kubernetes.FakeServer;
import dev.quarterdeck.testing.Await;
import dev.quarterdeck.tui.live.Change;
import dev.quarterdeck.tui.live.Heard;
import dev.quarterdeck.tui.live.Timing;
import dev.quarterdeck.tui.live.Trouble;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What a server does that is old, broken, forgetful or silent. */
@Tag("unit")
class KubeSourceTest {

    private static final String COLUMNS =
            "\"columnDefinitions\":[{\"name\":\"Name\",\"type\":\"string\",\"format\":\"name\"}]";
    private static final String GONE =
            "{\"kind\":\"Status\",\"status\":\"Failure\",\"reason\":\"Expired\",\"code\":410,"
                    + "\"message\":\"too old resource version\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init") // before each test
    Path folder;

    private KubeSource source(FakeServer server) throws IOException {
        return source("http://127.0.0.1:" + server.port());
    }

    private KubeSource source(String url) throws IOException {
        return Admin.source(config(url));
    }

    private Path config(String url) throws IOException {
        return Files.writeString(
                folder.resolve("config"),
                """
                current-context: c
                clusters: [{name: k, cluster: {server: "%s"}}]
                users: [{name: u, user: {token: t}}]
                contexts: [{name: c, context: {cluster: k, user: u, namespace: "n"}}]
                """
                        .formatted(url));
    }

    private static String row(String name) {
        return "{\"cells\":[\"%s\"],\"object\":{\"metadata\":{\"uid\":\"u-%s\",\"name\":\"%s\"}}}"
                .formatted(name, name, name);
    }

    private static String table(String version, String next, String... names) {
        var rows = new StringBuilder();
        for (String name : names) {
            rows.append(rows.isEmpty() ? "" : ",").append(row(name));
        }
        return "{\"kind\":\"Table\",\"metadata\":{\"resourceVersion\":\"%s\",\"continue\":\"%s\"},%s,\"rows\":[%s]}"
                .formatted(version, next, COLUMNS, rows);
    }

    private static String event(String type, String object) {
        return "{\"type\":\"" + type + "\",\"object\":" + object + "}\n";
    }

    private static void json(FakeServer.Peer peer, String status, String body) throws IOException {
        peer.answer(status, "application/json", body);
    }

    private static boolean watches(FakeServer.Peer peer) {
        return peer.requestLine().contains("watch=true");
    }

    private static boolean lists(FakeServer.Peer peer) {
        return peer.requestLine().contains("limit=");
    }

    /** Begins a watch that stays open and says something. */
    private static void open(FakeServer.Peer peer, String... events) throws IOException {
        peer.say(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n");
        for (String event : events) {
            peer.say(Integer.toHexString(event.length()) + "\r\n" + event + "\r\n");
        }
    }

    private static void openForLong(FakeServer.Peer peer, String... events) throws IOException {
        open(peer, events);
        peer.hold();
    }

    @Test
    void listsAgainAfterAnErrorOfAWatch() throws Exception {
        var lists = new AtomicInteger();
        try (var server =
                        new FakeServer(
                                peer -> {
                                    if (watches(peer) && peer.requestLine().contains("rsion=5")) {
                                        openForLong(peer, event("ERROR", GONE));
                                    } else if (watches(peer)) {
                                        openForLong(peer);
                                    } else if (lists(peer) && lists.getAndIncrement() == 0) {
                                        json(peer, "200 OK", table("5", "", "a", "b"));
                                    } else {
                                        json(peer, "200 OK", table("9", "", "b", "c"));
                                    }
                                });
                var screen = new Screen(source(server), Screen.all("pods"))) {
            screen.until(rows -> rows.containsKey("u-c"));
            assertThat(screen.cells().keySet()).containsExactly("/b", "/c");
            assertThat(screen.pages()).isEqualTo(2);
            assertThat(screen.troubles()).isEmpty();
        }
    }

    @Test
    void beginsAgainWhereTheTokenOfTheNextPageHasExpired() throws Exception {
        var next = new AtomicInteger();
        try (var server =
                        new FakeServer(
                                peer -> {
                                    if (watches(peer)) {
                                        openForLong(peer);
                                    } else if (!peer.requestLine().contains("continue=")) {
                                        json(peer, "200 OK", table("5", "more", "a", "b"));
                                    } else if (next.getAndIncrement() == 0) {
                                        json(peer, "410 Gone", GONE);
                                    } else {
                                        json(peer, "200 OK", table("5", "", "c"));
                                    }
                                });
                var screen = new Screen(source(server), Screen.all("pods"))) {
            screen.until(rows -> rows.size() == 3);
            assertThat(screen.pages()).isEqualTo(2);
            assertThat(screen.troubles()).isEmpty();
        }
    }

    @Test
    void goesOnFromTheLastVersionItHeardOf() throws Exception {
        try (var server =
                        new FakeServer(
                                peer -> {
                                    String asked = peer.requestLine();
                                    if (!watches(peer)) {
                                        json(peer, "200 OK", table("5", "", "a"));
                                    } else if (asked.contains("resourceVersion=5&")) {
                                        open(peer, event("ADDED", table("6", "", "b")));
                                        peer.socket().close();
                                    } else if (asked.contains("resourceVersion=6&")) {
                                        open(peer, event("BOOKMARK", table("8", "", "")));
                                        peer.say("0\r\n\r\n");
                                    } else if (asked.contains("resourceVersion=8&")) {
                                        openForLong(peer, event("DELETED", table("9", "", "a")));
                                    }
                                });
                var screen = new Screen(source(server), Screen.all("pods"))) {
            screen.until(rows -> rows.size() == 1 && rows.containsKey("u-b"));
            assertThat(screen.pages()).isEqualTo(1);
            assertThat(screen.troubles()).isEmpty();
        }
    }

    @Test
    void makesRowsOfNamesWhereTheServerMakesNoTables() throws Exception {
        String list =
                """
                {"kind":"ThingList","metadata":{"resourceVersion":"3"},"items":[
                  {"metadata":{"name":"one","namespace":"n","uid":"1",
                               "creationTimestamp":"2026-01-02T03:04:05Z"}},
                  {"metadata":{"name":"two","namespace":"n"}}]}
                """;
        String added =
                "{\"metadata\":{\"name\":\"new\",\"namespace\":\"n\",\"resourceVersion\":\"4\"}}";
        try (var server =
                        new FakeServer(
                                peer -> {
                                    if (watches(peer)) {
                                        openForLong(peer, event("ADDED", added));
                                    } else {
                                        json(peer, "200 OK", list);
                                    }
                                });
                var screen = new Screen(source(server), Screen.all("pods"))) {
            screen.until(rows -> rows.size() == 3);
            assertThat(screen.cells().keySet()).containsExactly("n/new", "n/one", "n/two");
            assertThat(screen.cells().get("n/two")).containsEntry("AGE", "<unknown>");
        }
    }

    @Test
    void tellsOfAnswersThatAreNoJson() throws Exception {
        try (var server = new FakeServer(peer -> json(peer, "200 OK", "{\"kind\": oops"));
                var screen = new Screen(source(server), Screen.all("pods"))) {
            Trouble trouble = screen.trouble();
            assertThat(trouble.kind()).isEqualTo(Trouble.Kind.FAILED);
            assertThat(trouble.why()).startsWith("its answer is no JSON: invalid character 'o'");
        }
    }

    @Test
    void tellsOfWatchesThatNeverBringAnything() throws Exception {
        try (var server =
                        new FakeServer(
                                peer -> {
                                    if (watches(peer)) {
                                        open(peer, "nonsense");
                                        peer.socket().close();
                                    } else {
                                        json(peer, "200 OK", table("5", "", "a"));
                                    }
                                });
                var screen = new Screen(source(server), Screen.all("pods"))) {
            screen.live();
            assertThat(screen.trouble().why()).startsWith("each watch breaks off: ");
        }
    }

    @Test
    void tellsOfCredentialsThatAreNotTaken() throws Exception {
        String refusal =
                "{\"kind\":\"Status\",\"status\":\"Failure\",\"reason\":\"Unauthorized\","
                        + "\"code\":401,\"message\":\"Unauthorized\"}";
        try (var server = new FakeServer(peer -> json(peer, "401 Unauthorized", refusal));
                var screen = new Screen(source(server), Screen.all("pods"))) {
            assertThat(screen.trouble())
                    .isEqualTo(
                            new Trouble(
                                    Trouble.Kind.FORBIDDEN,
                                    "Kubernetes at 127.0.0.1:" + server.port(),
                                    "it does not take the credentials of user u: Unauthorized",
                                    "kubectl config view --minify"));
        }
    }

    @Test
    void tellsOfAServerThatSpeaksNoTls() throws Exception {
        try (var server = new FakeServer(peer -> json(peer, "400 Bad Request", "{}"));
                var screen =
                        new Screen(
                                source("https://127.0.0.1:" + server.port()), Screen.all("pods"))) {
            assertThat(screen.trouble().why()).isNotEmpty();
        }
    }

    @Test
    void noticesAServerThatHangs() throws Exception {
        try (var server =
                        new FakeServer(
                                peer -> {
                                    if (watches(peer)) {
                                        openForLong(peer);
                                    } else if (lists(peer)) {
                                        json(peer, "200 OK", table("5", "", "a"));
                                    } else {
                                        peer.hold();
                                    }
                                });
                var screen = new Screen(source(server), Screen.all("pods"))) {
            screen.live();
            Trouble trouble = screen.trouble();
            assertThat(trouble.kind()).isEqualTo(Trouble.Kind.HANGING);
            assertThat(trouble.why()).isEqualTo("it takes connections and does not answer");
        }
    }

    @Test
    void asksForAListAgainAndAgainWhereItMayNotWatch() throws Exception {
        var lists = new AtomicInteger();
        String refusal =
                "{\"kind\":\"Status\",\"status\":\"Failure\",\"reason\":\"Forbidden\",\"code\":403}";
        try (var server =
                        new FakeServer(
                                peer -> {
                                    if (watches(peer)) {
                                        json(peer, "403 Forbidden", refusal);
                                    } else if (lists(peer) && lists.getAndIncrement() < 2) {
                                        json(peer, "200 OK", table("5", "", "a"));
                                    } else {
                                        json(peer, "200 OK", table("6", "", "b"));
                                    }
                                });
                var screen = new Screen(source(server), Screen.all("pods"))) {
            screen.until(rows -> rows.containsKey("u-b"));
            assertThat(screen.troubles()).isEmpty();
        }
    }

    @Test
    void tellsTheVersionBesideTheRows() throws Exception {
        try (var server =
                        new FakeServer(
                                peer -> {
                                    if (watches(peer)) {
                                        openForLong(peer);
                                    } else if (lists(peer)) {
                                        json(peer, "200 OK", table("5", "", "a"));
                                    } else {
                                        json(peer, "200 OK", "{\"gitVersion\":\"v1.36.0\"}");
                                    }
                                });
                var heard = new Heard(source(server).objects(Screen.all("po")))) {
            Change.Live<?> live =
                    heard.next(
                            Change.Live.class,
                            change -> change.about().product().equals("k8s v1.36.0"));
            assertThat(live.about().host()).isEqualTo("127.0.0.1:" + server.port());
            assertThat(live.about().context()).isEqualTo("c");
            assertThat(server.heads()).noneMatch(head -> head.contains("/apis"));
        }
    }

    @Test
    void tellsWhatPodsUse() throws Exception {
        String metrics =
                """
                {"kind":"PodMetricsList","items":[{"metadata":{"name":"web","namespace":"n"},
                  "containers":[{"name":"a","usage":{"cpu":"1500000n","memory":"1Mi"}},
                                {"name":"b","usage":{"cpu":"20m","memory":"2048Ki"}}]}]}
                """;
        try (var server = new FakeServer(peer -> json(peer, "200 OK", metrics));
                var heard = new Heard(source(server).usage(Screen.in("n", "pods")))) {
            ClusterUsage usage = heard.next(ClusterUsage.class);
            assertThat(usage.known()).isTrue();
            assertThat(usage.amounts())
                    .containsOnly(
                            java.util.Map.entry("n/web", new ClusterUsage.Amount(22, 3 << 20)));
            assertThat(server.heads().getFirst())
                    .startsWith("GET /apis/metrics.k8s.io/v1beta1/namespaces/n/pods ");
        }
    }

    @Test
    void tellsOnceThatNothingIsMeasured() throws Exception {
        Timing restless =
                new Timing(
                        Duration.ofSeconds(5),
                        Duration.ofMillis(20),
                        Duration.ofMillis(50),
                        Duration.ofMillis(600),
                        Duration.ofMillis(100),
                        Duration.ofMillis(50));
        try (var server = new FakeServer(peer -> json(peer, "503 Service Unavailable", "{}"));
                var heard =
                        new Heard(
                                Admin.source(config("http://127.0.0.1:" + server.port()), restless)
                                        .usage(Screen.all("nodes")))) {
            assertThat(heard.next(ClusterUsage.class).known()).isFalse();
            // What the second answer meant is known when the third is asked for.
            Await.until("three requests", () -> server.heads().size() >= 3);
            assertThat(heard.soFar()).hasSize(1);
        }
    }

    @Test
    void waitsForAKubeconfigToAppear() throws Exception {
        try (var server =
                new FakeServer(
                        peer -> {
                            if (watches(peer)) {
                                openForLong(peer);
                            } else {
                                json(peer, "200 OK", table("5", "", "a"));
                            }
                        })) {
            Path file = folder.resolve("config");
            KubeSource source = Admin.source(file);
            try (var config = new Heard(source.config());
                    var screen = new Screen(source, Screen.all("pods"))) {
                assertThat(config.next(ClusterConfig.class).present()).isFalse();
                assertThat(screen.trouble().what()).isEqualTo("kubeconfig");
                source(server);
                assertThat(config.next(ClusterConfig.class).contexts())
                        .containsExactly(new ClusterConfig.Context("c", "k", "u", "n"));
                screen.until(rows -> rows.containsKey("u-a"));
            }
        }
    }
}
