package dev.quarterdeck.tui.deck;

/** Ids of the engine in their short form. */
final class Identifiers {
    private static final int BRIEF = 12;

    private Identifiers() {}

    /** The image's id of a row that stands for one of its names: the key is both, with a blank. */
    static String bare(String key) {
        int end = key.indexOf(' ');
        return end < 0 ? key : key.substring(0, end);
    }

    /** The first twelve figures, without the name of the hash. */
    static String brief(String id) {
        String bare = id.substring(id.indexOf(':') + 1);
        return bare.length() <= BRIEF ? bare : bare.substring(0, BRIEF);
    }
}
