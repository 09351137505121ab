package dev.quarterdeck.text;

/** How many columns of a terminal text takes. */
public final class Width {
    /** What is put where text was cut. */
    public static final String ELLIPSIS = "…";

    private static final int TEXT_STYLE = 0xfe0e;
    private static final int EMOJI_STYLE = 0xfe0f;

    /** First and last of every wide range that is no emoji (East Asian Width W and F). */
    private static final String WIDE =
            "\u1100\u115f\u2329\u232a\u2630\u2637\u268a\u268f\u2e80\u303e\u3041\u3247\u3250\ua4c6"
                + "\ua960\ua97c\uac00\ud7a3\uf900\ufaff\ufe10\ufe19\ufe30\ufe6b\uff01\uff60\uffe0\uffe6";

    private static final int[] WIDE_BEYOND = {
        0x16fe0, 0x16ff1, 0x17000, 0x18d08, 0x1aff0, 0x1b2fb, 0x1d300, 0x1d356, 0x1d360, 0x1d376,
        0x1f200, 0x1f265, 0x20000, 0x2fffd, 0x30000, 0x3fffd,
    };

    private Width() {}

    /** The columns of a whole text. */
    public static int of(CharSequence text) {
        int columns = 0;
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at);
            boolean alone = at + 1 == text.length() || text.charAt(at + 1) < 0x300;
            if (c < 0x300 && alone) {
                columns += narrow(c);
                at++;
            } else {
                int end = Clusters.end(text, at);
                columns += ofCluster(text, at, end);
                at = end;
            }
        }
        return columns;
    }

    /** The columns of one grapheme cluster: 0, 1 or 2. */
    public static int ofCluster(CharSequence cluster) {
        return cluster.isEmpty() ? 0 : ofCluster(cluster, 0, cluster.length());
    }

    private static int ofCluster(CharSequence text, int start, int end) {
        int first = Character.codePointAt(text, start);
        int at = start + Character.charCount(first);
        int columns = ofCodePoint(first);
        if (at == end) {
            return columns;
        }
        int second = Character.codePointAt(text, at);
        if (second == EMOJI_STYLE && Character.isEmoji(first)) {
            return 2;
        }
        if (second == TEXT_STYLE) {
            return Math.min(columns, 1);
        }
        return Clusters.regional(first) && Clusters.regional(second) ? 2 : columns;
    }

    /** The columns of a character by itself. */
    public static int ofCodePoint(int point) {
        if (point < 0x300) {
            return narrow((char) point);
        }
        if (unseen(point)) {
            return 0;
        }
        return wide(point) || Character.isEmojiPresentation(point) && !Clusters.regional(point)
                ? 2
                : 1;
    }

    private static int narrow(char c) {
        boolean control = c < ' ' || (c >= 0x7f && c < 0xa0);
        return control ? 0 : 1;
    }

    private static boolean unseen(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            // Vowels and finals of a Hangul syllable are drawn in the columns of its first jamo.
            default -> (point >= 0x1160 && point <= 0x11ff) || (point >= 0xd7b0 && point <= 0xd7fb);
        };
    }

    /** East Asian Wide or Fullwidth, emoji left aside. */
    static boolean wide(int point) {
        if (point < 0x1100) {
            return false;
        }
        return point <= 0xffff ? inBasicPlane(point) : beyond(point);
    }

    private static boolean inBasicPlane(int point) {
        for (int i = 0; i < WIDE.length(); i += 2) {
            if (point <= WIDE.charAt(i + 1)) {
                return point >= WIDE.charAt(i);
            }
        }
        return false;
    }

    private static boolean beyond(int point) {
        for (int i = 0; i < WIDE_BEYOND.length; i += 2) {
            if (point <= WIDE_BEYOND[i + 1]) {
                return point >= WIDE_BEYOND[i];
            }
        }
        return false;
    }

    /** The text, or as much of it as leaves room for an ellipsis, in at most {@code columns}. */
    public static String cut(String text, int columns) {
        if (text.length() <= columns && plain(text) || of(text) <= columns) {
            return text;
        }
        return columns <= 0 ? "" : text.substring(0, fitting(text, columns - 1)) + ELLIPSIS;
    }

    /** The index where the clusters end that fit into {@code columns}. */
    public static int fitting(CharSequence text, int columns) {
        int used = 0;
        for (int at = 0; at < text.length(); ) {
            int end = Clusters.end(text, at);
            used += ofCluster(text, at, end);
            if (used > columns) {
                return at;
            }
            at = end;
        }
        return text.length();
    }

    /** The text with spaces after it up to {@code columns}, or cut to them. */
    public static String fit(String text, int columns) {
        String shown = cut(text, columns);
        return shown + " ".repeat(Math.max(0, columns - of(shown)));
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300) {
                return false;
            }
        }
        return true;
    }
}
