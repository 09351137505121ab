package dev.quarterdeck.kubernetes.stream;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.Deflater;

/**
 * Headers as SPDY/3.1 packs them: one compressor for a whole connection, which begins with words
 * that both sides know (SPDY protocol draft 3, section 2.6.10).
 */
final class SpdyHeaders implements AutoCloseable {
    private static final String WORDS = "spdy-headers";

    private final Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);

    SpdyHeaders() throws IOException {
        deflater.setDictionary(dictionary());
    }

    /** The words that both sides know. */
    static byte[] dictionary() throws IOException {
        try (InputStream in = SpdyHeaders.class.getResourceAsStream(WORDS)) {
            if (in == null) {
                throw new IOException("resource " + WORDS + " is missing");
            }
            return in.readAllBytes();
        }
    }

    /** The next block of headers. */
    byte[] pack(Map<String, String> headers) throws IOException {
        byte[] plain = plain(headers);
        deflater.setInput(plain);
        var packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[1024];
        int count;
        do {
            count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            packed.write(buffer, 0, count);
        } while (count == buffer.length);
        return packed.toByteArray();
    }

    private static byte[] plain(Map<String, String> headers) throws IOException {
        var plain = new ByteArrayOutputStream();
        var out = new DataOutputStream(plain);
        out.writeInt(headers.size());
        for (Map.Entry<String, String> header : headers.entrySet()) {
            text(out, header.getKey());
            text(out, header.getValue());
        }
        return plain.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Override
    public void close() {
        deflater.end();
    }
}
