package dev.quarterdeck.gotemplate;

import dev.quarterdeck.text.GoNumber;
import dev.quarterdeck.text.GoParseException;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

/** Reads number literals: a literal is every kind of number it can be without loss. */
final class Numbers {
    private static final double TWO_TO_63 = 0x1p63;

    private Numbers() {}

    /** The node, or a {@link GoParseException} with Go's reason. */
    static Node.Numeral read(Token token) {
        String text = token.value();
        if (token.is(TokenType.CHAR_CONSTANT)) {
            long point = GoQuote.unquoteChar(text);
            return new Node.Numeral(token.position(), text, point, false, (double) point);
        }
        Long whole = signed(text);
        if (whole != null) {
            return new Node.Numeral(token.position(), text, whole, false, whole.doubleValue());
        }
        return unsigned(text)
                ? new Node.Numeral(token.position(), text, null, true, null)
                : real(token);
    }

    private static Node.Numeral real(Token token) {
        String text = token.value();
        Double real = tryReal(text);
        if (real == null) {
            throw new GoParseException("illegal number syntax: " + GoQuote.quote(text));
        }
        if (".eEpP".chars().noneMatch(c -> text.indexOf(c) >= 0)) {
            throw new GoParseException("integer overflow: " + GoQuote.quote(text));
        }
        boolean exact = real >= -TWO_TO_63 && real < TWO_TO_63 && real.longValue() == real;
        Long whole = exact ? Long.valueOf(real.longValue()) : null;
        return new Node.Numeral(token.position(), text, whole, false, real);
    }

    private static @Nullable Long signed(String text) {
        try {
            return GoNumber.parseInt(text, 0, 64);
        } catch (GoParseException e) {
            return null;
        }
    }

    private static boolean unsigned(String text) {
        try {
            return GoNumber.parseUint(text, 0, 64) < 0;
        } catch (GoParseException e) {
            return false;
        }
    }

    private static @Nullable Double tryReal(String text) {
        try {
            return GoNumber.parseFloat(text);
        } catch (GoParseException e) {
            return null;
        }
    }

    /** Whether a literal without a type of its own is meant as floating point. */
    static boolean meantReal(String text) {
        boolean letters = text.indexOf('p') >= 0 || text.indexOf('P') >= 0;
        boolean hex = text.length() > 2 && (text.startsWith("0x") || text.startsWith("0X"));
        if (text.startsWith("'") || (hex && !letters)) {
            return false;
        }
        return letters
                || text.indexOf('.') >= 0
                || text.indexOf('e') >= 0
                || text.indexOf('E') >= 0;
    }
}
