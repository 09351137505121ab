package dev.quarterdeck.gotemplate;

import dev.quarterdeck.gotemplate.Token.Type;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

/** Cuts a template's text into tokens, one at a time. */
final class Lexer {
    private static final int EOF = -1;
    private static final String LEFT = "{{";
    private static final String RIGHT = "}}";
    private static final String DECIMAL = "0123456789_";

    private final String input;
    private final boolean breakIsKeyword;
    private final boolean continueIsKeyword;
    private int at;
    private int start;
    private int line = 1;
    private int startLine = 1;
    private int parentheses;
    private boolean inAction;

    /** A lexer that leaves break and continue to functions of that name. */
    Lexer(String input, Functions functions) {
        this.input = input;
        this.breakIsKeyword = functions.find("break") == null;
        this.continueIsKeyword = functions.find("continue") == null;
    }

    /** The next token; after an error or the end there are no more. */
    Token next() {
        Token token = null;
        while (token == null) {
            token = inAction ? action() : text();
        }
        return token;
    }

    private int read() {
        if (at >= input.length()) {
            return EOF;
        }
        int point = input.codePointAt(at);
        at += Character.charCount(point);
        if (point == '\n') {
            line++;
        }
        return point;
    }

    private int peek() {
        return at >= input.length() ? EOF : input.codePointAt(at);
    }

    private boolean accept(String valid) {
        int point = peek();
        if (point == EOF || valid.indexOf(point) < 0) {
            return false;
        }
        at += Character.charCount(point);
        return true;
    }

    private void acceptAll(String valid) {
        while (accept(valid)) {
            // accept() moves on
        }
    }

    private Token emit(Type type) {
        Token token = new Token(type, start, input.substring(start, at), startLine);
        start = at;
        startLine = line;
        return token;
    }

    private Token fail(String message) {
        return new Token(Type.ERROR, start, message, startLine);
    }

    /** Leaves out what lies between the start of the token and here. */
    private void ignore() {
        line += newlines();
        start = at;
        startLine = line;
    }

    private int newlines() {
        int count = 0;
        for (int i = start; i < at; i++) {
            if (input.charAt(i) == '\n') {
                count++;
            }
        }
        return count;
    }

    private @Nullable Token text() {
        int delimiter = input.indexOf(LEFT, at);
        if (delimiter < 0) {
            at = input.length();
            line += newlines();
            return emit(at > start ? Type.TEXT : Type.EOF);
        }
        if (delimiter > at) {
            at = delimiter;
            int trim = trimAfter(delimiter + LEFT.length()) ? blanksBefore() : 0;
            at -= trim;
            line += newlines();
            Token token = emit(Type.TEXT);
            at += trim;
            ignore();
            if (!token.value().isEmpty()) {
                return token;
            }
        }
        return leftDelimiter();
    }

    private int blanksBefore() {
        int from = at;
        while (from > start && space(input.charAt(from - 1))) {
            from--;
        }
        return at - from;
    }

    private int blanksAfter() {
        int to = at;
        while (to < input.length() && space(input.charAt(to))) {
            to++;
        }
        return to - at;
    }

    private @Nullable Token leftDelimiter() {
        at += LEFT.length();
        int marker = trimAfter(at) ? 2 : 0;
        if (input.startsWith("/*", at + marker)) {
            at += marker;
            ignore();
            return comment();
        }
        Token token = emit(Type.LEFT_DELIM);
        inAction = true;
        at += marker;
        ignore();
        parentheses = 0;
        return token;
    }

    private @Nullable Token comment() {
        int end = input.indexOf("*/", at + 2);
        if (end < 0) {
            return fail("unclosed comment");
        }
        at = end + 2;
        boolean trim = trimBefore(at);
        if (!trim && !input.startsWith(RIGHT, at)) {
            return fail("comment ends before closing delimiter");
        }
        at += RIGHT.length() + (trim ? 2 : 0);
        if (trim) {
            at += blanksAfter();
        }
        ignore();
        return null;
    }

    private Token rightDelimiter() {
        boolean trim = trimBefore(at);
        if (trim) {
            at += 2;
            ignore();
        }
        at += RIGHT.length();
        Token token = emit(Type.RIGHT_DELIM);
        if (trim) {
            at += blanksAfter();
            ignore();
        }
        inAction = false;
        return token;
    }

    private Token action() {
        if (input.startsWith(RIGHT, at) || trimBefore(at)) {
            return parentheses == 0 ? rightDelimiter() : fail("unclosed left paren");
        }
        int point = peek();
        if (point == EOF) {
            return fail("unclosed action");
        }
        if (space(point)) {
            return spaces();
        }
        read();
        return switch (point) {
            case '=' -> emit(Type.ASSIGN);
            case ':' -> read() == '=' ? emit(Type.DECLARE) : fail("expected :=");
            case '|' -> emit(Type.PIPE);
            case '"' -> quoted('"', Type.STRING, "unterminated quoted string");
            case '`' -> raw();
            case '$' -> fieldOrVariable(Type.VARIABLE);
            case '\'' -> quoted('\'', Type.CHAR_CONSTANT, "unterminated character constant");
            case '(' -> open();
            case ')' -> close();
            default -> word(point);
        };
    }

    private Token word(int point) {
        if (point == '.' && !digitAt(at) && at < input.length()) {
            return fieldOrVariable(Type.FIELD);
        }
        if (point == '.' || point == '+' || point == '-' || (point >= '0' && point <= '9')) {
            at--;
            return number();
        }
        if (alphanumeric(point)) {
            return identifier();
        }
        if (point < 0x7f && point >= ' ') {
            return emit(Type.CHAR);
        }
        return fail("unrecognized character in action: " + Characters.describe(point));
    }

    private boolean digitAt(int index) {
        return index < input.length() && input.charAt(index) >= '0' && input.charAt(index) <= '9';
    }

    private Token open() {
        parentheses++;
        return emit(Type.LEFT_PAREN);
    }

    private Token close() {
        parentheses--;
        return parentheses < 0 ? fail("unexpected right paren") : emit(Type.RIGHT_PAREN);
    }

    private Token spaces() {
        int count = 0;
        while (space(peek())) {
            read();
            count++;
        }
        // The last blank may belong to a closing delimiter with a trim marker.
        if (trimBefore(at - 1)) {
            at--;
            line -= input.charAt(at) == '\n' ? 1 : 0;
            if (count == 1) {
                return rightDelimiter();
            }
        }
        return emit(Type.SPACE);
    }

    private Token identifier() {
        skipAlphanumeric();
        if (!terminated()) {
            return fail("bad character " + Characters.describe(peek()));
        }
        return emit(identifierType(input.substring(start, at)));
    }

    private Type identifierType(String word) {
        return switch (word) {
            case "block" -> Type.BLOCK;
            case "break" -> breakIsKeyword ? Type.BREAK : Type.IDENTIFIER;
            case "continue" -> continueIsKeyword ? Type.CONTINUE : Type.IDENTIFIER;
            case "define" -> Type.DEFINE;
            case "else" -> Type.ELSE;
            case "end" -> Type.END;
            case "if" -> Type.IF;
            case "range" -> Type.RANGE;
            case "nil" -> Type.NIL;
            case "template" -> Type.TEMPLATE;
            case "with" -> Type.WITH;
            case "true", "false" -> Type.BOOL;
            default -> Type.IDENTIFIER;
        };
    }

    private Token fieldOrVariable(Type type) {
        if (terminated()) {
            return emit(type == Type.VARIABLE ? type : Type.DOT);
        }
        skipAlphanumeric();
        return terminated() ? emit(type) : fail("bad character " + Characters.describe(peek()));
    }

    private void skipAlphanumeric() {
        while (alphanumeric(peek())) {
            read();
        }
    }

    private boolean terminated() {
        int point = peek();
        return point == EOF
                || space(point)
                || ".,|:)(".indexOf(point) >= 0
                || input.startsWith(RIGHT, at);
    }

    private Token quoted(char mark, Type type, String unterminated) {
        for (int point = read(); point != mark; point = read()) {
            if (point == '\\') {
                point = read();
            }
            if (point == EOF || point == '\n') {
                return fail(unterminated);
            }
        }
        return emit(type);
    }

    private Token raw() {
        for (int point = read(); point != '`'; point = read()) {
            if (point == EOF) {
                return fail("unterminated raw quoted string");
            }
        }
        return emit(Type.RAW_STRING);
    }

    private Token number() {
        if (!scanNumber()) {
            return badNumber();
        }
        if (peek() == '+' || peek() == '-') {
            return scanNumber() && input.charAt(at - 1) == 'i' ? emit(Type.COMPLEX) : badNumber();
        }
        return emit(Type.NUMBER);
    }

    private Token badNumber() {
        return fail("bad number syntax: " + GoQuote.quote(input.substring(start, at)));
    }

    private boolean scanNumber() {
        accept("+-");
        String digits = DECIMAL;
        String exponent = "eE";
        if (accept("0") && accept("xXoObB")) {
            switch (input.charAt(at - 1)) {
                case 'x', 'X' -> {
                    digits = "0123456789abcdefABCDEF_";
                    exponent = "pP";
                }
                case 'o', 'O' -> {
                    digits = "01234567_";
                    exponent = "";
                }
                default -> {
                    digits = "01_";
                    exponent = "";
                }
            }
        }
        acceptAll(digits);
        if (accept(".")) {
            acceptAll(digits);
        }
        if (accept(exponent)) {
            accept("+-");
            acceptAll(DECIMAL);
        }
        accept("i");
        if (alphanumeric(peek())) {
            read();
            return false;
        }
        return true;
    }

    /** Whether a marker stands here that trims the text before the action. */
    private boolean trimAfter(int index) {
        return index + 1 < input.length()
                && input.charAt(index) == '-'
                && space(input.charAt(index + 1));
    }

    /** Whether a marker and the closing delimiter stand here. */
    private boolean trimBefore(int index) {
        return index + 1 < input.length()
                && space(input.charAt(index))
                && input.charAt(index + 1) == '-'
                && input.startsWith(RIGHT, index + 2);
    }

    private static boolean space(int point) {
        return point == ' ' || point == '\t' || point == '\r' || point == '\n';
    }

    private static boolean alphanumeric(int point) {
        return point == '_' || Character.isLetter(point) || Character.isDigit(point);
    }
}
