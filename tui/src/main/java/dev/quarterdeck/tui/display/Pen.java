package dev.quarterdeck.tui.display;

import dev.quarterdeck.themes.Emphasis;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows where the terminal's cursor is and what it writes with, and changes either with the fewest
 * bytes. A place or a look it does not know is set anew.
 */
final class Pen {
    private static final int NOWHERE = -1;
    private static final String START = "\u001b[";

    private final Bytes out;
    private final Map<Long, byte[]> changes = new HashMap<>();
    private @Nullable Look look;
    private int x = NOWHERE;
    private int y = NOWHERE;

    Pen(Bytes out) {
        this.out = out;
    }

    /** Nothing is known of the terminal any more. */
    void lose() {
        look = null;
        x = NOWHERE;
        y = NOWHERE;
    }

    /** The looks known so far belong to another theme. */
    void forgetLooks() {
        changes.clear();
        look = null;
    }

    int x() {
        return x;
    }

    int y() {
        return y;
    }

    @Nullable Look look() {
        return look;
    }

    /** Moves to a cell; the cheapest of the ways there. */
    void move(int column, int row) {
        if (column == x && row == y) {
            return;
        }
        if (row != y) {
            toRow(column, row);
        } else {
            inRow(column);
        }
        x = column;
        y = row;
    }

    private void toRow(int column, int row) {
        boolean below = y >= 0 && row > y && row - y <= 3;
        if (below && (column == 0 || column == x)) {
            if (column != x) {
                out.put('\r');
            }
            for (int i = y; i < row; i++) {
                out.put('\n');
            }
        } else {
            out.put(START);
            if (row > 0 || column > 0) {
                out.number(row + 1);
            }
            if (column > 0) {
                out.put(';').number(column + 1);
            }
            out.put('H');
        }
    }

    private void inRow(int column) {
        if (column == 0) {
            out.put('\r');
        } else if (x >= 0 && column < x && x - column <= 4) {
            for (int i = column; i < x; i++) {
                out.put('\b');
            }
        } else if (x >= 0 && column > x && column - x <= column + 1) {
            step(column - x, 'C');
        } else {
            out.put(START).number(column + 1).put('G');
        }
    }

    private void step(int count, char direction) {
        out.put(START);
        if (count > 1) {
            out.number(count);
        }
        out.put(direction);
    }

    /** The terminal has moved on by these columns, or to where nobody can tell. */
    void moved(int columns, boolean agreed, int width) {
        int next = x + columns;
        if (!agreed) {
            x = NOWHERE;
            y = NOWHERE;
        } else {
            x = next < width ? next : NOWHERE;
        }
    }

    void wear(Look wanted) {
        if (wanted.equals(look)) {
            return;
        }
        Look from = look;
        long key = (from == null ? -1L : from.number) << 32 | wanted.number;
        out.put(changes.computeIfAbsent(key, k -> change(from, wanted)));
        look = wanted;
    }

    private static byte[] change(@Nullable Look from, Look to) {
        String whole = whole(to);
        String shorter = from == null ? whole : difference(from, to);
        String parameters = shorter.length() < whole.length() ? shorter : whole;
        boolean nothing = from != null && shorter.isEmpty();
        String sequence = nothing ? "" : START + parameters + "m";
        return sequence.getBytes(StandardCharsets.US_ASCII);
    }

    /** From a fresh start; an empty first parameter is a reset. */
    private static String whole(Look look) {
        List<String> codes = new ArrayList<>(List.of(""));
        for (Emphasis emphasis : look.style.emphasis()) {
            codes.add(on(emphasis));
        }
        addUnless(codes, look.foreground, "39");
        addUnless(codes, look.background, "49");
        return String.join(";", codes);
    }

    private static String difference(Look from, Look to) {
        List<String> codes = new ArrayList<>();
        boolean weight = lost(from, to, Emphasis.BOLD) || lost(from, to, Emphasis.DIM);
        for (Emphasis emphasis : Emphasis.values()) {
            boolean heavy = emphasis == Emphasis.BOLD || emphasis == Emphasis.DIM;
            if (!heavy && lost(from, to, emphasis)) {
                codes.add(off(emphasis));
            }
        }
        if (weight) {
            codes.add(off(Emphasis.BOLD));
        }
        for (Emphasis emphasis : Emphasis.values()) {
            boolean heavy = emphasis == Emphasis.BOLD || emphasis == Emphasis.DIM;
            if (to.has(emphasis) && (!from.has(emphasis) || heavy && weight)) {
                codes.add(on(emphasis));
            }
        }
        addUnless(codes, to.foreground, from.foreground);
        addUnless(codes, to.background, from.background);
        return String.join(";", codes);
    }

    private static boolean lost(Look from, Look to, Emphasis emphasis) {
        return from.has(emphasis) && !to.has(emphasis);
    }

    private static void addUnless(List<String> codes, String code, String other) {
        if (!code.equals(other)) {
            codes.add(code);
        }
    }

    private static String on(Emphasis emphasis) {
        return switch (emphasis) {
            case BOLD -> "1";
            case DIM -> "2";
            case ITALIC -> "3";
            case UNDERLINE -> "4";
            case REVERSE -> "7";
        };
    }

    /** Bold and dim end together. */
    private static String off(Emphasis emphasis) {
        return switch (emphasis) {
            case BOLD, DIM -> "22";
            case ITALIC -> "23";
            case UNDERLINE -> "24";
            case REVERSE -> "27";
        };
    }
}
