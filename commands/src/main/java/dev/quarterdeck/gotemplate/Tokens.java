package dev.quarterdeck.gotemplate;

/** The tokens of one definition, with up to three given back, and the errors at them. */
final class Tokens {
    private final Lexer lexer;
    private final String parseName;
    private final Token[] token = new Token[3];
    private int givenBack;
    private int actionLine;

    Tokens(Lexer lexer, String parseName) {
        this.lexer = lexer;
        this.parseName = parseName;
    }

    Token next() {
        if (givenBack > 0) {
            givenBack--;
        } else {
            token[0] = lexer.next();
        }
        return token[givenBack];
    }

    void back() {
        givenBack++;
    }

    void back(Token first) {
        token[1] = first;
        givenBack = 2;
    }

    void back(Token first, Token second) {
        token[1] = second;
        token[2] = first;
        givenBack = 3;
    }

    Token peek() {
        Token seen = next();
        back();
        return seen;
    }

    Token nextSolid() {
        Token seen = next();
        while (seen.is(TokenType.SPACE)) {
            seen = next();
        }
        return seen;
    }

    Token peekSolid() {
        Token seen = nextSolid();
        back();
        return seen;
    }

    Token expect(TokenType type, String context) throws TemplateException {
        Token seen = nextSolid();
        if (!seen.is(type)) {
            throw unexpected(seen, context);
        }
        return seen;
    }

    /** Errors inside an action that spans lines say where it began. */
    void actionFrom(int line) {
        actionLine = line;
    }

    TemplateException unexpected(Token seen, String context) {
        if (!seen.is(TokenType.ERROR)) {
            return error("unexpected " + seen.shown() + " in " + context);
        }
        String started = "";
        if (actionLine != 0 && actionLine != seen.line()) {
            started = " started at " + parseName + ":" + actionLine;
            started = seen.value().endsWith(" action") ? started : " in action" + started;
        }
        return error(seen.shown() + started);
    }

    TemplateException error(String message) {
        return new TemplateException(
                "template: " + parseName + ":" + token[0].line() + ": " + message);
    }
}
