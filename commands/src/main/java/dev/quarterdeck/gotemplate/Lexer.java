package dev.quarterdeck.gotemplate;

import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

/** Cuts a template's text into tokens, one at a time. */
final class Lexer extends Cursor {
    private static final String LEFT = "{{";
    private static final String RIGHT = "}}";

    private final boolean breakIsKeyword;
    private final boolean continueIsKeyword;
    private int parentheses;
    private boolean inAction;

    /** A lexer that leaves break and continue to functions of that name. */
    Lexer(String input, Functions functions) {
        super(input);
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

    private @Nullable Token text() {
        int delimiter = input.indexOf(LEFT, at);
        if (delimiter < 0) {
            at = input.length();
            line += newlines();
            return emit(at > start ? TokenType.TEXT : TokenType.EOF);
        }
        if (delimiter > at) {
            at = delimiter;
            int trim = trimAfter(delimiter + LEFT.length()) ? blanksBefore() : 0;
            at -= trim;
            line += newlines();
            Token token = emit(TokenType.TEXT);
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
        Token token = emit(TokenType.LEFT_DELIM);
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
        Token token = emit(TokenType.RIGHT_DELIM);
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
            case '=' -> emit(TokenType.ASSIGN);
            case ':' -> read() == '=' ? emit(TokenType.DECLARE) : fail("expected :=");
            case '|' -> emit(TokenType.PIPE);
            case '"' -> quoted('"', TokenType.STRING, "unterminated quoted string");
            case '`' -> raw();
            case '$' -> fieldOrVariable(TokenType.VARIABLE);
            case '\'' -> quoted('\'', TokenType.CHAR_CONSTANT, "unterminated character constant");
            case '(' -> open();
            case ')' -> close();
            default -> word(point);
        };
    }

    private Token word(int point) {
        if (point == '.' && !digitAt(at) && at < input.length()) {
            return fieldOrVariable(TokenType.FIELD);
        }
        if (point == '.' || point == '+' || point == '-' || (point >= '0' && point <= '9')) {
            at--;
            return number();
        }
        if (alphanumeric(point)) {
            return identifier();
        }
        if (point < 0x7f && point >= ' ') {
            return emit(TokenType.CHAR);
        }
        return fail("unrecognized character in action: " + Characters.describe(point));
    }

    private boolean digitAt(int index) {
        return index < input.length() && input.charAt(index) >= '0' && input.charAt(index) <= '9';
    }

    private Token open() {
        parentheses++;
        return emit(TokenType.LEFT_PAREN);
    }

    private Token close() {
        parentheses--;
        return parentheses < 0 ? fail("unexpected right paren") : emit(TokenType.RIGHT_PAREN);
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
        return emit(TokenType.SPACE);
    }

    private Token identifier() {
        skipAlphanumeric();
        if (!terminated()) {
            return fail("bad character " + Characters.describe(peek()));
        }
        return emit(identifierType(input.substring(start, at)));
    }

    private TokenType identifierType(String word) {
        return switch (word) {
            case "block" -> TokenType.BLOCK;
            case "break" -> breakIsKeyword ? TokenType.BREAK : TokenType.IDENTIFIER;
            case "continue" -> continueIsKeyword ? TokenType.CONTINUE : TokenType.IDENTIFIER;
            case "define" -> TokenType.DEFINE;
            case "else" -> TokenType.ELSE;
            case "end" -> TokenType.END;
            case "if" -> TokenType.IF;
            case "range" -> TokenType.RANGE;
            case "nil" -> TokenType.NIL;
            case "template" -> TokenType.TEMPLATE;
            case "with" -> TokenType.WITH;
            case "true", "false" -> TokenType.BOOL;
            default -> TokenType.IDENTIFIER;
        };
    }

    private Token fieldOrVariable(TokenType type) {
        if (terminated()) {
            return emit(type == TokenType.VARIABLE ? type : TokenType.DOT);
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

    private Token quoted(char mark, TokenType type, String unterminated) {
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
        return emit(TokenType.RAW_STRING);
    }

    private Token number() {
        if (!scanNumber()) {
            return badNumber();
        }
        if (peek() == '+' || peek() == '-') {
            return scanNumber() && input.charAt(at - 1) == 'i'
                    ? emit(TokenType.COMPLEX)
                    : badNumber();
        }
        return emit(TokenType.NUMBER);
    }

    private Token badNumber() {
        return fail("bad number syntax: " + GoQuote.quote(input.substring(start, at)));
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
}
