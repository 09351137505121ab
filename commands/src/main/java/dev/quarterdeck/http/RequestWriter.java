package dev.quarterdeck.http;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes requests as HTTP/1.1 says. */
final class RequestWriter {
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final int CHUNK = 32 * 1024;

    private RequestWriter() {}

    static void write(OutputStream target, Endpoint endpoint, String path, Request request)
            throws IOException {
        var out = new BufferedOutputStream(target, 4096);
        out.write(head(endpoint, path, request).getBytes(StandardCharsets.UTF_8));
        Payload body = request.body();
        if (body instanceof Payload.Bytes(var _, var bytes)) {
            out.write(bytes);
        } else if (body instanceof Payload.Stream(var _, var stream)) {
            chunks(stream, out);
        }
        out.flush();
    }

    private static String head(Endpoint endpoint, String path, Request request) {
        var head = new StringBuilder(256);
        Proxy relay = endpoint.transport().relay();
        head.append(request.method()).append(' ');
        head.append(relay == null ? "" : "http://" + endpoint.host());
        head.append(path).append(" HTTP/1.1\r\n");
        header(head, "Host", endpoint.host());
        header(head, "User-Agent", "Quarterdeck");
        String known = relay == null ? null : relay.authorization();
        if (known != null) {
            header(head, "Proxy-Authorization", known);
        }
        for (Map.Entry<String, String> header : endpoint.headers()) {
            if (!says(request, header.getKey())) {
                header(head, header.getKey(), header.getValue());
            }
        }
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            header(head, header.getKey(), header.getValue());
        }
        bodyHeaders(head, request.method(), request.body());
        return head.append("\r\n").toString();
    }

    /** Whether a request says by itself what else holds for all of an endpoint. */
    private static boolean says(Request request, String name) {
        return request.body() != null && name.equalsIgnoreCase("Content-Type")
                || request.headers().keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    private static void bodyHeaders(StringBuilder head, String method, @Nullable Payload body) {
        if (body != null) {
            header(head, "Content-Type", body.contentType());
        }
        if (body instanceof Payload.Bytes(var _, var bytes)) {
            header(head, "Content-Length", Integer.toString(bytes.length));
        } else if (body instanceof Payload.Stream) {
            header(head, "Transfer-Encoding", "chunked");
        } else if (method.equals("POST") || method.equals("PUT")) {
            header(head, "Content-Length", "0");
        }
    }

    /** A header on a line of its own, whatever its value tries. */
    private static void header(StringBuilder head, String name, String value) {
        String line = value.replace('\r', ' ').replace('\n', ' ');
        head.append(name).append(": ").append(line).append("\r\n");
    }

    private static void chunks(InputStream stream, OutputStream out) throws IOException {
        byte[] buffer = new byte[CHUNK];
        for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
            if (count > 0) {
                String size = Integer.toHexString(count) + "\r\n";
                out.write(size.getBytes(StandardCharsets.ISO_8859_1));
                out.write(buffer, 0, count);
                out.write('\r');
                out.write('\n');
                out.flush();
            }
        }
        out.write(LAST_CHUNK);
    }
}
