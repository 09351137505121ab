package dev.quarterdeck.http;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A proxy that opens roads to others when asked to CONNECT.
 *
 * @param authorization the value of the Proxy-Authorization header, or null
 */
public record Proxy(String host, int port, @Nullable String authorization) {
    private static final int MOST_BYTES = 1 << 16;

    /** Asks for a road to {@code target}; afterwards the streams are the target's. */
    void open(String target, InputStream in, OutputStream out) throws IOException {
        String asked =
                "CONNECT "
                        + target
                        + " HTTP/1.1\r\nHost: "
                        + target
                        + "\r\nUser-Agent: Quarterdeck\r\n"
                        + (authorization == null
                                ? ""
                                : "Proxy-Authorization: " + authorization + "\r\n")
                        + "\r\n";
        out.write(asked.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        String status = line(in);
        for (String header = status; !header.isEmpty(); header = line(in)) {
            // a proxy's headers say nothing to us
        }
        if (!status.startsWith("HTTP/1.") || !status.contains(" 200")) {
            throw new ProxyException(status.replaceFirst("^HTTP/\\S+ \\S+ ?", ""));
        }
    }

    /** Byte by byte, for what follows the head belongs to the target. */
    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() == MOST_BYTES) {
                throw new ProxyException("unexpected EOF");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }
}
