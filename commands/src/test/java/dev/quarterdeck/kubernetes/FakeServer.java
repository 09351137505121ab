package dev.quarterdeck.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ServerSocketFactory;

/** A server on a loopback port that answers every request as a test says. */
public final class FakeServer implements AutoCloseable {
    /** Answers one request on its connection. */
    @FunctionalInterface
    public interface Script {
        /** The head of the request has been read. */
        void answer(Peer peer) throws IOException, InterruptedException;
    }

    /** A connection as the script sees it. */
    public record Peer(String head, InputStream in, OutputStream out, Socket socket) {
        public String requestLine() {
            return head.lines().findFirst().orElse("");
        }

        public void say(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        /** Says nothing more until the client hangs up, or the test is over. */
        public void hold() throws IOException {
            long _ = in.transferTo(OutputStream.nullOutputStream());
        }

        public void answer(String status, String type, String body) throws IOException {
            answer(status, type, body.getBytes(StandardCharsets.UTF_8), "");
        }

        public void answer(String status, String type, byte[] body, String more)
                throws IOException {
            say("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n" + more);
            say("Content-Length: " + body.length + "\r\n\r\n");
            out.write(body);
            out.flush();
        }
    }

    private final ServerSocket server;
    private final Script script;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    public FakeServer(Script script) throws IOException {
        this(ServerSocketFactory.getDefault(), script);
    }

    public FakeServer(ServerSocketFactory factory, Script script) throws IOException {
        this.server = factory.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.script = script;
        Thread.ofPlatform().daemon().name("fake-server").start(this::accept);
    }

    public ServerSocket socket() {
        return server;
    }

    public int port() {
        return server.getLocalPort();
    }

    /** The heads of all requests so far. */
    public List<String> heads() {
        return List.copyOf(heads);
    }

    public int connections() {
        return sockets.size();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                sockets.add(socket);
                Thread.ofPlatform().daemon().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                heads.add(head);
                script.answer(new Peer(head, in, socket.getOutputStream(), socket));
            }
        } catch (IOException | InterruptedException e) {
            // the client went away, or the test is over
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (head.length() >= 4 && head.indexOf("\r\n\r\n", head.length() - 4) >= 0) {
                return head.toString();
            }
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
