package dev.quarterdeck.json;

import org.jspecify.annotations.Nullable;

/**
 * The short texts of a document that came last. Keys, states and namespaces come again in every
 * object of a list: each is one text then, not ten thousand.
 */
final class RecentTexts {
    private static final int LONGEST = 64;
    private static final int SLOTS = 512;

    private final @Nullable String[] recent = new String[SLOTS];

    /**
     * The text of some characters.
     *
     * @param hash what {@link String#hashCode} would say of it
     */
    String of(char[] from, int start, int length, int hash) {
        if (length > LONGEST) {
            return new String(from, start, length);
        }
        int slot = (hash ^ hash >>> 9) & SLOTS - 1;
        String known = recent[slot];
        if (known == null || known.hashCode() != hash || !same(known, from, start, length)) {
            known = new String(from, start, length);
            recent[slot] = known;
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
