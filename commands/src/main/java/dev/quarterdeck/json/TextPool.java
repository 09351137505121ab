package dev.quarterdeck.json;

import org.jspecify.annotations.Nullable;

/**
 * Short texts that were met lately, each kept once: lists repeat most of theirs thousands of times.
 * A text that is met seldom makes room for others. For one thread at a time.
 */
public final class TextPool {
    private static final int SLOTS = 4096;
    private static final int LONGEST = 64;

    private final @Nullable String[] slots = new @Nullable String[SLOTS];

    /** The text of some characters. */
    String text(char[] characters, int start, int length) {
        if (length > LONGEST) {
            return new String(characters, start, length);
        }
        int slot = slot(characters, start, length);
        String known = slots[slot];
        if (known == null || !same(known, characters, start, length)) {
            known = new String(characters, start, length);
            slots[slot] = known;
        }
        return known;
    }

    private static int slot(char[] characters, int start, int length) {
        int hash = length;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + characters[i];
        }
        return (hash ^ hash >>> 16) & SLOTS - 1;
    }

    private static boolean same(String known, char[] characters, int start, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != characters[start + i]) {
                return false;
            }
        }
        return true;
    }
}
