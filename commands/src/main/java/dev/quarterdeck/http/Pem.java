package dev.quarterdeck.http;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what is kept as PEM in any text around it, by the rules of Go's encoding/pem: blocks that
 * are broken are passed over, and so is what stands between.
 */
final class Pem {
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "\n-----END ";
    private static final String DASHES = "-----";

    private final String text;
    private int at;

    private Pem(byte[] bytes) {
        this.text = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /**
     * One block.
     *
     * @param headers the names of its headers
     */
    record Block(String type, Set<String> headers, byte[] bytes) {
        /** Whether its content is encrypted in the old way (x509.IsEncryptedPEMBlock). */
        boolean encrypted() {
            return headers.contains("DEK-Info");
        }
    }

    static List<Block> blocks(byte[] bytes) {
        var pem = new Pem(bytes);
        var found = new ArrayList<Block>();
        for (Block next = pem.next(); next != null; next = pem.next()) {
            found.add(next);
        }
        return found;
    }

    /** The block at the next end of one that is whole, or null where there is none. */
    private @Nullable Block next() {
        for (int end = text.indexOf(END, at); end >= 0; end = text.indexOf(END, at)) {
            int begin = text.lastIndexOf(BEGIN, end - BEGIN.length());
            int trailer = end + END.length();
            boolean lineStart = begin == at || begin > at && text.charAt(begin - 1) == '\n';
            Block block = lineStart ? block(begin + BEGIN.length(), end) : null;
            if (block != null) {
                at = lineEnd(trailer - 1);
                return block;
            }
            at = Math.max(at, trailer);
        }
        return null;
    }

    private @Nullable Block block(int start, int end) {
        String first = line(start);
        if (!first.endsWith(DASHES)) {
            return null;
        }
        String type = first.substring(0, first.length() - DASHES.length());
        var headers = new TreeSet<String>();
        int body = lineEnd(start);
        for (String line = line(body); line.indexOf(':') >= 0; line = line(body)) {
            headers.add(line.substring(0, line.indexOf(':')).strip());
            body = lineEnd(body);
        }
        boolean ended = line(end + END.length()).equals(type + DASHES);
        if (!ended || body > end && !headers.isEmpty() || body == text.length()) {
            return null;
        }
        byte[] bytes = body > end ? new byte[0] : decoded(text.substring(body, end));
        return bytes == null ? null : new Block(type, headers, bytes);
    }

    private static byte @Nullable [] decoded(String body) {
        var letters = new StringBuilder(body.length());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c != '\n' && c != '\r' && c != ' ' && c != '\t') {
                letters.append(c);
            }
        }
        try {
            return letters.length() % 4 == 0
                    ? Base64.getDecoder().decode(letters.toString())
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The line from there on, without its end and blanks before that. */
    private String line(int from) {
        int end = text.indexOf('\n', from);
        int last = end < 0 ? text.length() : end;
        if (end > from && text.charAt(end - 1) == '\r') {
            last--;
        }
        while (last > from && (text.charAt(last - 1) == ' ' || text.charAt(last - 1) == '\t')) {
            last--;
        }
        return text.substring(from, last);
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }
}
