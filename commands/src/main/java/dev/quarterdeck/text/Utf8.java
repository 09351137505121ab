package dev.quarterdeck.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/**
 * Text that may hold bytes which are not UTF-8, as a Go string may: such a byte is kept as the lone
 * surrogate U+DC00 + byte, and comes out as the byte it was.
 */
public final class Utf8 {
    private static final int HIDDEN = 0xdc00;

    /** Go compares strings by their bytes, which is the order of their code points. */
    public static final Comparator<String> ORDER = Utf8::compare;

    private Utf8() {}

    /** The bytes as text; those which are no UTF-8 are kept. */
    public static String decode(byte[] bytes) {
        return decode(bytes, 0, bytes.length);
    }

    public static String decode(byte[] bytes, int start, int end) {
        try {
            ByteBuffer from = ByteBuffer.wrap(bytes, start, end - start);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(from)
                    .toString();
        } catch (CharacterCodingException e) {
            return decodeBroken(bytes, start, end);
        }
    }

    private static String decodeBroken(byte[] bytes, int start, int end) {
        StringBuilder out = new StringBuilder(end - start);
        for (int at = start; at < end; ) {
            int size = sequence(bytes, at, end);
            if (size == 0) {
                out.append((char) (HIDDEN + (bytes[at] & 0xff)));
                at++;
            } else {
                out.append(new String(bytes, at, size, StandardCharsets.UTF_8));
                at += size;
            }
        }
        return out.toString();
    }

    /** The length of the character at {@code at}, or 0 where there is none. */
    private static int sequence(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xff;
        int size = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        if (first > 0xf4 || at + size > end) {
            return 0;
        }
        for (int i = 1; i < size; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        int second = size > 1 ? bytes[at + 1] & 0xff : 0;
        boolean wrong =
                switch (first) {
                    case 0xe0 -> second < 0xa0;
                    case 0xed -> second > 0x9f;
                    case 0xf0 -> second < 0x90;
                    case 0xf4 -> second > 0x8f;
                    default -> false;
                };
        return wrong ? 0 : size;
    }

    /** The bytes of the text. A surrogate that hides no byte becomes U+FFFD. */
    public static byte[] encode(CharSequence text) {
        if (!broken(text)) {
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 16);
        for (int at = 0; at < text.length(); ) {
            int point = Character.codePointAt(text, at);
            if (hidden(point)) {
                out.write(point - HIDDEN);
            } else {
                boolean lone = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
                out.writeBytes(
                        Character.toString(lone ? 0xfffd : point).getBytes(StandardCharsets.UTF_8));
            }
            at += Character.charCount(point);
        }
        return out.toByteArray();
    }

    /** The text with U+FFFD for each byte that is no UTF-8, as encoding/json writes it. */
    public static String replaced(String text) {
        if (!broken(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            if (Character.isSupplementaryCodePoint(out.codePointAt(i))) {
                i++;
            } else if (Character.isSurrogate(out.charAt(i))) {
                out.setCharAt(i, '\ufffd');
            }
        }
        return out.toString();
    }

    /** How many bytes the text has. */
    public static int length(CharSequence text) {
        int length = 0;
        for (int at = 0; at < text.length(); ) {
            int point = Character.codePointAt(text, at);
            length +=
                    hidden(point)
                            ? 1
                            : point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            at += Character.charCount(point);
        }
        return length;
    }

    /** Whether the code unit stands for a byte that is no UTF-8. */
    public static boolean hidden(int point) {
        return point >= HIDDEN + 0x80 && point <= HIDDEN + 0xff;
    }

    private static boolean broken(CharSequence text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                return !StandardCharsets.UTF_8.newEncoder().canEncode(CharBuffer.wrap(text));
            }
        }
        return false;
    }

    /** Compares by bytes. */
    public static int compare(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char left = a.charAt(i);
            char right = b.charAt(i);
            if (left != right) {
                boolean pair = Character.isSurrogate(left) != Character.isSurrogate(right);
                return pair ? (Character.isSurrogate(left) ? 1 : -1) : left - right;
            }
        }
        return a.length() - b.length();
    }
}
