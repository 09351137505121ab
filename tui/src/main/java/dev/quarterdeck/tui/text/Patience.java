package dev.quarterdeck.tui.text;

/**
 * A text that lets itself be read only so often: a regular expression which goes back and forth
 * without end must not hold a screen.
 */
final class Patience implements CharSequence {
    private static final int BASE = 200_000;
    private static final int PER_CHARACTER = 40;

    /** The text has been read often enough. */
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;

        Ended() {
            super("the expression takes too long", null, false, false);
        }
    }

    private final String text;
    private int left;

    Patience(String text) {
        this.text = text;
        this.left =
                BASE + (int) Math.min(Integer.MAX_VALUE / 2, (long) text.length() * PER_CHARACTER);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new Ended();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return text.substring(from, to);
    }

    @Override
    public String toString() {
        return text;
    }
}
