package dev.quarterdeck.tui.canvas;

/** Cuts text into what the reader takes for characters, each with its columns. */
final class Clusters {
    private static final String[] SMALL = new String[0x3000];

    /** Takes one cluster; says whether it wants more. */
    interface Sink {
        boolean take(String cluster, int columns);
    }

    private Clusters() {}

    static void each(CharSequence text, Sink sink) {
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            String cluster = end - at == 1 ? single(text.charAt(at)) : slice(text, at, end);
            if (!sink.take(cluster, columns(cluster))) {
                return;
            }
            at = end;
        }
    }

    /** The string of one character; the common ones are made once. */
    static String single(char c) {
        if (c >= SMALL.length) {
            return String.valueOf(c);
        }
        String known = SMALL[c];
        if (known == null) {
            known = String.valueOf(c);
            SMALL[c] = known;
        }
        return known;
    }

    private static String slice(CharSequence text, int from, int to) {
        return text.subSequence(from, to).toString();
    }

    private static int end(CharSequence text, int from) {
        int at = from + Character.charCount(Character.codePointAt(text, from));
        while (at < text.length() && joins(Character.codePointAt(text, at))) {
            at += Character.charCount(Character.codePointAt(text, at));
        }
        return at;
    }

    private static boolean joins(int codePoint) {
        int type = Character.getType(codePoint);
        return codePoint > 0x7f
                && (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK);
    }

    private static int columns(String cluster) {
        int first = cluster.codePointAt(0);
        boolean wide =
                first >= 0x1100 && first <= 0x115f
                        || first >= 0x2e80 && first <= 0xa4cf
                        || first >= 0xac00 && first <= 0xd7a3
                        || first >= 0xf900 && first <= 0xfaff
                        || first >= 0xfe30 && first <= 0xfe6f
                        || first >= 0xff00 && first <= 0xff60
                        || first >= 0x1f300 && first <= 0x1faff
                        || first >= 0x20000 && first <= 0x3fffd;
        return wide ? 2 : joins(first) ? 0 : 1;
    }
}
