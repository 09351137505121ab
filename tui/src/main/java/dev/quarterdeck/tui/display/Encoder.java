package dev.quarterdeck.tui.display;

import dev.quarterdeck.tui.display.Carrier.Glyph;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/**
 * Turns the difference between what a terminal shows and what it is to show into bytes: few, and
 * right whatever the terminal thinks of the width of a sign.
 */
final class Encoder {
    private static final byte[] ERASE_LINE = ascii("\u001b[K");
    private static final byte[] ERASE_SCREEN = ascii("\u001b[2J");

    /** Blanks from where on erasing is shorter than writing them. */
    private static final int WORTH_ERASING = 9;

    private static final int WORTH_ENDING = 4;

    /** Unchanged cells that are rather written again than stepped over. */
    private static final int SHORT_GAP = 3;

    private final Carrier carrier;
    private final boolean erasesInColour;
    private final Bytes out;
    private final Pen pen;

    Encoder(Carrier carrier, boolean erasesInColour, Bytes out) {
        this.carrier = carrier;
        this.erasesInColour = erasesInColour;
        this.out = out;
        pen = new Pen(out);
    }

    /** The terminal is no more as we left it. */
    void lose() {
        pen.lose();
    }

    /** Other looks are to come, with numbers that were used before. */
    void forgetLooks() {
        pen.forgetLooks();
    }

    /** Clears the terminal in the look of the ground, as far as that is sure to be understood. */
    void clear(Sheet shown, Look ground) {
        shown.fill(Sheet.UNKNOWN, ground);
        if (erasable(ground)) {
            pen.wear(ground);
            out.put(ERASE_SCREEN);
            shown.fill(' ', ground);
        }
    }

    /** Sends what differs; after it {@code shown} is as {@code next}. */
    void encode(Sheet shown, Sheet next) {
        for (int y = 0; y < next.rows; y++) {
            row(shown, next, y);
        }
        System.arraycopy(next.characters, 0, shown.characters, 0, next.characters.length);
        System.arraycopy(next.looks, 0, shown.looks, 0, next.looks.length);
    }

    /** Puts the cursor where it is to be seen. */
    void cursor(int x, int y) {
        pen.move(x, y);
    }

    private void row(Sheet shown, Sheet next, int y) {
        int x = 0;
        while (x < next.columns) {
            if (next.same(shown, next.at(x, y))) {
                x++;
            } else {
                x = changed(shown, next, leftHalf(next, x, y), y);
            }
        }
    }

    /** The whole of a wide cluster is written when its right half alone has changed. */
    private static int leftHalf(Sheet next, int x, int y) {
        return next.characters[next.at(x, y)] == Carrier.RIGHT_HALF && x > 0 ? x - 1 : x;
    }

    /** Writes the cell at x, or erases the blanks that begin there; gives the column after. */
    private int changed(Sheet shown, Sheet next, int x, int y) {
        int at = next.at(x, y);
        Look look = next.looks[at];
        if (next.characters[at] == ' ' && erasable(look)) {
            int end = blanksEnd(next, x, y);
            int last = lastChanged(shown, next, x, end, y);
            boolean toTheEnd = end == next.columns && last - x >= WORTH_ENDING;
            if (toTheEnd || last - x >= WORTH_ERASING) {
                erase(x, y, toTheEnd ? 0 : last - x, look);
                return end == next.columns || toTheEnd ? end : last;
            }
        }
        return write(next, x, y);
    }

    private boolean erasable(Look look) {
        return !look.marksBlanks && (erasesInColour || look.background.equals("49"));
    }

    /** The column after the blanks on one background that begin at x. */
    private static int blanksEnd(Sheet next, int x, int y) {
        Look look = next.looks[next.at(x, y)];
        int end = x + 1;
        while (end < next.columns && next.blank(next.at(end, y), look)) {
            end++;
        }
        return end;
    }

    private static int lastChanged(Sheet shown, Sheet next, int x, int end, int y) {
        int last = end;
        while (last > x && next.same(shown, next.at(last - 1, y))) {
            last--;
        }
        return last;
    }

    /** Erases so many cells, or with 0 all to the end of the row; the cursor stays. */
    private void erase(int x, int y, int count, Look look) {
        pen.move(x, y);
        wearGround(look);
        if (count == 0) {
            out.put(ERASE_LINE);
        } else {
            out.put("\u001b[").number(count).put('X');
        }
    }

    private int write(Sheet next, int x, int y) {
        int at = next.at(x, y);
        reach(next, x, y);
        char character = next.characters[at];
        if (character == ' ') {
            wearGround(ahead(next, x, y));
        } else {
            pen.wear(next.looks[at]);
        }
        Glyph glyph = carrier.glyph(character);
        out.put(glyph.bytes());
        pen.moved(glyph.columns(), glyph.agreed(), next.columns);
        return x + glyph.columns();
    }

    /** The look of the text after a blank, if its ground is the same: it is needed soon anyway. */
    private static Look ahead(Sheet next, int x, int y) {
        Look look = next.looks[next.at(x, y)];
        int at = x + 1;
        while (at < next.columns && next.blank(next.at(at, y), look)) {
            at++;
        }
        Look after = at < next.columns ? next.looks[next.at(at, y)] : look;
        return Sheet.sameGround(after, look) ? after : look;
    }

    /** For a blank only the background matters: the look that is worn may do. */
    private void wearGround(Look look) {
        @Nullable Look worn = pen.look();
        if (worn == null || !Sheet.sameGround(worn, look)) {
            pen.wear(look);
        }
    }

    /** Goes to a cell; over a few cells that are as they should be, by writing them again. */
    private void reach(Sheet next, int x, int y) {
        int gap = x - pen.x();
        if (pen.y() == y && pen.x() >= 0 && gap > 0 && gap <= SHORT_GAP && rewritable(next, x, y)) {
            for (int i = pen.x(); i < x; i++) {
                out.put(carrier.glyph(next.characters[next.at(i, y)]).bytes());
            }
            pen.moved(gap, true, next.columns);
        } else {
            pen.move(x, y);
        }
    }

    private boolean rewritable(Sheet next, int x, int y) {
        @Nullable Look worn = pen.look();
        for (int i = pen.x(); i < x; i++) {
            int at = next.at(i, y);
            boolean fits = next.looks[at].equals(worn);
            if (!(fits || worn != null && next.blank(at, worn)) || next.characters[at] >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
