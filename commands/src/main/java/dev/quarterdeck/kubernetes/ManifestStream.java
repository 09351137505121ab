package dev.quarterdeck.kubernetes;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;
import dev.quarterdeck.json.JsonStream;
import dev.quarterdeck.json.JsonStyle;
import dev.quarterdeck.text.Utf8;
import dev.quarterdeck.yaml.Yaml;
import dev.quarterdeck.yaml.YamlException;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The documents of a text, which is a stream of JSON values or YAML between lines of three dashes;
 * a port of {@code YAMLOrJSONDecoder} in {@code k8s.io/apimachinery/pkg/util/yaml/decoder.go}.
 */
final class ManifestStream {
    /** So far into the text it is decided whether it may be JSON. */
    private static final int PEEK = 4096;

    private static final String SEPARATOR = "---";

    private final String text;
    private @Nullable JsonStream json;
    private int at;
    private int count;

    /**
     * A document.
     *
     * @param written its JSON as it was written; nothing where it was YAML
     */
    record Document(@Nullable Object tree, String written) {
        /** What errors show of it. */
        String json() {
            return written.isEmpty() ? Json.write(tree, JsonStyle.MARSHAL.sorted()) : written;
        }
    }

    ManifestStream(byte[] bytes) {
        this.text = decoded(bytes);
        String head = text.substring(0, Math.min(PEEK, text.length()));
        this.json = head.startsWith("{", blanks(head, 0)) ? new JsonStream(text) : null;
    }

    /**
     * By the mark in front; what is no UTF-8 becomes U+FFFD, byte by byte (x/text, BOMOverride).
     */
    private static String decoded(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        if (first == 0xfeff || first == 0xfffe) {
            Charset wide = first == 0xfeff ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            return new String(bytes, 2, bytes.length - 2, wide);
        }
        boolean mark = first == 0xefbb && bytes.length > 2 && bytes[2] == (byte) 0xbf;
        return Utf8.replaced(Utf8.decode(bytes, mark ? 3 : 0, bytes.length));
    }

    /**
     * The next document, whose tree is null where it is empty; or null at the end.
     *
     * @throws MalformedConfigException where it is none, with kubectl's words; nothing follows it
     */
    @Nullable Document next() {
        JsonStream values = json;
        if (values == null) {
            return yaml("");
        }
        if (!values.more()) {
            return null;
        }
        try {
            Object tree = values.next();
            count++;
            return new Document(tree, values.raw());
        } catch (JsonException wrong) {
            return afterJson(values, String.valueOf(wrong.getMessage()));
        }
    }

    /** What is no JSON may be YAML, unless several values were JSON. */
    private @Nullable Document afterJson(JsonStream values, String wrong) {
        String why =
                values.ended() ? wrong : "json: offset %d: %s".formatted(values.offset(), wrong);
        at = values.taken();
        if (count > 1 || !passBlanks()) {
            throw new MalformedConfigException(count > 1 ? wrong : why);
        }
        json = null;
        return yaml(why);
    }

    /** Passes over the blanks of a line and its end; what is too short for a look is the end. */
    private boolean passBlanks() {
        while (Utf8.length(text.substring(at, Math.min(at + 4, text.length()))) >= 4) {
            char c = text.charAt(at);
            if (!space(c)) {
                return true;
            }
            at++;
            if (c == '\n') {
                return true;
            }
        }
        return false;
    }

    private @Nullable Document yaml(String earlier) {
        try {
            String document = document();
            if (document == null) {
                return null;
            }
            Object tree = Yaml.read(document.getBytes(StandardCharsets.UTF_8));
            count++;
            return new Document(tree, "");
        } catch (YamlException wrong) {
            throw new MalformedConfigException(
                    earlier.isEmpty() ? "error converting YAML to JSON: " + wrong.why() : earlier);
        } catch (MalformedConfigException wrong) {
            throw earlier.isEmpty() ? wrong : new MalformedConfigException(earlier);
        }
    }

    /**
     * The lines up to a separator, each with an end; a separator in front stays, so that lines are
     * counted from it ({@code YAMLReader}).
     */
    private @Nullable String document() {
        StringBuilder document = new StringBuilder();
        while (at < text.length()) {
            String line = line();
            if (line.startsWith(SEPARATOR)) {
                String rest = trimmed(line.substring(SEPARATOR.length()));
                if (!rest.isEmpty() && !rest.startsWith("#")) {
                    throw new MalformedConfigException("invalid Yaml document separator: " + rest);
                }
                if (!document.isEmpty()) {
                    return document.toString();
                }
            }
            document.append(line).append('\n');
        }
        return document.isEmpty() ? null : document.toString();
    }

    private String line() {
        int end = text.indexOf('\n', at);
        int last = end < 0 ? text.length() : end;
        int start = at;
        at = end < 0 ? last : end + 1;
        boolean carriage = end > start && text.charAt(end - 1) == '\r';
        return text.substring(start, carriage ? last - 1 : last);
    }

    private static String trimmed(String text) {
        int start = blanks(text, 0);
        int end = text.length();
        while (end > start && space(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static int blanks(String text, int from) {
        int to = from;
        while (to < text.length() && space(text.charAt(to))) {
            to++;
        }
        return to;
    }

    /** Go's {@code unicode.IsSpace}. */
    private static boolean space(char c) {
        return switch (c) {
            case '\t',
                    '\n',
                    0x0b,
                    '\f',
                    '\r',
                    ' ',
                    0x85,
                    0xa0,
                    0x1680,
                    0x2028,
                    0x2029,
                    0x202f,
                    0x205f,
                    0x3000 ->
                    true;
            default -> c >= 0x2000 && c <= 0x200a;
        };
    }
}
