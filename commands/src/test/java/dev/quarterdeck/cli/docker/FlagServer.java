package dev.quarterdeck.cli.docker;

import dev.quarterdeck.kubernetes.FakeServer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** An engine of one container and one image that notes what of a client's flags arrives. */
final class FlagServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
    private static final Pattern NOTED =
            Pattern.compile("platform=[^& ]*|\"(?:DetachKeys|Platform)\":\"[^\"]*\"");

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

    /** What has arrived since this was last asked, without pings. */
    List<String> taken() {
        List<String> all = List.copyOf(arrived);
        arrived.clear();
        return all;
    }

    private void answer(String name, FakeServer.Peer peer) throws IOException {
        Matcher length = LENGTH.matcher(peer.head());
        byte[] body = peer.in().readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        String path = peer.requestLine().split("[ ?]", -1)[1];
        if (!path.endsWith("/_ping")) {
            String all = peer.requestLine() + new String(body, StandardCharsets.UTF_8);
            arrived.add(name + " " + path + notes(all, peer));
        }
        reply(peer, path);
    }

    private static String notes(String request, FakeServer.Peer peer) {
        List<String> notes = new ArrayList<>(List.of(""));
        NOTED.matcher(request).results().forEach(found -> notes.add(found.group()));
        if (peer.socket() instanceof SSLSocket socket) {
            notes.add("by " + who(socket));
        }
        return String.join(", ", notes);
    }

    private static void reply(FakeServer.Peer peer, String path) throws IOException {
        String more = "Api-Version: 1.50\r\nOstype: linux\r\n";
        boolean head = peer.requestLine().startsWith("HEAD");
        byte[] body = (head ? "" : body(path)).getBytes(StandardCharsets.UTF_8);
        String status = path.endsWith("/exec") ? "201 Created" : "200 OK";
        peer.answer(status, "application/json", body, more);
    }

    private static String body(String path) {
        return switch (path.replaceFirst(".*/v1\\.50/", "")) {
            case "containers/json" ->
                    """
                    [{"Id":"0123456789abcdef","Names":["/web"],"Image":"shop/web:1","Command":"serve"}]
                    """;
            case "images/json" ->
                    """
                    [{"Id":"sha256:0123456789abcdef","RepoTags":["shop/web:1"],"Size":1}]
                    """;
            case "containers/create" -> "{\"Id\":\"0123\"}";
            case "containers/web/json" -> "{\"Id\":\"0123\",\"Config\":{},\"State\":{}}";
            case "containers/web/exec", "containers/0123/exec" -> "{\"Id\":\"e\"}";
            default -> path.endsWith("_ping") ? "OK" : "{}";
        };
    }

    private static String who(SSLSocket socket) {
        try {
            return socket.getSession().getPeerPrincipal().getName();
        } catch (SSLPeerUnverifiedException e) {
            return "nobody";
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
