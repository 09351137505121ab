package dev.quarterdeck.tui.keys;

/** Reads the names of keys, as keymap tables write them and {@link Key#label} shows them. */
final class KeyNames {
    private static final String CTRL = "Ctrl-";
    private static final String ALT = "Alt-";
    private static final String SHIFT = "Shift-";

    private KeyNames() {}

    /** The key of this name; throws {@link IllegalArgumentException} for a name that is none. */
    static Key parse(String name) {
        if (name.startsWith(CTRL)) {
            Key key = parse(name.substring(CTRL.length()));
            int small = Character.toLowerCase(key.codePoint());
            return new Key(key.kind(), small, true, key.alt(), key.shift());
        }
        if (name.startsWith(ALT)) {
            Key key = parse(name.substring(ALT.length()));
            return new Key(key.kind(), key.codePoint(), key.ctrl(), true, key.shift());
        }
        return name.startsWith(SHIFT)
                ? plain(name.substring(SHIFT.length())).shifted()
                : plain(name);
    }

    private static Key plain(String name) {
        if (name.codePointCount(0, name.length()) == 1) {
            return Key.of(name.codePointAt(0));
        }
        for (Key.Kind kind : Key.Kind.values()) {
            if (kind != Key.Kind.CHARACTER && Key.of(kind).label().equals(name)) {
                return Key.of(kind);
            }
        }
        if (name.equals("Space")) {
            return Key.of(' ');
        }
        throw new IllegalArgumentException("no key is called \"%s\"".formatted(name));
    }
}
