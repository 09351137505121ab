package dev.quarterdeck.tui.keys;

/**
 * A key as it was pressed. Only a {@link Kind#CHARACTER} has a code point; its case is in the code
 * point, so {@code shift} is set for the other kinds only.
 */
public record Key(Kind kind, int codePoint, boolean ctrl, boolean alt, boolean shift) {

    /** The keys a terminal can tell apart. */
    public enum Kind {
        CHARACTER(""),
        ENTER("Enter"),
        ESCAPE("Esc"),
        TAB("Tab"),
        BACKSPACE("Backspace"),
        DELETE("Del"),
        INSERT("Ins"),
        UP("Up"),
        DOWN("Down"),
        LEFT("Left"),
        RIGHT("Right"),
        HOME("Home"),
        END("End"),
        PAGE_UP("PgUp"),
        PAGE_DOWN("PgDn"),
        F1("F1"),
        F2("F2"),
        F3("F3"),
        F4("F4"),
        F5("F5"),
        F6("F6"),
        F7("F7"),
        F8("F8"),
        F9("F9"),
        F10("F10"),
        F11("F11"),
        F12("F12");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    /** A key of its own name, without modifiers. */
    public static Key of(Kind kind) {
        return new Key(kind, 0, false, false, false);
    }

    /** A typed character. */
    public static Key of(int codePoint) {
        return new Key(Kind.CHARACTER, codePoint, false, false, false);
    }

    /** A letter (written small), a space or a sign with Ctrl held. */
    public static Key ctrl(char character) {
        return new Key(Kind.CHARACTER, Character.toLowerCase(character), true, false, false);
    }

    /** A character with Alt held. */
    public static Key alt(char character) {
        return new Key(Kind.CHARACTER, character, false, true, false);
    }

    /** The same key with Shift held. */
    public Key shifted() {
        return new Key(kind, codePoint, ctrl, alt, true);
    }

    /** Whether this is a character to insert in a text, with no Ctrl or Alt. */
    public boolean text() {
        return kind == Kind.CHARACTER && !ctrl && !alt;
    }

    /**
     * How the key is written for people, such as {@code Ctrl-D}, {@code Shift-Tab} or {@code x}.
     */
    public String label() {
        return (ctrl ? "Ctrl-" : "") + (alt ? "Alt-" : "") + (shift ? "Shift-" : "") + bare();
    }

    private String bare() {
        if (kind != Kind.CHARACTER) {
            return kind.label;
        }
        if (codePoint == ' ') {
            return "Space";
        }
        return Character.toString(ctrl ? Character.toUpperCase(codePoint) : codePoint);
    }
}
