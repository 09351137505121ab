package dev.quarterdeck.demo.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.json.Json;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The fake cluster's answers, word for word, and what time does to it. */
@Tag("recorded")
class FakeClusterTest {

    private static final String TABLE = "application/json;as=Table;v=v1;g=meta.k8s.io";

    private final StepClock clock = new StepClock();
    private FakeCluster cluster;

    FakeClusterTest() throws IOException {
        cluster = FakeCluster.start(clock);
    }

    @BeforeEach
    void look() {
        cluster.catchUp();
    }

    @AfterEach
    void stop() throws IOException {
        cluster.close();
    }

    private record Answer(int status, Tree body) {}

    private HttpURLConnection open(String path, String accept) throws IOException {
        URI uri = URI.create(cluster.address() + path);
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setRequestProperty("Accept", accept);
        return connection;
    }

    private static Answer answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (InputStream in =
                status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(status, Tree.of(Json.parse(in.readAllBytes())));
        }
    }

    private Answer get(String path) throws IOException {
        return answer(open(path, "application/json"));
    }

    private List<String> names(String path) throws IOException {
        return get(path).body().trees("items").stream().map(Tree::name).toList();
    }

    @Test
    void nobodyComesInWithoutTheSecret() throws IOException {
        String address = cluster.address();
        String open = address.substring(0, address.lastIndexOf('/'));
        for (String path : List.of("/api/v1/pods", "/version", "/wrong/api/v1/pods", "/")) {
            URI uri = URI.create(open + path);
            Answer answer = answer((HttpURLConnection) uri.toURL().openConnection());
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body().text("message")).isEqualTo("Unauthorized");
        }
        assertThat(Files.getPosixFilePermissions(cluster.config().getParent())).hasSize(3);
    }

    @Test
    void theSecretIsAnotherEachTime() throws IOException {
        try (FakeCluster other = FakeCluster.start(clock)) {
            String secret = other.address().substring(other.address().lastIndexOf('/'));
            assertThat(cluster.address()).doesNotEndWith(secret);
        }
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        cluster.close();
        assertThat(cluster.config()).doesNotExist();
        assertThat(cluster.config().getParent()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    app=cache                    | 1
                    app==cache                   | 1
                    app in (cache, search)       | 2
                    app notin (cache),app in (cache,search) | 1
                    !app                         | 0
                    app,app!=cache,app in (cache) | 0
                    app=                         | 0
                    """)
    void labelsSelect(String selector, int count) throws IOException {
        String query = java.net.URLEncoder.encode(selector, StandardCharsets.UTF_8);
        assertThat(names("/api/v1/namespaces/shop/pods?labelSelector=" + query)).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    metadata.name=toolbox           | 1
                    spec.nodeName=                  | 1
                    status.phase=Pending            | 3
                    metadata.namespace=default,status.phase!=Running | 0
                    """)
    void fieldsSelect(String selector, int count) throws IOException {
        String query = java.net.URLEncoder.encode(selector, StandardCharsets.UTF_8);
        assertThat(names("/api/v1/pods?fieldSelector=" + query)).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /api/v1/pods?labelSelector=%3D | 400 | unable to parse requirement: found '=', expected: identifier
                    /api/v1/pods?fieldSelector=x | 400 | invalid selector: 'x'; can't understand 'x'
                    /api/v1/pods?fieldSelector=spec.nope%3D1 | 400 | field label not supported: spec.nope
                    /api/v1/pods?limit=x | 400 | strconv.ParseInt: parsing "x": invalid syntax
                    /api/v1/pods?continue=bm9wZQ | 400 | invalid continue token: continue key is not valid:
                    /api/v1/pods?resourceVersion=1&resourceVersionMatch=Exact | 410 | The resourceVersion for the provided list is too old.
                    /api/v1/namespaces/shop/pods/nope | 404 | pods "nope" not found
                    /apis/apps/v1/namespaces/shop/deployments/nope | 404 | deployments.apps "nope" not found
                    /api/v1/nosuchthings | 404 | the server could not find the requested resource
                    """)
    void refusalsAreInTheServersWords(String path, int status, String message) throws IOException {
        Answer answer = get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().text("kind")).isEqualTo("Status");
        assertThat(answer.body().text("message")).startsWith(message);
    }

    @Test
    void wrongMethodsAndFormsAreRefused() throws IOException {
        HttpURLConnection put = open("/api/v1/pods", "application/json");
        put.setRequestMethod("PUT");
        assertThat(answer(put).status()).isEqualTo(405);
        assertThat(answer(open("/api/v1/pods", "application/vnd.kubernetes.protobuf")).status())
                .isEqualTo(406);
    }

    @Test
    void pagesMakeUpTheWholeList() throws IOException {
        var all = new ArrayList<String>();
        String next = "";
        do {
            String more = next.isEmpty() ? "" : "&continue=" + next;
            Tree page = get("/api/v1/pods?limit=7" + more).body();
            List<String> names = page.trees("items").stream().map(Tree::name).toList();
            assertThat(names.size()).isLessThanOrEqualTo(7);
            all.addAll(names);
            next = page.text("metadata.continue");
        } while (!next.isEmpty());
        assertThat(all).isEqualTo(names("/api/v1/pods")).hasSizeGreaterThan(40);
    }

    @Test
    void tablesHoldWhatIsAskedFor() throws IOException {
        String path = "/api/v1/namespaces/default/pods?includeObject=";
        Tree none = answer(open(path + "None", TABLE)).body();
        assertThat(none.text("kind")).isEqualTo("Table");
        assertThat(none.trees("columnDefinitions")).hasSize(9);
        assertThat(none.trees("rows").getFirst().texts("cells"))
                .startsWith("toolbox", "1/1", "Running", "0", "2d7h");
        assertThat(none.trees("rows").getFirst().at("object")).isNull();
        Tree metadata = answer(open(path + "Metadata", TABLE)).body().trees("rows").getFirst();
        assertThat(metadata.text("object.kind")).isEqualTo("PartialObjectMetadata");
        Tree whole = answer(open(path + "Object", TABLE)).body().trees("rows").getFirst();
        assertThat(whole.text("object.spec.nodeName")).startsWith("node");
    }

    private List<Tree> events(String query, int count) throws IOException {
        HttpURLConnection connection = open("/api/v1/pods?watch=1&" + query, "application/json");
        var events = new ArrayList<Tree>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                connection.getInputStream(), StandardCharsets.UTF_8))) {
            clock.forward(Duration.ofSeconds(90));
            cluster.catchUp();
            while (events.size() < count) {
                String line = lines.readLine();
                if (line == null) {
                    break;
                }
                events.add(Tree.parse(line));
            }
            // Else closing would read on for as long as the server goes on.
            connection.disconnect();
        }
        return events;
    }

    @Test
    void aWatchTellsWhatHappens() throws IOException {
        String revision = get("/api/v1/pods").body().text("metadata.resourceVersion");
        List<Tree> events = events("resourceVersion=" + revision, 40);
        assertThat(events).hasSize(40);
        assertThat(events.stream().map(event -> event.text("type")).distinct())
                .contains("ADDED", "MODIFIED", "DELETED");
        long last = Long.parseLong(revision);
        for (Tree event : events) {
            long next = event.tree("object").number("metadata.resourceVersion", -1);
            assertThat(Long.parseLong(event.text("object.metadata.resourceVersion")))
                    .isGreaterThan(Math.max(last, next));
            last = Long.parseLong(event.text("object.metadata.resourceVersion"));
        }
    }

    @Test
    void aWatchBeginsWithWhatThereIsAndABookmark() throws IOException {
        int pods = names("/api/v1/pods").size();
        List<Tree> events = events("sendInitialEvents=true&allowWatchBookmarks=true", pods + 1);
        assertThat(events.subList(0, pods)).allMatch(event -> event.text("type").equals("ADDED"));
        Tree mark = events.getLast();
        assertThat(mark.text("type")).isEqualTo("BOOKMARK");
        assertThat(mark.tree("object.metadata.annotations").fields())
                .containsEntry("k8s.io/initial-events-end", "true");
    }

    @Test
    void aWatchEndsInTimeWithABookmark() throws IOException {
        String revision = get("/api/v1/pods").body().text("metadata.resourceVersion");
        String query =
                "allowWatchBookmarks=true&timeoutSeconds=1&labelSelector=no&resourceVersion=";
        List<Tree> events = events(query + revision, 9);
        assertThat(events).extracting(event -> event.text("type")).containsExactly("BOOKMARK");
    }

    @Test
    void aWatchFromTooLongAgoHasExpired() throws IOException {
        Tree error = events("resourceVersion=7", 9).getFirst();
        assertThat(error.text("type")).isEqualTo("ERROR");
        assertThat(error.number("object.code")).isEqualTo(410);
        assertThat(error.text("object.message")).startsWith("too old resource version: 7 (");
    }

    @Test
    void nothingMovesWhileTheClockStandsStill() throws IOException {
        Tree before = get("/api/v1/pods").body();
        assertThat(get("/api/v1/pods").body()).isEqualTo(before);
        try (FakeCluster again = FakeCluster.start(clock)) {
            assertThat(again.cluster().list("pods", ""))
                    .isEqualTo(cluster.cluster().list("pods", ""));
        }
    }

    @Test
    void aCronJobMakesAJobEachMinute() throws IOException {
        List<String> before = names("/apis/batch/v1/namespaces/batch/jobs?labelSelector=");
        clock.forward(Duration.ofMinutes(5));
        List<String> after = names("/apis/batch/v1/namespaces/batch/jobs");
        assertThat(after).hasSize(before.size()).isNotEqualTo(before);
    }

    @Test
    void aNodeFallsSilentAndComesBack() throws IOException {
        clock.forward(Duration.ofSeconds(100));
        assertThat(ready("node4")).isEqualTo("Unknown");
        clock.forward(Duration.ofSeconds(60));
        assertThat(ready("node4")).isEqualTo("True");
    }

    private String ready(String node) throws IOException {
        return Conditions.find(get("/api/v1/nodes/" + node).body(), "Ready").text("status");
    }
}
