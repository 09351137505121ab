package dev.quarterdeck.gotemplate;

import dev.quarterdeck.text.GoQuote;
import dev.quarterdeck.text.Utf8;

/** A piece of a template's text, with where it begins and on which line. */
record Token(TokenType type, int position, String value, int line) {
    boolean is(TokenType wanted) {
        return type == wanted;
    }

    /** As an error names it. */
    String shown() {
        if (type == TokenType.EOF) {
            return "EOF";
        }
        if (type == TokenType.ERROR) {
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
