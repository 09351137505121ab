package dev.quarterdeck.gotemplate;

import dev.quarterdeck.text.GoQuote;
import dev.quarterdeck.text.Utf8;

/** A piece of a template's text, with where it begins and on which line. */
record Token(Type type, int position, String value, int line) {
    /** The kinds of pieces; keywords come last. */
    enum Type {
        ERROR,
        BOOL,
        CHAR,
        CHAR_CONSTANT,
        COMPLEX,
        ASSIGN,
        DECLARE,
        EOF,
        FIELD,
        IDENTIFIER,
        LEFT_DELIM,
        LEFT_PAREN,
        NUMBER,
        PIPE,
        RAW_STRING,
        RIGHT_DELIM,
        RIGHT_PAREN,
        SPACE,
        STRING,
        TEXT,
        VARIABLE,
        BLOCK,
        BREAK,
        CONTINUE,
        DOT,
        DEFINE,
        ELSE,
        END,
        IF,
        NIL,
        RANGE,
        TEMPLATE,
        WITH;

        boolean keyword() {
            return compareTo(BLOCK) >= 0;
        }
    }

    boolean is(Type wanted) {
        return type == wanted;
    }

    /** As an error names it. */
    String shown() {
        if (type == Type.EOF) {
            return "EOF";
        }
        if (type == Type.ERROR) {
            return value;
        }
        if (type.keyword()) {
            return "<" + value + ">";
        }
        if (Utf8.length(value) <= 10) {
            return GoQuote.quote(value);
        }
        int points = value.codePointCount(0, value.length());
        int end = points > 10 ? value.offsetByCodePoints(0, 10) : value.length();
        return GoQuote.quote(value.substring(0, end)) + "...";
    }
}
