package dev.quarterdeck.tui.deck;

/** Finds letters in their order, scattered over a text. */
final class Fuzzy {
    private static final int TOGETHER = 5;
    private static final int WORD_START = 8;
    private static final int PREFIX = 20;

    private Fuzzy() {}

    /** How well the letters fit, higher is better; -1 where they are not there. */
    static int score(String letters, String text) {
        int score = 0;
        int at = -1;
        for (int i = 0; i < letters.length(); i++) {
            char letter = Character.toLowerCase(letters.charAt(i));
            int next = find(text, letter, at + 1);
            if (next < 0) {
                return -1;
            }
            score += worth(text, at, next);
            at = next;
        }
        return score;
    }

    private static int worth(String text, int before, int at) {
        if (at == 0) {
            return PREFIX;
        }
        boolean start = !Character.isLetterOrDigit(text.charAt(at - 1));
        return 1 + (at == before + 1 ? TOGETHER : 0) + (start ? WORD_START : 0);
    }

    private static int find(String text, char letter, int from) {
        for (int i = from; i < text.length(); i++) {
            if (Character.toLowerCase(text.charAt(i)) == letter) {
                return i;
            }
        }
        return -1;
    }
}
