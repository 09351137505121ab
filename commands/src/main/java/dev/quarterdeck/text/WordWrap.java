package dev.quarterdeck.text;

/**
 * Breaks lines at blanks; a word that is too long stays whole. Ported from {@code
 * github.com/mitchellh/go-wordwrap/wordwrap.go}.
 */
public final class WordWrap {
    private static final int HARD_BLANK = 0xA0;

    private final int limit;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder word = new StringBuilder();
    private final StringBuilder blanks = new StringBuilder();
    private int column;
    private int wordLength;

    private WordWrap(int limit) {
        this.limit = limit;
    }

    /** The text in lines of at most so many characters, where its blanks allow it. */
    public static String wrap(String text, int limit) {
        WordWrap wrap = new WordWrap(limit);
        text.codePoints().forEach(wrap::take);
        return wrap.end();
    }

    private void take(int point) {
        if (point == '\n') {
            newline();
        } else if (blank(point)) {
            if (blanks.isEmpty() || !word.isEmpty()) {
                flush();
            }
            blanks.appendCodePoint(point);
        } else {
            letter(point);
        }
    }

    private void newline() {
        if (word.isEmpty() && column + blanks.length() > limit) {
            blanks.setLength(0);
        }
        flush();
        out.append('\n');
        column = 0;
    }

    private void letter(int point) {
        word.appendCodePoint(point);
        wordLength++;
        if (column + wordLength + blanks.length() > limit && wordLength < limit) {
            out.append('\n');
            column = 0;
            blanks.setLength(0);
        }
    }

    private void flush() {
        column += blanks.length() + wordLength;
        out.append(blanks).append(word);
        blanks.setLength(0);
        word.setLength(0);
        wordLength = 0;
    }

    private String end() {
        if (!word.isEmpty() || column + blanks.length() <= limit) {
            out.append(blanks).append(word);
        }
        return out.toString();
    }

    private static boolean blank(int point) {
        boolean ascii = point == ' ' || (point >= '\t' && point <= '\r') || point == 0x85;
        return ascii || (Character.isSpaceChar(point) && point != HARD_BLANK);
    }
}
