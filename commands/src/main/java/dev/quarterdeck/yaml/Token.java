package dev.quarterdeck.yaml;

/**
 * What the scanner makes of the text.
 *
 * @param line where it begins, counted from zero
 * @param value of a scalar its text, of an anchor or alias its name, of a tag its handle
 * @param suffix of a tag what follows the handle
 * @param plain of a scalar whether it stands without quotes, and not as a block
 */
record Token(Kind kind, int line, String value, String suffix, boolean plain) {
    /** The sorts of tokens. */
    enum Kind {
        STREAM_START,
        STREAM_END,
        VERSION_DIRECTIVE,
        TAG_DIRECTIVE,
        DOCUMENT_START,
        DOCUMENT_END,
        BLOCK_SEQUENCE_START,
        BLOCK_MAPPING_START,
        BLOCK_END,
        FLOW_SEQUENCE_START,
        FLOW_SEQUENCE_END,
        FLOW_MAPPING_START,
        FLOW_MAPPING_END,
        BLOCK_ENTRY,
        FLOW_ENTRY,
        KEY,
        VALUE,
        ALIAS,
        ANCHOR,
        TAG,
        SCALAR
    }

    Token(Kind kind, int line) {
        this(kind, line, "", "", false);
    }

    static Token scalar(int line, String value, boolean plain) {
        return new Token(Kind.SCALAR, line, value, "", plain);
    }

    boolean is(Kind one) {
        return kind == one;
    }
}
