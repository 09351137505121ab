package dev.quarterdeck.text;

/**
 * Makes text from outside harmless for a terminal: what would steer it, hide text or turn the
 * reading order becomes a visible sign of one column. Control characters become their pictures (ESC
 * becomes ␛), all else becomes U+FFFD.
 */
public final class Neutral {
    private static final char UNKNOWN = '\ufffd';
    private static final char PICTURES = '\u2400';
    private static final int JOINER = 0x200d;
    private static final int NON_JOINER = 0x200c;
    private static final int BLACK_FLAG = 0x1f3f4;

    private Neutral() {}

    /** Text for one line: line ends and tabs, too, become signs. */
    public static String line(String text) {
        return neutral(text, false);
    }

    /** Text of many lines: line feeds and tabs stay. */
    public static String lines(String text) {
        return neutral(text, true);
    }

    /** Many lines without the colours (SGR sequences) a program gave them. */
    public static String withoutColours(String text) {
        return text.indexOf('\u001b') < 0 ? lines(text) : lines(dropColours(text));
    }

    /** Whether the text can go to a terminal as it is, on one line. */
    public static boolean harmless(CharSequence text) {
        return firstHarm(text, false) == text.length();
    }

    private static String neutral(String text, boolean manyLines) {
        int at = firstHarm(text, manyLines);
        if (at == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, at);
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (harmless(text, at, point, manyLines)) {
                out.appendCodePoint(point);
            } else {
                out.append(sign(point));
            }
            at += Character.charCount(point);
        }
        return out.toString();
    }

    private static int firstHarm(CharSequence text, boolean manyLines) {
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at);
            if (c >= ' ' && c < 0x7f) {
                at++;
                continue;
            }
            int point = Character.codePointAt(text, at);
            if (!harmless(text, at, point, manyLines)) {
                return at;
            }
            at += Character.charCount(point);
        }
        return text.length();
    }

    private static boolean harmless(CharSequence text, int at, int point, boolean manyLines) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> manyLines && (point == '\n' || point == '\t');
            case Character.FORMAT -> joins(text, at, point);
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.UNASSIGNED -> (point & 0xfffe) != 0xfffe;
            // Letters that are drawn as nothing, or may be: Hangul fillers, the Khmer vowels.
            case Character.OTHER_LETTER ->
                    point != 0x115f && point != 0x1160 && point != 0x3164 && point != 0xffa0;
            case Character.NON_SPACING_MARK -> point != 0x34f && point != 0x17b4 && point != 0x17b5;
            default -> true;
        };
    }

    /** Signs without a shape of their own are needed within emoji and some scripts only. */
    private static boolean joins(CharSequence text, int at, int point) {
        if (at == 0) {
            return false;
        }
        int before = Character.codePointBefore(text, at);
        if (Clusters.tag(point)) {
            return before == BLACK_FLAG || Clusters.tag(before);
        }
        int after = at + 1 < text.length() ? Character.codePointAt(text, at + 1) : 0;
        if (point == JOINER && Character.isExtendedPictographic(after)) {
            return Clusters.extend(before) || Character.isExtendedPictographic(before);
        }
        boolean joiner = point == JOINER || point == NON_JOINER;
        return joiner && cursive(before) && cursive(after);
    }

    /** Letters of scripts that need joiners: Arabic to Myanmar. */
    private static boolean cursive(int point) {
        return point >= 0x600 && point < 0x1100 && Character.isAlphabetic(point)
                || point >= 0x900 && point < 0x1100 && Clusters.extend(point);
    }

    private static char sign(int point) {
        if (point < ' ') {
            return (char) (PICTURES + point);
        }
        return point == 0x7f ? '\u2421' : UNKNOWN;
    }

    private static String dropColours(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int end = colourEnd(text, at);
            if (end == at) {
                out.append(text.charAt(at));
                at++;
            } else {
                at = end;
            }
        }
        return out.toString();
    }

    /** The index after the colour sequence at {@code at}, or {@code at} where there is none. */
    private static int colourEnd(String text, int at) {
        if (!text.startsWith("\u001b[", at)) {
            return at;
        }
        int end = at + 2;
        while (end < text.length() && "0123456789;:".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end < text.length() && text.charAt(end) == 'm' ? end + 1 : at;
    }
}
