package dev.quarterdeck.text;

/**
 * Finds grapheme clusters: what a reader takes for one character. Follows UAX 29 without its rules
 * for Indic conjuncts and prepended signs, which no terminal draws as one.
 */
public final class Clusters {
    private static final int JOINER = 0x200d;
    private static final int FIRST_COMBINING = 0x300;

    private Clusters() {}

    /** The index after the cluster that begins at {@code start}. */
    public static int end(CharSequence text, int start) {
        char first = text.charAt(start);
        int next = start + 1;
        if (next == text.length()) {
            return next;
        }
        if (first < FIRST_COMBINING && text.charAt(next) < FIRST_COMBINING) {
            return first == '\r' && text.charAt(next) == '\n' ? next + 1 : next;
        }
        return longEnd(text, start);
    }

    private static int longEnd(CharSequence text, int start) {
        int previous = Character.codePointAt(text, start);
        int at = start + Character.charCount(previous);
        if (control(previous)) {
            return at;
        }
        boolean pictograph = Character.isExtendedPictographic(previous);
        boolean flagOpen = regional(previous);
        while (at < text.length()) {
            int next = Character.codePointAt(text, at);
            boolean joined = pictograph && previous == JOINER && pictographic(next);
            boolean flag = flagOpen && regional(next);
            if (!joined && !flag && !extend(next) && !Hangul.joins(previous, next)) {
                return at;
            }
            flagOpen = false;
            previous = next;
            at += Character.charCount(next);
        }
        return at;
    }

    private static boolean pictographic(int point) {
        return Character.isExtendedPictographic(point);
    }

    static boolean regional(int point) {
        return point >= 0x1f1e6 && point <= 0x1f1ff;
    }

    private static boolean control(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (type == Character.FORMAT && !extend(point));
    }

    /** Whether the character is drawn on the one before it. */
    static boolean extend(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    true;
            case Character.FORMAT -> point == JOINER || point == 0x200c || tag(point);
            case Character.MODIFIER_SYMBOL -> Character.isEmojiModifier(point);
            // Halfwidth katakana voicing marks.
            case Character.MODIFIER_LETTER -> point == 0xff9e || point == 0xff9f;
            default -> false;
        };
    }

    static boolean tag(int point) {
        return point >= 0xe0020 && point <= 0xe007f;
    }

    /** The jamo that make one syllable. */
    private static final class Hangul {
        static boolean joins(int before, int after) {
            if (before < 0x1100 || after < 0x1100) {
                return false;
            }
            if (leading(before)) {
                return leading(after) || vowel(after) || syllable(after);
            }
            if (vowel(before) || open(before)) {
                return vowel(after) || trailing(after);
            }
            return (trailing(before) || syllable(before)) && trailing(after);
        }

        private static boolean leading(int point) {
            return (point <= 0x115f) || (point >= 0xa960 && point <= 0xa97c);
        }

        private static boolean vowel(int point) {
            return (point >= 0x1160 && point <= 0x11a7) || (point >= 0xd7b0 && point <= 0xd7c6);
        }

        private static boolean trailing(int point) {
            return (point >= 0x11a8 && point <= 0x11ff) || (point >= 0xd7cb && point <= 0xd7fb);
        }

        private static boolean syllable(int point) {
            return point >= 0xac00 && point <= 0xd7a3;
        }

        private static boolean open(int point) {
            return syllable(point) && (point - 0xac00) % 28 == 0;
        }
    }
}
