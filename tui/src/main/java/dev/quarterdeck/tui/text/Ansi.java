package dev.quarterdeck.tui.text;

import dev.quarterdeck.text.Neutral;
import dev.quarterdeck.themes.Style;

/**
 * Reads a line a program wrote for a terminal: its colours become looks, sequences that move the
 * cursor or clear are left out, tabs become spaces, and all other control characters visible signs.
 */
public final class Ansi {
    private static final char ESCAPE = '\u001b';
    private static final int TAB = 8;

    private final String line;
    private final Rich.Builder out = Rich.builder();
    private final Sgr sgr = new Sgr();

    private Ansi(String line) {
        this.line = line;
    }

    /** The line as it can be shown. */
    public static Rich read(String line) {
        return plain(line) ? Rich.plain(line) : new Ansi(line).read();
    }

    private static boolean plain(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < ' ' || c == 0x7f) {
                return false;
            }
        }
        return Neutral.harmless(line);
    }

    private Rich read() {
        int start = 0;
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '\t') {
                put(start, at);
                add(" ".repeat(TAB - out.length() % TAB));
                start = ++at;
            } else if (c == ESCAPE && sequenceEnd(at) > 0) {
                put(start, at);
                int end = sequenceEnd(at);
                obey(at + 2, end);
                start = at = end;
            } else {
                at++;
            }
        }
        put(start, at);
        return out.build();
    }

    private void obey(int from, int end) {
        if (line.charAt(end - 1) == 'm') {
            sgr.take(line.substring(from, end - 1));
        }
    }

    /** The index after a sequence that begins with {@code ESC [}, or -1 where it is none. */
    private int sequenceEnd(int at) {
        if (at + 1 >= line.length() || line.charAt(at + 1) != '[') {
            return -1;
        }
        for (int i = at + 2; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c >= '@' && c <= '~') {
                return ends(at + 2, i) ? i + 1 : -1;
            }
            if (c < ' ' || c > '?') {
                return -1;
            }
        }
        return -1;
    }

    /** Colours hold numbers only; of the rest those that clear or move are known. */
    private boolean ends(int from, int last) {
        boolean numbers = line.chars().skip(from).limit(last - from).allMatch(Ansi::ofNumbers);
        return numbers && "mKJABCDGHf".indexOf(line.charAt(last)) >= 0
                || line.startsWith("?25", from) && "hl".indexOf(line.charAt(last)) >= 0;
    }

    private static boolean ofNumbers(int c) {
        return c >= '0' && c <= ';';
    }

    private void put(int from, int to) {
        if (to > from) {
            add(Neutral.line(line.substring(from, to)));
        }
    }

    private void add(String text) {
        Style style = sgr.style();
        if (style.equals(Style.NONE)) {
            out.add(text);
        } else {
            out.add(Paint.of(style), text);
        }
    }
}
