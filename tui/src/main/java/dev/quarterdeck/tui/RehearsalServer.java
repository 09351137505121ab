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
    private static final int CHANGES = 40;

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
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> converse(client));
            } catch (IOException over) {
                return;
            }
        }
    }

    private static void converse(Socket client) {
        try (client) {
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
        } catch (IOException | InterruptedException gone) {
            // It was the client's to go.
        }
    }

    private static void answer(String request, boolean table, OutputStream out)
            throws IOException, InterruptedException {
        if (request.contains("watch=true")) {
            watch(request, out);
            return;
        }
        byte[] bytes = packed(RehearsalAnswers.to(request, table));
        String status = RehearsalAnswers.missing(request) ? "404 Not Found" : "200 OK";
        out.write(head(status, "Content-Encoding: gzip\r\n"));
        chunk(bytes, out);
        chunk(new byte[0], out);
    }

    /** Some changes, and then silence. */
    private static void watch(String request, OutputStream out)
            throws IOException, InterruptedException {
        out.write(head("200 OK", ""));
        for (int number = 0; number < CHANGES; number++) {
            if (request.contains("/pods")) {
                chunk(RehearsalAnswers.change(number).getBytes(StandardCharsets.UTF_8), out);
            }
            Thread.sleep(250);
        }
        Thread.sleep(60_000);
    }

    private static byte[] head(String status, String more) {
        return ("HTTP/1.1 "
                        + status
                        + "\r\nContent-Type: application/json\r\n"
                        + more
                        + "Transfer-Encoding: chunked\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void chunk(byte[] bytes, OutputStream out) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.UTF_8));
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
