package dev.quarterdeck.tui.deck;

/** Ids of the engine in their short form. */
final class Identifiers {
    private static final int BRIEF = 12;

    private Identifiers() {}

    /** The first twelve figures, without the name of the hash. */
    static String brief(String id) {
        String bare = id.substring(id.indexOf(':') + 1);
        return bare.length() <= BRIEF ? bare : bare.substring(0, BRIEF);
    }
}
