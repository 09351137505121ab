package dev.quarterdeck.testing;

import dev.quarterdeck.http.PemStores;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;

/**
 * One port that is a server, in the clear or encrypted, and every kind of proxy to itself; it notes
 * by which names it is called.
 */
public final class RoadServer implements AutoCloseable {
    private static final int HANDSHAKE = 0x16;
    private static final int SOCKS = 5;
    private static final List<String> NOTED =
            List.of("host", "authorization", "proxy-authorization");

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private final String answer;
    private volatile SSLContext context;

    /**
     * Starts it.
     *
     * @param answer what every request is answered
     */
    public RoadServer(String answer) throws Exception {
        this.answer = answer;
        this.context = PemStores.server("server");
        Thread.ofPlatform().daemon().name("road-server").start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** From now on it shows another certificate; what was noted is forgotten. */
    public void show(String certificate) throws Exception {
        context = PemStores.server(certificate);
        notes.clear();
    }

    /** What has come since, told once. */
    public List<String> notes() {
        return notes.stream().distinct().toList();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofPlatform().daemon().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Socket current = socket;
            for (int first = current.getInputStream().read();
                    first >= 0;
                    first = current.getInputStream().read()) {
                if (first == HANDSHAKE) {
                    current = secured(current);
                } else if (first == SOCKS) {
                    socks(current.getInputStream(), current.getOutputStream());
                } else {
                    request((char) first, current);
                }
            }
        } catch (IOException e) {
            // the client went away
        }
    }

    /** The name is noted even where the JDK's server does not know such names. */
    private SSLSocket secured(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] head = in.readNBytes(4);
        byte[] hello = in.readNBytes((head[2] & 0xff) << 8 | head[3] & 0xff);
        var read = new ByteArrayOutputStream();
        read.write(HANDSHAKE);
        read.writeBytes(head);
        read.writeBytes(hello);
        notes.add("TLS for [" + name(hello) + "]");
        var consumed = new ByteArrayInputStream(read.toByteArray());
        var secured = (SSLSocket) context.getSocketFactory().createSocket(socket, consumed, true);
        secured.setUseClientMode(false);
        secured.setWantClientAuth(true);
        secured.startHandshake();
        notes.add("TLS by " + who(secured));
        return secured;
    }

    /** The name in a ClientHello (RFC 8446 and 6066), or nothing. */
    private static String name(byte[] hello) {
        ByteBuffer in = ByteBuffer.wrap(hello).position(4 + 2 + 32);
        skip(in, in.get() & 0xff);
        skip(in, in.getShort() & 0xffff);
        skip(in, in.get() & 0xff);
        for (int left = in.getShort(); left > 0 && in.remaining() > 4; ) {
            boolean named = in.getShort() == 0;
            int length = in.getShort() & 0xffff;
            if (named) {
                byte[] name = new byte[length - 5];
                in.position(in.position() + 5).get(name);
                return new String(name, StandardCharsets.UTF_8);
            }
            skip(in, length);
        }
        return "";
    }

    private static void skip(ByteBuffer in, int count) {
        in.position(in.position() + count);
    }

    private static String who(SSLSocket socket) {
        try {
            Principal peer = socket.getSession().getPeerPrincipal();
            return peer.getName() + " of " + socket.getSession().getPeerCertificates().length;
        } catch (SSLPeerUnverifiedException e) {
            return "nobody";
        }
    }

    private void request(char first, Socket socket) throws IOException {
        String head = first + head(socket.getInputStream());
        List<String> lines = head.lines().toList();
        var noted = new StringBuilder(lines.getFirst());
        for (String line : lines) {
            String name = line.substring(0, Math.max(0, line.indexOf(':')));
            if (NOTED.contains(name.toLowerCase(Locale.ROOT))) {
                noted.append(", ").append(line);
            }
        }
        notes.add(noted.toString());
        boolean road = head.startsWith("CONNECT ");
        String said =
                road
                        ? "HTTP/1.1 200 OK\r\n\r\n"
                        : "HTTP/1.1 200 OK\r\nApi-Version: 1.50\r\nContent-Type: application/json"
                                + "\r\nContent-Length: "
                                + answer.length()
                                + "\r\n\r\n"
                                + (head.startsWith("HEAD ") ? "" : answer);
        socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("cut");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private void socks(InputStream in, OutputStream out) throws IOException {
        byte[] methods = in.readNBytes(in.read());
        boolean named = methods.length > 1;
        out.write(new byte[] {SOCKS, (byte) (named ? 2 : 0)});
        String user = "";
        if (named) {
            int _ = in.read();
            user = text(in) + ":" + text(in) + "@";
            out.write(new byte[] {1, 0});
        }
        byte[] asked = in.readNBytes(4);
        String host =
                switch (asked[3]) {
                    case 1 -> InetAddress.getByAddress(in.readNBytes(4)).getHostAddress();
                    case 3 -> text(in);
                    default -> InetAddress.getByAddress(in.readNBytes(16)).getHostAddress();
                };
        int port = in.read() << 8 | in.read();
        notes.add("SOCKS " + user + host + ":" + port);
        out.write(new byte[] {SOCKS, 0, 0, 1, 0, 0, 0, 0, 0, 0});
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readNBytes(in.read()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
