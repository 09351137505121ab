package dev.quarterdeck.yaml;

/**
 * What the parser makes of the tokens.
 *
 * @param anchor the name it can be referred to by, of an alias the name it refers to; or nothing
 * @param tag its whole tag; or nothing
 * @param implicit of a scalar whether its text tells what it is
 */
record Event(Kind kind, String anchor, String tag, String value, boolean implicit) {
    /** The sorts of events. */
    enum Kind {
        STREAM_START,
        STREAM_END,
        DOCUMENT_START,
        DOCUMENT_END,
        ALIAS,
        SCALAR,
        SEQUENCE_START,
        SEQUENCE_END,
        MAPPING_START,
        MAPPING_END
    }

    /** A scalar that is not there. */
    static final Event EMPTY = new Event(Kind.SCALAR, "", "", "", true);

    Event(Kind kind) {
        this(kind, "", "", "", true);
    }
}
