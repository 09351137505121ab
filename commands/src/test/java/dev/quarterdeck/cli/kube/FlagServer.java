package dev.quarterdeck.cli.kube;

import dev.quarterdeck.kubernetes.FakeServer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** An API server of no events that notes what of a client's flags arrives. */
final class FlagServer implements AutoCloseable {
    private static final List<String> NOTED =
            List.of(
                    "accept-encoding",
                    "authorization",
                    "impersonate-user",
                    "impersonate-uid",
                    "impersonate-group");
    private static final String NOTHING =
            """
            {"kind":"EventList","apiVersion":"v1","metadata":{},"items":[]}
            """;

    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private final FakeServer server;

    FlagServer(String name, ServerSocketFactory factory) throws IOException {
        server = new FakeServer(factory, peer -> answer(name, peer));
        if (server.socket() instanceof SSLServerSocket socket) {
            socket.setWantClientAuth(true);
        }
    }

    int port() {
        return server.port();
    }

    /** What has arrived since this was last asked. */
    List<String> taken() {
        List<String> all = List.copyOf(arrived);
        arrived.clear();
        return all;
    }

    private void answer(String name, FakeServer.Peer peer) throws IOException {
        String path = peer.requestLine().split("[ ?]", -1)[1];
        List<String> notes = new ArrayList<>(List.of(name + " " + path));
        peer.head()
                .lines()
                .skip(1)
                .map(FlagServer::noted)
                .filter(Objects::nonNull)
                .sorted()
                .forEach(notes::add);
        if (peer.socket() instanceof SSLSocket socket) {
            notes.add("by " + who(socket));
        }
        arrived.add(String.join(", ", notes));
        peer.answer("200 OK", "application/json", NOTHING);
    }

    private static @Nullable String noted(String header) {
        int colon = Math.max(0, header.indexOf(':'));
        String name = header.substring(0, colon).toLowerCase(Locale.ROOT);
        return NOTED.contains(name) ? name + header.substring(colon) : null;
    }

    private static String who(SSLSocket socket) {
        try {
            Principal peer = socket.getSession().getPeerPrincipal();
            return peer.getName();
        } catch (SSLPeerUnverifiedException e) {
            return "nobody";
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
