package dev.quarterdeck.tui.widget;

import dev.quarterdeck.tui.keys.Key;

/**
 * A line being typed.
 *
 * @param text what is there
 * @param cursor where the next character goes, in chars
 */
public record LineEdit(String text, int cursor) {
    /** Nothing typed yet. */
    public static final LineEdit EMPTY = new LineEdit("", 0);

    /** A line with the cursor at its end. */
    public static LineEdit of(String text) {
        return new LineEdit(text, text.length());
    }

    /** The line after this key; the same line for a key that edits nothing. */
    public LineEdit press(Key key) {
        if (key.text()) {
            return insert(Character.toString(key.codePoint()));
        }
        if (key.ctrl()) {
            return control(key);
        }
        return switch (key.kind()) {
            case BACKSPACE -> cursor == 0 ? this : cut(text.offsetByCodePoints(cursor, -1), cursor);
            case DELETE ->
                    cursor == text.length()
                            ? this
                            : cut(cursor, text.offsetByCodePoints(cursor, 1));
            case LEFT ->
                    cursor == 0 ? this : new LineEdit(text, text.offsetByCodePoints(cursor, -1));
            case RIGHT ->
                    cursor == text.length()
                            ? this
                            : new LineEdit(text, text.offsetByCodePoints(cursor, 1));
            case HOME -> new LineEdit(text, 0);
            case END -> of(text);
            default -> this;
        };
    }

    /** The line with more text at the cursor. */
    public LineEdit insert(String more) {
        String clean = more.replaceAll("\\R", " ");
        return new LineEdit(
                text.substring(0, cursor) + clean + text.substring(cursor),
                cursor + clean.length());
    }

    private LineEdit control(Key key) {
        return switch (key.codePoint()) {
            case 'u' -> cut(0, cursor);
            case 'k' -> cut(cursor, text.length());
            case 'a' -> new LineEdit(text, 0);
            case 'e' -> of(text);
            case 'w' -> cut(wordStart(), cursor);
            default -> this;
        };
    }

    private int wordStart() {
        int at = cursor;
        while (at > 0 && text.charAt(at - 1) == ' ') {
            at--;
        }
        while (at > 0 && text.charAt(at - 1) != ' ') {
            at--;
        }
        return at;
    }

    private LineEdit cut(int from, int to) {
        return new LineEdit(text.substring(0, from) + text.substring(to), from);
    }
}
