package dev.quarterdeck.http;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The head of a reply: status line and headers. */
record Head(String protocol, int status, String reason, Map<String, String> headers) {
    private static final int MOST_BYTES = 1 << 20;

    /** Reads a head, passing over interim ones (1xx) but the switch of protocols. */
    static Head read(Wire wire) throws IOException {
        while (true) {
            Head head = one(wire);
            if (head.status < 100 || head.status >= 200 || head.status == 101) {
                return head;
            }
        }
    }

    private static Head one(Wire wire) throws IOException {
        String line = wire.line(MOST_BYTES);
        int blank = line.indexOf(' ');
        if (!line.startsWith("HTTP/") || blank < 0 || line.length() < blank + 4) {
            throw new MalformedReplyException(line);
        }
        int status;
        try {
            status = Integer.parseInt(line.substring(blank + 1, blank + 4));
        } catch (NumberFormatException e) {
            throw new MalformedReplyException(line);
        }
        String reason = line.substring(blank + 4).strip();
        return new Head(line.substring(0, blank), status, reason, headers(wire));
    }

    private static Map<String, String> headers(Wire wire) throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        int left = MOST_BYTES;
        for (String line = wire.line(left); !line.isEmpty(); line = wire.line(left)) {
            left -= line.length();
            int colon = line.indexOf(':');
            if (colon > 0) {
                String name = line.substring(0, colon);
                boolean list = name.equalsIgnoreCase("Warning");
                headers.merge(
                        name,
                        line.substring(colon + 1).strip(),
                        (first, next) -> list ? first + ", " + next : first);
            }
        }
        return headers;
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    boolean chunked() {
        return header("Transfer-Encoding").toLowerCase(Locale.ROOT).contains("chunked");
    }

    boolean keepsAlive() {
        return protocol.equals("HTTP/1.1") && !header("Connection").equalsIgnoreCase("close");
    }
}
