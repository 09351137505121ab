package dev.quarterdeck.cli.docker.create;

/**
 * A text cut at the first sign that parts it.
 *
 * @param key what stands before it, or everything
 * @param value what stands after it, or nothing
 * @param whole whether the sign was there
 */
record Pair(String key, String value, boolean whole) {
    static Pair cut(String text, char sign) {
        int at = text.indexOf(sign);
        return at < 0
                ? new Pair(text, "", false)
                : new Pair(text.substring(0, at), text.substring(at + 1), true);
    }
}
