package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Speaks HTTP by hand, so that the fake engine is not judged by our own client. */
record RawClient(Path socket) {

    /** A whole answer. */
    record Answer(int status, Map<String, String> headers, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        Map<String, @Nullable Object> object() {
            return Trees.object(Trees.read(body));
        }

        List<?> list() {
            return Trees.read(body) instanceof List<?> list ? list : List.of();
        }
    }

    Answer get(String path) throws IOException {
        return ask("GET", path, "");
    }

    Answer ask(String method, String path, String body) throws IOException {
        try (Stream stream = open(method, path, body)) {
            return new Answer(stream.status, stream.headers, stream.rest(method));
        }
    }

    List<String> lines(String path) throws IOException {
        return lines(path, "GET");
    }

    /** The lines of an answer, each without the frame's head that may stand before it. */
    List<String> lines(String path, String method) throws IOException {
        return ask(method, path, "").text().lines().map(RawClient::payload).toList();
    }

    private static String payload(String line) {
        boolean framed = !line.isEmpty() && line.charAt(0) < 3;
        return framed ? line.substring(line.lastIndexOf('\0') + 2) : line;
    }

    Stream stream(String path) throws IOException {
        return open("GET", path, "");
    }

    private Stream open(String method, String path, String body) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(socket));
        String head =
                "%s %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(method, escaped(path), body.length(), body);
        channel.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.UTF_8)));
        return new Stream(channel);
    }

    private static String escaped(String path) {
        return path.replace("{", "%7B").replace("}", "%7D").replace("\"", "%22");
    }

    /** An answer that is read as it comes. */
    static final class Stream implements AutoCloseable {

        private final SocketChannel channel;
        private final InputStream in;
        private final int status;
        private final Map<String, String> headers = new HashMap<>();
        private byte[] chunk = new byte[0];
        private int next;

        Stream(SocketChannel channel) throws IOException {
            this.channel = channel;
            this.in = new BufferedInputStream(Channels.newInputStream(channel));
            this.status = Integer.parseInt(head().split(" ", -1)[1]);
            for (String line = head(); !line.isEmpty(); line = head()) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).trim());
            }
        }

        private String head() throws IOException {
            var line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
                line.write(b);
            }
            return line.toString(StandardCharsets.UTF_8).trim();
        }

        private int read() throws IOException {
            if (!"chunked".equals(headers.get("transfer-encoding"))) {
                return in.read();
            }
            if (next == chunk.length) {
                String size = head();
                chunk = in.readNBytes(size.isEmpty() ? 0 : Integer.parseInt(size, 16));
                next = 0;
                head();
            }
            return chunk.length == 0 ? -1 : chunk[next++] & 0xff;
        }

        byte[] rest(String method) throws IOException {
            var body = new ByteArrayOutputStream();
            if (!method.equals("HEAD")) {
                for (int b = read(); b >= 0; b = read()) {
                    body.write(b);
                }
            }
            return body.toByteArray();
        }

        /** The next line without its end; null at the end of the answer. */
        @Nullable String line() throws IOException {
            var line = new ByteArrayOutputStream();
            int b = read();
            while (b >= 0 && b != '\n') {
                line.write(b);
                b = read();
            }
            return b < 0 && line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
        }

        Map<String, Object> next() throws IOException {
            String line = line();
            Map<String, Object> object = new HashMap<>();
            if (line != null) {
                Trees.object(Trees.read(line.getBytes(StandardCharsets.UTF_8)))
                        .forEach((name, value) -> object.put(name, value == null ? "" : value));
            }
            return object;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
