package dev.quarterdeck.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server on a unix socket that answers pings properly and everything else as a test says. */
public final class ScriptedServer implements AutoCloseable {
    private static final Pattern LENGTH =
            Pattern.compile("content-length: (\\d+)", Pattern.CASE_INSENSITIVE);
    private static final String PING =
            "HTTP/1.1 200 OK\r\nApi-Version: 1.45\r\nOstype: linux\r\nContent-Length: 0\r\n\r\n";

    /** Answers one request on its connection. */
    @FunctionalInterface
    public interface Script {
        /** Reads what there is to read of the body, and answers. */
        void answer(Peer peer) throws IOException, InterruptedException;
    }

    /** A connection as the script sees it; the head of the request has been read. */
    public record Peer(String head, InputStream in, OutputStream out, SocketChannel channel) {
        /** The request's first line. */
        public String requestLine() {
            return head.substring(0, head.indexOf("\r\n"));
        }

        /** The request's body, as long as its head says. */
        public byte[] body() throws IOException {
            Matcher length = LENGTH.matcher(head);
            return in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        }

        /** Says nothing more until the client hangs up, or the test is over. */
        public void hold() throws IOException {
            long _ = in.transferTo(OutputStream.nullOutputStream());
        }

        /** Sends a text at once. */
        public void say(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }

    private final ServerSocketChannel server;
    private final Path socket;
    private final Script script;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<SocketChannel> open = new CopyOnWriteArrayList<>();
    private final java.util.concurrent.atomic.AtomicInteger connections =
            new java.util.concurrent.atomic.AtomicInteger();

    public ScriptedServer(Path folder, Script script) throws IOException {
        this.socket = folder.resolve("engine.sock");
        this.script = script;
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        Thread.ofPlatform().daemon().name("scripted-server").start(this::accept);
    }

    Engine engine() {
        return Engine.at(EngineAddress.unix(socket));
    }

    /** Where it listens. */
    public Path socket() {
        return socket;
    }

    /** The first lines of all requests so far but pings. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel channel = server.accept();
                open.add(channel);
                connections.incrementAndGet();
                Thread.ofPlatform().daemon().start(() -> serve(channel));
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    private void serve(SocketChannel channel) {
        try (channel) {
            InputStream in = Channels.newInputStream(channel);
            OutputStream out = Channels.newOutputStream(channel);
            for (String line = head(in); !line.isEmpty(); line = head(in)) {
                var peer = new Peer(line, in, out, channel);
                if (peer.requestLine().contains("/_ping")) {
                    peer.say(PING);
                } else {
                    requests.add(peer.requestLine());
                    script.answer(peer);
                }
            }
        } catch (IOException | UncheckedIOException | InterruptedException e) {
            // the client went away, or the test is over
        }
    }

    /** Reads byte by byte, so that what follows the head stays in the stream. */
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
        for (SocketChannel channel : open) {
            channel.close();
        }
    }
}
