package dev.quarterdeck.tui.display;

import java.util.Arrays;

/** What a screen shows: for each cell the character that carries its cluster, and its look. */
final class Sheet {
    /** In a cell of which it is not known what it shows. */
    static final char UNKNOWN = 0;

    final int columns;
    final int rows;
    final char[] characters;
    final Look[] looks;

    Sheet(int columns, int rows, Look ground) {
        this.columns = columns;
        this.rows = rows;
        characters = new char[columns * rows];
        looks = new Look[columns * rows];
        fill(UNKNOWN, ground);
    }

    void fill(char character, Look look) {
        Arrays.fill(characters, character);
        Arrays.fill(looks, look);
    }

    int at(int x, int y) {
        return y * columns + x;
    }

    void set(int x, int y, char character, Look look) {
        int at = at(x, y);
        characters[at] = character;
        looks[at] = look;
    }

    /** Whether a cell looks the same here and there, though its look may be another's. */
    boolean same(Sheet other, int at) {
        char character = characters[at];
        if (character != other.characters[at]) {
            return false;
        }
        return looks[at].equals(other.looks[at])
                || character == ' ' && sameGround(looks[at], other.looks[at]);
    }

    /** Whether a cell is nothing but background in this look. */
    boolean blank(int at, Look look) {
        return characters[at] == ' ' && sameGround(looks[at], look);
    }

    static boolean sameGround(Look one, Look other) {
        return !one.marksBlanks && !other.marksBlanks && one.background.equals(other.background);
    }
}
