package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An engine that is not there: it answers the Docker Engine API from a scenario, on a unix socket
 * or on a port of the loopback, to our program and to any other client.
 *
 * <p>By hand: {@code java -cp … dev.quarterdeck.demo.DemoEngineMain /tmp/demo.sock}, then {@code
 * docker -H unix:///tmp/demo.sock ps}.
 */
public final class FakeEngine implements AutoCloseable {

    private final SocketAddress address;
    private final @Nullable Path folder;
    private final World world;
    private final Router router;
    private final Faults faults = new Faults();
    private final Traffic traffic = new Traffic();
    private final Set<SocketChannel> clients = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocketChannel server;
    private @Nullable Thread accepting;

    private FakeEngine(
            SocketAddress address, @Nullable Path folder, Scenario scenario, Clock clock) {
        this.address = address;
        this.folder = folder;
        this.world = new World(clock);
        this.router = new Router(Routes.of(world, faults));
        scenario.fill(world);
    }

    /** Starts an engine on a socket, or on one in a private temporary folder when none is given. */
    public static FakeEngine start(@Nullable Path socket, Scenario scenario, Clock clock)
            throws IOException {
        if (socket != null) {
            return at(socket, null, scenario, clock);
        }
        Path folder = privateFolder();
        Path file = folder.resolve("engine.sock");
        // Last in, first out: even a program that is ended by a signal leaves nothing behind.
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        return at(file, folder, scenario, clock);
    }

    private static FakeEngine at(Path socket, @Nullable Path folder, Scenario scenario, Clock clock)
            throws IOException {
        return new FakeEngine(UnixDomainSocketAddress.of(socket), folder, scenario, clock)
                .listening();
    }

    /** Made by hand: the library's way would load all of the machine's random numbers. */
    private static Path privateFolder() throws IOException {
        String name = "qd-demo-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
        Path folder = Path.of(System.getProperty("java.io.tmpdir", "/tmp"), name);
        return Files.createDirectory(
                folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** Starts an engine on a port of the loopback; port 0 takes any free one. */
    public static FakeEngine onLoopback(int port, Scenario scenario, Clock clock)
            throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        return new FakeEngine(address, null, scenario, clock).listening();
    }

    private FakeEngine listening() throws IOException {
        listen();
        world.begin();
        return this;
    }

    /** The socket's file. */
    public Path socket() {
        if (address instanceof UnixDomainSocketAddress unix) {
            return unix.getPath();
        }
        throw new IllegalStateException("this engine listens on a port");
    }

    /** What goes into DOCKER_HOST. */
    public String host() {
        try {
            return address instanceof UnixDomainSocketAddress unix
                    ? "unix://" + unix.getPath()
                    : "tcp://127.0.0.1:" + port();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private int port() throws IOException {
        ServerSocketChannel open = server;
        if (open == null) {
            throw new ClosedChannelException();
        }
        return ((InetSocketAddress) open.getLocalAddress()).getPort();
    }

    /** The containers and images, and all that can be done to them. */
    public World world() {
        return world;
    }

    /** What goes wrong while connections are still accepted. */
    public Faults faults() {
        return faults;
    }

    /** What has been asked. */
    public Traffic traffic() {
        return traffic;
    }

    /** Listens (again) where the engine was started. */
    public synchronized void listen() throws IOException {
        stopListening();
        if (address instanceof UnixDomainSocketAddress unix) {
            Files.deleteIfExists(unix.getPath());
        }
        ServerSocketChannel channel = open();
        channel.bind(address, 128);
        server = channel;
        accepting = Thread.ofPlatform().daemon().name("demo-accept").start(() -> accept(channel));
    }

    private ServerSocketChannel open() throws IOException {
        return address instanceof UnixDomainSocketAddress
                ? ServerSocketChannel.open(java.net.StandardProtocolFamily.UNIX)
                : ServerSocketChannel.open();
    }

    /** New connections are refused; the socket's file stays. */
    public synchronized void refuse() throws IOException {
        stopListening();
    }

    /** Every open connection breaks off, in the middle of whatever it was saying. */
    public void drop() throws IOException {
        for (SocketChannel client : clients) {
            client.close();
        }
    }

    /** The engine is killed: connections break off, new ones are refused. */
    public void kill() throws IOException {
        refuse();
        drop();
    }

    /** As {@link #kill}, and the socket's file is gone too. */
    public void vanish() throws IOException {
        kill();
        if (address instanceof UnixDomainSocketAddress unix) {
            Files.deleteIfExists(unix.getPath());
        }
    }

    private synchronized void stopListening() throws IOException {
        if (server != null) {
            server.close();
            ended(accepting);
        }
    }

    /** While somebody still waits at a socket, connections to it come about, closed or not. */
    private static void ended(@Nullable Thread accepting) {
        try {
            boolean _ = accepting == null || accepting.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept(ServerSocketChannel channel) {
        try {
            while (true) {
                SocketChannel client = channel.accept();
                traffic.connected();
                clients.add(client);
                Thread.ofVirtual().name("demo-client").start(() -> serve(client));
            }
        } catch (IOException closed) {
            // The way accepting ends: refuse() or close() was called.
            return;
        }
    }

    private void serve(SocketChannel client) {
        try {
            new Connection(client, router, faults, traffic).run();
        } finally {
            clients.remove(client);
        }
    }

    @Override
    public void close() throws IOException {
        world.close();
        vanish();
        faults.resume();
        if (folder != null) {
            Files.deleteIfExists(folder);
        }
    }
}
