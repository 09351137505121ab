package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads HTTP/1.1 requests, bounded in every direction. */
public final class RequestReader {

    private static final int LONGEST_LINE = 1 << 16;
    private static final int LARGEST_BODY = 1 << 20;

    private RequestReader() {}

    /** The next request, or null when the client has gone. */
    public static @Nullable Request read(InputStream in) throws IOException {
        String line = line(in);
        if (line == null) {
            return null;
        }
        String[] words = line.split(" ", 3);
        if (words.length < 3) {
            throw new ApiError(400, "malformed request line");
        }
        Map<String, String> headers = headers(in);
        return request(words[0], words[1], headers, body(in, headers));
    }

    private static Request request(
            String method, String target, Map<String, String> headers, byte[] body) {
        int question = target.indexOf('?');
        String path = decode(question < 0 ? target : target.substring(0, question));
        String query = question < 0 ? "" : target.substring(question + 1);
        String version = "";
        if (path.matches("/v\\d+\\.\\d+/.*")) {
            int slash = path.indexOf('/', 1);
            version = path.substring(2, slash);
            path = path.substring(slash);
        }
        return new Request(
                method, version, path, query(query), headers, body, method + " " + target);
    }

    private static Map<String, String> query(String text) {
        var query = new LinkedHashMap<String, String>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            query.putIfAbsent(name, equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return query;
    }

    /** All values that a query gives to a name, in order. */
    static List<String> all(String text, String name) {
        var values = new ArrayList<String>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals >= 0 && decode(pair.substring(0, equals)).equals(name)) {
                values.add(decode(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        var headers = new HashMap<String, String>();
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon > 0 && headers.size() < 100) {
                String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
                headers.put(name, line.substring(colon + 1).trim());
            }
        }
        return headers;
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks(in);
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        if (length > LARGEST_BODY) {
            throw new ApiError(413, "request body too large");
        }
        return in.readNBytes(length);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            int size = size(line(in));
            if (body.size() + size > LARGEST_BODY) {
                throw new ApiError(413, "request body too large");
            }
            body.writeBytes(in.readNBytes(size));
            line(in);
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private static int size(@Nullable String line) throws IOException {
        if (line == null) {
            throw new EOFException("the client went away inside a body");
        }
        return Integer.parseInt(line.split(";", 2)[0].trim(), 16);
    }

    private static @Nullable String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() > LONGEST_LINE) {
                return null;
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
