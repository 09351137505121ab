package dev.quarterdeck.tui.display;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gets every grapheme cluster through Lanterna as characters it counts as one column each. What is
 * not a plain narrow character of the basic plane travels under a number in the private use area, a
 * wide cluster with a second character for its right half; here both ways are known.
 */
final class Carrier {
    /** An empty braille cell; some fonts draw rings in it, and a blank is shorter. */
    private static final char NO_DOTS = '\u2800';

    /** Stands for the right half of a wide cluster. */
    static final char RIGHT_HALF = '\uf8ff';

    private static final char FIRST = '\ue000';
    private static final int ROOM = RIGHT_HALF - FIRST;
    private static final int ENOUGH = ROOM - 1000;

    private final boolean unicode;
    private final Map<String, Character> numbers = new HashMap<>();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final @Nullable Glyph[][] plain = new Glyph[256][];

    Carrier(boolean unicode) {
        this.unicode = unicode;
    }

    /** Whether it is time to forget all, before a screen is drawn anew. */
    boolean full() {
        return glyphs.size() > ENOUGH;
    }

    void forget() {
        numbers.clear();
        glyphs.clear();
    }

    /** The character that carries a cluster of so many columns. */
    char carry(String cluster, int columns) {
        char first = cluster.charAt(0);
        if (columns == 1 && cluster.length() == 1 && plain(first)) {
            return first == NO_DOTS ? ' ' : first;
        }
        return numbers.computeIfAbsent(cluster, key -> number(key, columns));
    }

    /** What a carrying character looks like on the terminal. */
    Glyph glyph(char carrier) {
        if (own(carrier)) {
            return glyphs.get(carrier - FIRST);
        }
        @Nullable Glyph[] page = plain[carrier >> 8];
        if (page == null) {
            page = new Glyph[256];
            plain[carrier >> 8] = page;
        }
        Glyph known = page[carrier & 255];
        if (known == null) {
            known = glyph(String.valueOf(carrier), 1);
            page[carrier & 255] = known;
        }
        return known;
    }

    private char number(String cluster, int columns) {
        if (glyphs.size() == ROOM) {
            return '?';
        }
        glyphs.add(glyph(cluster, columns));
        return (char) (FIRST + glyphs.size() - 1);
    }

    private Glyph glyph(String cluster, int columns) {
        String shown = unicode ? cluster : Ascii.of(cluster, columns);
        boolean agreed =
                !unicode || cluster.codePointCount(0, cluster.length()) == 1 && agreed(cluster);
        return new Glyph(shown.getBytes(StandardCharsets.UTF_8), columns, agreed);
    }

    /**
     * Terminals agree on the columns of letters, lines and ideographs; not on those of pictures.
     */
    private static boolean agreed(String cluster) {
        int point = cluster.codePointAt(0);
        return point < 0x2200
                || point >= 0x2500 && point < 0x25fd
                || point >= 0x2713 && point < 0x2718
                || point >= 0x2800 && point < 0x2900
                || point >= 0x2e80 && point < 0xe000;
    }

    /** Scripts and signs that Lanterna, too, takes for one column. */
    private static boolean plain(char c) {
        return c < 0x0e00 || c >= 0x2000 && c < 0x2e00;
    }

    private static boolean own(char c) {
        return c >= FIRST && c <= RIGHT_HALF;
    }

    /**
     * The bytes of one cluster.
     *
     * @param agreed whether every terminal moves on by these columns, so that the place of the
     *     cursor is known after it
     */
    record Glyph(byte[] bytes, int columns, boolean agreed) {}
}
