package dev.quarterdeck.tui;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * An API server of a few canned answers over TLS, so that a rehearsal loads what a real one would
 * need.
 */
final class RehearsalServer implements AutoCloseable {
    private static final String DISCOVERY =
            """
            {"kind":"APIGroupDiscoveryList","apiVersion":"apidiscovery.k8s.io/v2","items":[{"metadata":{"name":""},\
            "versions":[{"version":"v1","resources":[{"resource":"pods","responseKind":{"group":"","version":"v1",\
            "kind":"Pod"},"scope":"Namespaced","singularResource":"pod","verbs":["get","list","watch"],\
            "shortNames":["po"],"categories":["all"]}]}]}]}
            """;
    private static final String OBJECT =
            """
            {"kind":"Pod","apiVersion":"v1","metadata":{"name":"web","namespace":"default","uid":"1","labels":{"app":"web"},\
            "creationTimestamp":"2026-01-01T00:00:00Z","managedFields":[{"manager":"x"}]},"spec":{"nodeName":"node1"}}\
            """;
    private static final String TABLE =
            """
            {"kind":"Table","apiVersion":"meta.k8s.io/v1","metadata":{"resourceVersion":"1"},"columnDefinitions":[\
            {"name":"Name","type":"string","format":"name","priority":0},{"name":"Restarts","type":"integer","format":"",\
            "priority":0}],"rows":[{"cells":["web",0],"object":%s}]}
            """
                    .formatted(OBJECT);
    private static final String MISSING =
            """
            {"kind":"Status","apiVersion":"v1","status":"Failure","message":"pods \\"no\\" not found","reason":"NotFound",\
            "code":404}
            """;

    private final ServerSocket socket;

    private RehearsalServer(ServerSocket socket) {
        this.socket = socket;
    }

    static RehearsalServer start(SSLContext keys) throws IOException {
        var socket =
                (SSLServerSocket)
                        keys.getServerSocketFactory()
                                .createServerSocket(0, 8, InetAddress.getLoopbackAddress());
        socket.setWantClientAuth(true);
        RehearsalServer server = new RehearsalServer(socket);
        Thread.ofPlatform().daemon().start(server::serve);
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                client.setSoTimeout(2000);
                converse(client);
            } catch (IOException gone) {
                // The next client, or the end.
            }
        }
    }

    private static void converse(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        for (String request = in.readLine(); request != null; request = in.readLine()) {
            boolean table = false;
            for (String line = in.readLine();
                    line != null && !line.isEmpty();
                    line = in.readLine()) {
                table |= line.contains("as=Table");
            }
            answer(request, table, client.getOutputStream());
        }
    }

    private static void answer(String request, boolean table, OutputStream out) throws IOException {
        boolean missing = request.contains("/no");
        String body =
                missing
                        ? MISSING
                        : request.contains("?timeout") ? DISCOVERY : table ? TABLE : OBJECT;
        byte[] bytes = packed(body);
        String head =
                "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n"
                        .formatted(missing ? "404 Not Found" : "200 OK", bytes.length);
        out.write(head.getBytes(StandardCharsets.UTF_8));
        out.write(bytes);
        out.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Compressed, as a server sends whatever is long. */
    private static byte[] packed(String body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
