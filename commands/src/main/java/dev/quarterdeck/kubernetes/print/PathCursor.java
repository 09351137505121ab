package dev.quarterdeck.kubernetes.print;

/** A place in a JSONPath, and where the part that is being read began. */
final class PathCursor {
    static final int END = -1;

    private final String text;
    private int at;
    private int start;
    private int width;

    PathCursor(String text) {
        this.text = text;
    }

    /** The next character, which is taken; {@link #END} after the last. */
    int next() {
        if (at >= text.length()) {
            width = 0;
            return END;
        }
        int c = text.codePointAt(at);
        width = Character.charCount(c);
        at += width;
        return c;
    }

    int peek() {
        int c = next();
        backup();
        return c;
    }

    /** Gives the character taken last back. */
    void backup() {
        at -= width;
    }

    /** The character before the one taken last. */
    char beforeLast() {
        return text.charAt(at - 2);
    }

    boolean at(String mark) {
        return text.startsWith(mark, at);
    }

    /** The part that has been taken; the next one begins here. */
    String consume() {
        String part = text.substring(start, at);
        start = at;
        return part;
    }

    /** Takes a mark, and lets the next part begin after it. */
    void skip(int length) {
        at += length;
        start = at;
    }

    static boolean alphanumeric(int c) {
        return c == '_' || Character.isLetter(c) || Character.isDigit(c);
    }

    static boolean terminator(int c) {
        return c == END || " \t\r\n.,[]$@{}".indexOf(c) >= 0;
    }
}
