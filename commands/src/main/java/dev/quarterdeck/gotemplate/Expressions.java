package dev.quarterdeck.gotemplate;

import dev.quarterdeck.text.GoParseException;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Parses what stands in an action: pipelines, commands, operands. */
final class Expressions {
    private static final int DEEPEST = 10_000;

    private final Tokens tokens;
    private final Functions functions;
    private final List<String> variables = new ArrayList<>(List.of("$"));
    private int depth;

    Expressions(Tokens tokens, Functions functions) {
        this.tokens = tokens;
        this.functions = functions;
    }

    int variables() {
        return variables.size();
    }

    /** Forgets the variables of a block that has ended. */
    void forget(int kept) {
        variables.subList(kept, variables.size()).clear();
    }

    Node.Pipe pipeline(String context, TokenType end) throws TemplateException {
        int position = tokens.peekSolid().position();
        List<Node.Variable> declared = new ArrayList<>();
        boolean assign = declarations(context, declared);
        List<Node.Command> commands = new ArrayList<>();
        while (true) {
            Token token = tokens.nextSolid();
            if (token.is(end)) {
                check(commands, context);
                return new Node.Pipe(position, assign, declared, commands);
            }
            if (!startsOperand(token.type())) {
                throw tokens.unexpected(token, context);
            }
            tokens.back();
            commands.add(command());
        }
    }

    private static boolean startsOperand(TokenType type) {
        return switch (type) {
            case BOOL,
                    CHAR_CONSTANT,
                    COMPLEX,
                    DOT,
                    FIELD,
                    IDENTIFIER,
                    NUMBER,
                    NIL,
                    RAW_STRING,
                    STRING,
                    VARIABLE,
                    LEFT_PAREN ->
                    true;
            default -> false;
        };
    }

    /** Reads the variables in front of a pipeline; true where they are assigned, not declared. */
    private boolean declarations(String context, List<Node.Variable> declared)
            throws TemplateException {
        while (tokens.peekSolid().is(TokenType.VARIABLE)) {
            Token variable = tokens.next();
            Token after = tokens.peek();
            Token next = tokens.peekSolid();
            if (next.is(TokenType.ASSIGN) || next.is(TokenType.DECLARE)) {
                declare(variable, declared);
                return next.is(TokenType.ASSIGN);
            }
            if (!next.is(TokenType.CHAR) || !next.value().equals(",")) {
                giveBack(variable, after);
                return false;
            }
            declare(variable, declared);
            checkSecond(context, declared.size());
        }
        return false;
    }

    private void declare(Token variable, List<Node.Variable> declared) {
        tokens.nextSolid();
        declared.add(variable(variable.position(), variable.value()));
        variables.add(variable.value());
    }

    private void giveBack(Token variable, Token after) {
        if (after.is(TokenType.SPACE)) {
            tokens.back(variable, after);
        } else {
            tokens.back(variable);
        }
    }

    private void checkSecond(String context, int declared) throws TemplateException {
        if (!context.equals("range") || declared >= 2) {
            throw tokens.error("too many declarations in " + context);
        }
        Token next = tokens.peekSolid();
        if (!next.is(TokenType.VARIABLE)
                && !next.is(TokenType.RIGHT_DELIM)
                && !next.is(TokenType.RIGHT_PAREN)) {
            throw tokens.error("range can only initialize variables");
        }
    }

    private void check(List<Node.Command> commands, String context) throws TemplateException {
        if (commands.isEmpty()) {
            throw tokens.error("missing value for " + context);
        }
        for (int i = 1; i < commands.size(); i++) {
            if (inert(commands.get(i).words().getFirst())) {
                throw tokens.error("non executable command in pipeline stage " + (i + 1));
            }
        }
    }

    /** Whether the word can take neither arguments nor fields. */
    private static boolean inert(Node word) {
        return word instanceof Node.Bool
                || word instanceof Node.Dot
                || word instanceof Node.Nil
                || word instanceof Node.Numeral
                || word instanceof Node.Literal;
    }

    private Node.Command command() throws TemplateException {
        int position = tokens.peekSolid().position();
        List<Node> words = new ArrayList<>();
        while (true) {
            tokens.peekSolid();
            Node operand = operand();
            if (operand != null) {
                words.add(operand);
            }
            Token token = tokens.next();
            if (token.is(TokenType.SPACE)) {
                continue;
            }
            if (token.is(TokenType.RIGHT_DELIM) || token.is(TokenType.RIGHT_PAREN)) {
                tokens.back();
            } else if (!token.is(TokenType.PIPE)) {
                throw tokens.unexpected(token, "operand");
            }
            break;
        }
        if (words.isEmpty()) {
            throw tokens.error("empty command");
        }
        return new Node.Command(position, words);
    }

    private @Nullable Node operand() throws TemplateException {
        Node term = term();
        if (term == null || !tokens.peek().is(TokenType.FIELD)) {
            return term;
        }
        int position = tokens.peek().position();
        List<String> names = new ArrayList<>();
        while (tokens.peek().is(TokenType.FIELD)) {
            names.add(tokens.next().value().substring(1));
        }
        if (term instanceof Node.Field field) {
            return new Node.Field(position, joined(field.names(), names));
        }
        if (term instanceof Node.Variable from) {
            return new Node.Variable(position, joined(from.names(), names));
        }
        if (inert(term)) {
            throw tokens.error("unexpected . after term " + GoQuote.quote(term.source()));
        }
        return new Node.Chain(position, term, names);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> names = new ArrayList<>(first);
        names.addAll(second);
        return names;
    }

    private @Nullable Node term() throws TemplateException {
        Token token = tokens.nextSolid();
        int position = token.position();
        return switch (token.type()) {
            case IDENTIFIER -> function(token);
            case DOT -> new Node.Dot(position);
            case NIL -> new Node.Nil(position);
            case VARIABLE -> used(token);
            case FIELD -> new Node.Field(position, List.of(token.value().substring(1)));
            case BOOL -> new Node.Bool(position, token.value().equals("true"));
            case CHAR_CONSTANT, COMPLEX, NUMBER -> number(token);
            case LEFT_PAREN -> parenthesis();
            case STRING, RAW_STRING ->
                    new Node.Literal(position, token.value(), unquote(token.value()));
            default -> {
                tokens.back();
                yield null;
            }
        };
    }

    private Node function(Token token) throws TemplateException {
        String name = token.value();
        if (functions.find(name) == null && !Builtins.has(name)) {
            throw tokens.error("function " + GoQuote.quote(name) + " not defined");
        }
        return new Node.Identifier(token.position(), name);
    }

    private Node used(Token token) throws TemplateException {
        if (!variables.contains(token.value())) {
            throw tokens.error("undefined variable " + GoQuote.quote(token.value()));
        }
        return variable(token.position(), token.value());
    }

    private static Node.Variable variable(int position, String name) {
        return new Node.Variable(position, List.of(name));
    }

    private Node number(Token token) throws TemplateException {
        try {
            return Numbers.read(token);
        } catch (GoParseException e) {
            throw tokens.error(String.valueOf(e.getMessage()));
        }
    }

    private Node parenthesis() throws TemplateException {
        if (depth >= DEEPEST) {
            throw tokens.error("max expression depth exceeded");
        }
        depth++;
        Node pipe = pipeline("parenthesized pipeline", TokenType.RIGHT_PAREN);
        depth--;
        return pipe;
    }

    String unquote(String literal) throws TemplateException {
        try {
            return GoQuote.unquote(literal);
        } catch (GoParseException e) {
            throw tokens.error(String.valueOf(e.getMessage()));
        }
    }
}
