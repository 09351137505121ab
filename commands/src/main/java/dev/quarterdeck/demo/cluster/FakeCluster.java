package dev.quarterdeck.demo.cluster;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A cluster that is not there: it answers the Kubernetes API on a free port of the loopback, to
 * those who know this run's token. Nothing of it is made before somebody asks.
 */
public final class FakeCluster implements AutoCloseable {

    private final Clock clock;
    private final String token = token();
    private final ServerSocketChannel server;
    private final Set<SocketChannel> clients = ConcurrentHashMap.newKeySet();
    private final Path folder;
    private @Nullable Cluster cluster;
    private @Nullable Api api;

    private FakeCluster(ServerSocketChannel server, Path folder, Clock clock) {
        this.server = server;
        this.folder = folder;
        this.clock = clock;
    }

    /** Starts the demo's cluster. */
    public static FakeCluster start(Clock clock) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
        FakeCluster fake = new FakeCluster(server, privateFolder(), clock);
        fake.writeConfig();
        Thread.ofPlatform().daemon().name("demo-cluster").start(fake::accept);
        return fake;
    }

    /** Made by hand: the library's way would load all of the machine's random numbers. */
    private static Path privateFolder() throws IOException {
        String name = "qd-demo-k-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
        Path folder = Path.of(System.getProperty("java.io.tmpdir", "/tmp"), name);
        folder.toFile().deleteOnExit();
        return Files.createDirectory(
                folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** The system's own random bytes: asking for them through the JDK's providers takes long. */
    private static String token() {
        try (InputStream random = Files.newInputStream(Path.of("/dev/urandom"))) {
            return HexFormat.of().formatHex(random.readNBytes(20));
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }

    private void writeConfig() throws IOException {
        config().toFile().deleteOnExit();
        Files.writeString(
                config(),
                """
                apiVersion: v1
                kind: Config
                current-context: demo
                clusters:
                - name: demo
                  cluster:
                    server: %s
                contexts:
                - name: demo
                  context:
                    cluster: demo
                    user: demo
                users:
                - name: demo
                  user: {}
                """
                        .formatted(address()));
    }

    /** The kubeconfig that leads here; nobody else may read it. */
    public Path config() {
        return folder.resolve("kubeconfig");
    }

    /** Where it listens, and the secret that lets a client in: another in each run. */
    public String address() {
        try {
            var address = (InetSocketAddress) server.getLocalAddress();
            return "http://127.0.0.1:" + address.getPort() + "/" + token;
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Lets everything happen for which the clock has come; watches are told. */
    public void catchUp() {
        cluster().catchUp();
    }

    synchronized Cluster cluster() {
        if (cluster == null) {
            cluster = new Cluster(clock, new DemoStory());
        }
        return cluster;
    }

    private synchronized Api api() {
        if (api == null) {
            api = new Api(cluster(), token);
        }
        return api;
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel client = server.accept();
                clients.add(client);
                Thread.ofVirtual().name("demo-kubernetes").start(() -> serve(client));
            }
        } catch (IOException closed) {
            // The way accepting ends: close() was called.
            return;
        }
    }

    private void serve(SocketChannel client) {
        try {
            new Client(client, api()).run();
        } finally {
            clients.remove(client);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        closeCluster();
        for (SocketChannel client : clients) {
            client.close();
        }
        Files.deleteIfExists(config());
        Files.deleteIfExists(folder);
    }

    private synchronized void closeCluster() {
        if (cluster != null) {
            cluster.store().close();
        }
    }
}
