package dev.quarterdeck.gotemplate;

import dev.quarterdeck.text.GoQuote;

/** Characters as Go's %U names them. */
final class Characters {
    private Characters() {}

    /** Number and, where it can be printed, shape: {@code U+0040 '@'}. */
    static String describe(int point) {
        return GoQuote.isPrint(point)
                ? number(point, 4) + " '" + Character.toString(point) + "'"
                : number(point, 4);
    }

    static String number(long value, int digits) {
        String hex = Long.toHexString(value).toUpperCase(java.util.Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, digits - hex.length())) + hex;
    }
}
