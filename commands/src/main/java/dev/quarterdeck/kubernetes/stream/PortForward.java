package dev.quarterdeck.kubernetes.stream;

import dev.quarterdeck.http.Request;
import dev.quarterdeck.kubernetes.ApiServer;
import dev.quarterdeck.model.OpsException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ports of this machine that lead to those of a pod, until it is closed or the pod is lost
 * (client-go tools/portforward).
 */
public final class PortForward implements AutoCloseable {
    private static final int BACKLOG = 128;
    private static final int MOST_IDLE = 8;

    private final ApiServer server;
    private final Request request;
    private final Events events;
    private final List<ServerSocket> listeners = new ArrayList<>();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Set<Tunnel> tunnels = ConcurrentHashMap.newKeySet();
    private final Deque<Tunnel> idle = new ArrayDeque<>();
    private final CompletableFuture<Boolean> over = new CompletableFuture<>();
    private final AtomicLong connections = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong errors = new AtomicLong();

    /** What there is to tell; on threads of its own. */
    public interface Events {
        /** Somebody can connect now. */
        void forwarding(ListenAddress address, ForwardedPort port);

        /** Nobody can connect by this port. */
        void unable(ForwardedPort port, String why);

        /** Somebody connects. */
        void handling(ForwardedPort port);

        /** A connection failed; gives whether others may still come. */
        boolean failed(ForwardedPort port, String why);
    }

    /**
     * What has happened so far.
     *
     * @param open connections that are open now
     * @param sent bytes from here to the pod
     * @param received bytes from the pod
     */
    public record Counts(long connections, long open, long sent, long received, long errors) {}

    private PortForward(ApiServer server, Request request, Events events) {
        this.server = server;
        this.request = request;
        this.events = events;
    }

    /**
     * Opens a way to the pod, which also shows whether it is allowed.
     *
     * @param request the path of the pod's subresource {@code portforward}
     */
    public static PortForward open(ApiServer server, Request request, Events events)
            throws IOException {
        PortForward forward = new PortForward(server, request, events);
        forward.idle.add(forward.dig());
        return forward;
    }

    private Tunnel dig() throws IOException {
        Tunnel tunnel = Tunnel.open(server, request);
        tunnels.add(tunnel);
        var _ = tunnel.lost().thenRun(() -> lost(tunnel));
        return tunnel;
    }

    /** A tunnel that we gave up is no loss. */
    private void lost(Tunnel tunnel) {
        if (tunnels.remove(tunnel)) {
            over.complete(true);
        }
    }

    /** Listens; gives the ports with their real numbers, without those that nobody can use. */
    public List<ForwardedPort> listen(List<ListenAddress> addresses, List<ForwardedPort> ports) {
        List<ForwardedPort> open = new ArrayList<>();
        for (ForwardedPort port : ports) {
            ForwardedPort real = listen(addresses, port);
            if (real != null) {
                open.add(real);
            }
        }
        return open;
    }

    private @org.jspecify.annotations.Nullable ForwardedPort listen(
            List<ListenAddress> addresses, ForwardedPort port) {
        ForwardedPort real = port;
        List<String> failures = new ArrayList<>();
        boolean failed = false;
        int local = 0;
        for (ListenAddress address : addresses) {
            try {
                real = listen(address, real);
                local += address.needed() ? 0 : 1;
            } catch (IOException e) {
                failures.add(
                        "unable to create listener: Error listen %s %s: bind: %s"
                                .formatted(
                                        address.host().contains(":") ? "tcp6" : "tcp4",
                                        address.with(real.local()),
                                        reason(e)));
                failed |= address.needed();
            }
        }
        boolean halves = addresses.stream().anyMatch(address -> !address.needed());
        if (failed || halves && local == 0) {
            String all = String.join(" ", failures);
            events.unable(
                    real, "Listeners failed to create with the following errors: [" + all + "]");
            return null;
        }
        return real;
    }

    private static String reason(IOException e) {
        String message = String.valueOf(e.getMessage()).replaceFirst(" \\(.*", "");
        return message.toLowerCase(Locale.ROOT);
    }

    private ForwardedPort listen(ListenAddress address, ForwardedPort port) throws IOException {
        ServerSocket listener = new ServerSocket();
        try {
            InetAddress host = InetAddress.getByName(address.host());
            listener.bind(new InetSocketAddress(host, port.local()), BACKLOG);
        } catch (IOException e) {
            listener.close();
            throw e;
        }
        ForwardedPort real = new ForwardedPort(listener.getLocalPort(), port.remote());
        synchronized (listeners) {
            listeners.add(listener);
        }
        events.forwarding(address, real);
        Thread.ofVirtual().name("port-" + real.local()).start(() -> accept(listener, real));
        return real;
    }

    private void accept(ServerSocket listener, ForwardedPort port) {
        try {
            while (!over.isDone()) {
                Socket socket = listener.accept();
                sockets.add(socket);
                Thread.ofVirtual().name("forward").start(() -> handle(socket, port));
            }
        } catch (IOException closed) {
            // over
        }
    }

    private void handle(Socket socket, ForwardedPort port) {
        connections.incrementAndGet();
        events.handling(port);
        try (socket) {
            String message = pass(socket, port);
            if (!message.isEmpty()) {
                fail(port, message);
            }
        } catch (IOException | OpsException e) {
            fail(port, String.valueOf(e.getMessage()));
        } finally {
            sockets.remove(socket);
        }
    }

    private void fail(ForwardedPort port, String message) {
        if (over.isDone()) {
            return;
        }
        errors.incrementAndGet();
        if (!events.failed(port, message)) {
            over.complete(true);
        }
    }

    /** The tunnel is there for the next connection before anybody can see the end of this one. */
    private String pass(Socket socket, ForwardedPort port) throws IOException {
        var back = new Counted(socket.getOutputStream(), received);
        Thread forth;
        String message;
        Tunnel tunnel = take();
        try {
            Tunnel.Passage passage = tunnel.connect(port.remote(), back);
            forth = Thread.ofVirtual().name("forward-out").start(() -> send(socket, passage));
            message = passage.await();
        } finally {
            give(tunnel);
        }
        socket.close();
        try {
            forth.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return message;
    }

    private void send(Socket socket, Tunnel.Passage passage) {
        byte[] buffer = new byte[32 * 1024];
        try {
            var in = socket.getInputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                passage.send(buffer, count);
                sent.addAndGet(count);
            }
            passage.finish();
        } catch (IOException gone) {
            passage.abandon();
        }
    }

    private Tunnel take() throws IOException {
        synchronized (idle) {
            Tunnel kept = idle.pollFirst();
            if (kept != null) {
                return kept;
            }
        }
        return dig();
    }

    private void give(Tunnel tunnel) {
        synchronized (idle) {
            if (!over.isDone() && idle.size() < MOST_IDLE && !tunnel.lost().isDone()) {
                idle.addFirst(tunnel);
                return;
            }
        }
        tunnels.remove(tunnel);
        tunnel.close();
    }

    public Counts counts() {
        return new Counts(
                connections.get(), sockets.size(), sent.get(), received.get(), errors.get());
    }

    /** Done when it is over: with true where the pod was lost, with false where it was closed. */
    public CompletableFuture<Boolean> over() {
        return over.copy();
    }

    @Override
    public void close() {
        over.complete(false);
        synchronized (listeners) {
            listeners.forEach(PortForward::close);
        }
        sockets.forEach(PortForward::close);
        List<Tunnel> open = List.copyOf(tunnels);
        tunnels.clear();
        open.forEach(Tunnel::close);
    }

    private static void close(java.io.Closeable one) {
        try {
            one.close();
        } catch (IOException e) {
            // It is of no use any more, either way.
        }
    }
}
