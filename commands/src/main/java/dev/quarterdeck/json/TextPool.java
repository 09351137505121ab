package dev.quarterdeck.json;

import org.jspecify.annotations.Nullable;

/**
 * Short texts that were met lately, each kept once: keys, states and namespaces come again in every
 * object of a list, and are one text then, not ten thousand. A text that is met seldom makes room
 * for others. For one thread at a time.
 */
public final class TextPool {
    private static final int MANY = 4096;
    private static final int FEW = 512;
    private static final int LONGEST = 64;

    private final @Nullable String[] slots;

    private TextPool(int size) {
        slots = new @Nullable String[size];
    }

    /** For lists that come in parts, and their changes. */
    public TextPool() {
        this(MANY);
    }

    /** For one document. */
    static TextPool small() {
        return new TextPool(FEW);
    }

    /**
     * The text of some characters.
     *
     * @param hash what {@link String#hashCode} would say of it
     */
    String text(char[] from, int start, int length, int hash) {
        if (length > LONGEST) {
            return new String(from, start, length);
        }
        int slot = (hash ^ hash >>> 9) & slots.length - 1;
        String known = slots[slot];
        if (known == null || known.hashCode() != hash || !same(known, from, start, length)) {
            known = new String(from, start, length);
            slots[slot] = known;
        }
        return known;
    }

    private static boolean same(String known, char[] from, int start, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != from[start + i]) {
                return false;
            }
        }
        return true;
    }
}
