package dev.quarterdeck.gotemplate;

/** A place in a template's text, and the token that is being read there. */
abstract class Cursor {
    static final int EOF = -1;
    private static final String DECIMAL = "0123456789_";

    final String input;
    int at;
    int start;
    int line = 1;
    private int startLine = 1;

    Cursor(String input) {
        this.input = input;
    }

    final int read() {
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

    final int peek() {
        return at >= input.length() ? EOF : input.codePointAt(at);
    }

    final boolean accept(String valid) {
        int point = peek();
        if (point == EOF || valid.indexOf(point) < 0) {
            return false;
        }
        at += Character.charCount(point);
        return true;
    }

    final void acceptAll(String valid) {
        while (accept(valid)) {
            // accept() moves on
        }
    }

    final Token emit(TokenType type) {
        Token token = new Token(type, start, input.substring(start, at), startLine);
        start = at;
        startLine = line;
        return token;
    }

    final Token fail(String message) {
        return new Token(TokenType.ERROR, start, message, startLine);
    }

    /** Leaves out what lies between the start of the token and here. */
    final void ignore() {
        line += newlines();
        start = at;
        startLine = line;
    }

    final int newlines() {
        int count = 0;
        for (int i = start; i < at; i++) {
            if (input.charAt(i) == '\n') {
                count++;
            }
        }
        return count;
    }

    final boolean scanNumber() {
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

    static boolean space(int point) {
        return point == ' ' || point == '\t' || point == '\r' || point == '\n';
    }

    static boolean alphanumeric(int point) {
        return point == '_' || Character.isLetter(point) || Character.isDigit(point);
    }
}
