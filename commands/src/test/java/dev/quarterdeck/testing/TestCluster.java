package dev.quarterdeck.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real control plane in a folder of this run, or a real API server that holds a recording. */
public final class TestCluster implements AutoCloseable {
    private static final Pattern REVISION = Pattern.compile("\"revision\":\"(\\d+)\"");
    private static final Pattern WATCHES =
            Pattern.compile("(?m)^[IWE]\\d{4} \\S+ +\\d+ reflector\\.go:\\d+] .*\\n");
    private static final Script SCRIPT = Script.find("src/test/cluster/cluster");

    private final Path folder;
    private final Path kubectl;
    private final boolean shared;

    private TestCluster(Path folder, Path kubectl, boolean shared) {
        this.folder = folder;
        this.kubectl = kubectl;
        this.shared = shared;
    }

    /**
     * Why no cluster can be started here; building its programs takes minutes, so tests use only
     * what is there already.
     */
    static Optional<String> refusal() {
        Ran built = SCRIPT.run(List.of("built"));
        return built.status() == 0
                ? Optional.empty()
                : Optional.of("build it once with commands/src/test/cluster/cluster build");
    }

    /**
     * The control plane that all tests of a run share: they take away what they made. Who stops its
     * server, or counts what is in it, wants it for itself ({@code @ResourceLock}).
     */
    public static TestCluster shared() {
        return new TestCluster(Path.of(Live.up("plane")), program(), true);
    }

    /**
     * The API server alone that all tests of a run share, with a corpus' recorded objects; nothing
     * in it moves.
     */
    public static TestCluster recorded(Path corpus) {
        String folder = Live.up("recorded", corpus.toAbsolutePath().toString());
        return new TestCluster(Path.of(folder), program(), true);
    }

    /** A control plane of its own, for a program that measures. */
    public static TestCluster start() {
        try {
            Path folder = Files.createTempDirectory("quarterdeck-cluster").resolve("cluster");
            TestCluster cluster = new TestCluster(folder, program(), false);
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
            run(List.of("up", folder.toString()));
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ran run(List<String> words) {
        Ran ran = SCRIPT.run(words);
        if (ran.status() != 0) {
            throw new IllegalStateException("cluster " + words + "\n" + ran.shown());
        }
        return ran;
    }

    /** Runs the real kubectl with any kubeconfig; it keeps nothing of what it learns. */
    public static Ran kubectl(Path config, List<String> words) {
        return kubectl(config, words, Path.of("/dev/null"));
    }

    /** The same, with a file on its standard input. */
    public static Ran kubectl(Path config, List<String> words, Path input) {
        return kubectl(config, words, Map.of(), input);
    }

    /** The same, with more in its environment. */
    public static Ran kubectl(
            Path config, List<String> words, Map<String, String> more, Path input) {
        return said(Program.run(program(), words, environment(config, more), input));
    }

    /**
     * The same, with an input that holds nothing and does not end at once: where it did, a
     * container's runtime would sometimes miss its end, and kubectl wait for ever.
     */
    public static Ran kubectlWithoutInput(Path config, List<String> words) {
        Duration end = Duration.ofSeconds(1);
        return said(Program.run(program(), words, environment(config, Map.of()), end));
    }

    /** Without what its libraries note of watches that happened to be short. */
    private static Ran said(Ran ran) {
        return new Ran(ran.status(), ran.out(), WATCHES.matcher(ran.err()).replaceAll(""));
    }

    private static Map<String, String> environment(Path config, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("KUBECONFIG", config.toString());
        environment.put("TZ", "UTC");
        environment.put("HOME", "/nonexistent");
        environment.putAll(Program.SHORT_LIVED);
        environment.put("KUBECACHEDIR", "/dev/null/kept");
        return environment;
    }

    /** The one that was built for the cluster, or another one that a measurement gives. */
    static Path program() {
        return Kubectl.PROGRAM;
    }

    /** Looked for once, when it is first needed. */
    private static final class Kubectl {
        static final Path PROGRAM = find();

        private static Path find() {
            String given = System.getenv().getOrDefault("QUARTERDECK_TESTS_KUBECTL", "");
            return Path.of(given.isEmpty() ? run(List.of("kubectl")).out().strip() : given);
        }
    }

    /**
     * How many requests with this label the API server is answering that go on, such as watches.
     */
    public static long longRunning(Path config, String label) {
        Ran metrics = kubectl(config, List.of("get", "--raw", "/metrics"));
        return metrics.out()
                .lines()
                .filter(line -> line.startsWith("apiserver_longrunning_requests{"))
                .filter(line -> line.contains(label))
                .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** The kubeconfig of a user: admin, viewer, limited, token. */
    public Path config(String user) {
        return folder.resolve(user + ".conf");
    }

    /** Runs the real kubectl as a user. */
    public Ran kubectl(String user, List<String> words) {
        Map<String, String> environment = new HashMap<>(Program.SHORT_LIVED);
        environment.put("KUBECONFIG", config(user).toString());
        environment.put("TZ", "UTC");
        return Program.run(kubectl, words, environment);
    }

    /** Kills the API server; connections break and are refused. */
    public void stopServer() {
        run(List.of("stop-server", folder.toString()));
    }

    /** Starts it again, on the same port and with the same data. */
    public void startServer() {
        run(List.of("start-server", folder.toString()));
    }

    /** Lets etcd forget every state but the present one. */
    public void compact() {
        Matcher revision = REVISION.matcher(etcd("range", "{\"key\":\"AA==\"}"));
        if (!revision.find()) {
            throw new IllegalStateException("etcd tells no revision");
        }
        etcd("compaction", "{\"revision\":" + revision.group(1) + ",\"physical\":true}");
    }

    private String etcd(String what, String question) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String url = Files.readString(folder.resolve("etcd.url")).strip();
            return client.send(
                            HttpRequest.newBuilder(URI.create(url + "/v3/kv/" + what))
                                    .POST(HttpRequest.BodyPublishers.ofString(question))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (!shared && Files.exists(folder)) {
            run(List.of("down", folder.toString()));
        }
    }
}
