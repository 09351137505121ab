package dev.quarterdeck.gotemplate;

import dev.quarterdeck.gotemplate.Node.Control;
import dev.quarterdeck.text.GoQuote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parses a template and the templates it defines. */
final class Parser {
    /** What all definitions of one text share. */
    private record Source(
            Lexer lexer, String parseName, Functions functions, Map<String, Node.Sequence> trees) {}

    private final Source source;
    private final String name;
    private final Tokens tokens;
    private final Expressions expressions;
    private int ranges;

    private Parser(Source source, String name) {
        this.source = source;
        this.name = name;
        this.tokens = new Tokens(source.lexer(), source.parseName());
        this.expressions = new Expressions(tokens, source.functions());
    }

    /** The trees by name, the text's own among them. */
    static Map<String, Node.Sequence> parse(String name, String text, Functions functions)
            throws TemplateException {
        Lexer lexer = new Lexer(text, functions);
        Map<String, Node.Sequence> trees = new HashMap<>();
        new Parser(new Source(lexer, name, functions, trees), name).whole();
        return trees;
    }

    private void whole() throws TemplateException {
        List<Node> nodes = new ArrayList<>();
        int position = tokens.peek().position();
        while (!tokens.peek().is(TokenType.EOF)) {
            if (!definition()) {
                Node node = textOrAction();
                if (node instanceof Node.End || node instanceof Node.Else) {
                    throw tokens.error("unexpected " + node.source());
                }
                nodes.add(node);
            }
        }
        add(name, new Node.Sequence(position, nodes));
    }

    private boolean definition() throws TemplateException {
        if (!tokens.peek().is(TokenType.LEFT_DELIM)) {
            return false;
        }
        Token delimiter = tokens.next();
        if (!tokens.nextSolid().is(TokenType.DEFINE)) {
            tokens.back(delimiter);
            return false;
        }
        new Parser(source, "definition").define();
        return true;
    }

    private void define() throws TemplateException {
        String context = "define clause";
        Token token = tokens.nextSolid();
        String defined = templateName(token, context);
        tokens.expect(TokenType.RIGHT_DELIM, context);
        body(defined, context);
    }

    private void body(String defined, String context) throws TemplateException {
        Body body = sequence();
        if (!(body.end() instanceof Node.End)) {
            throw tokens.error("unexpected " + body.end().source() + " in " + context);
        }
        add(defined, body.nodes());
    }

    private void add(String defined, Node.Sequence tree) throws TemplateException {
        Node.Sequence known = source.trees().get(defined);
        if (known == null || empty(known)) {
            source.trees().put(defined, tree);
        } else if (!empty(tree)) {
            throw tokens.error(
                    "template: multiple definition of template " + GoQuote.quote(defined));
        }
    }

    private static boolean empty(Node node) {
        return switch (node) {
            case Node.Text text -> text.text().isBlank();
            case Node.Sequence list -> list.nodes().stream().allMatch(Parser::empty);
            default -> false;
        };
    }

    /** Nodes, and the end or else after them. */
    private record Body(Node.Sequence nodes, Node end) {}

    private Body sequence() throws TemplateException {
        int position = tokens.peekSolid().position();
        List<Node> nodes = new ArrayList<>();
        while (!tokens.peekSolid().is(TokenType.EOF)) {
            Node node = textOrAction();
            if (node instanceof Node.End || node instanceof Node.Else) {
                return new Body(new Node.Sequence(position, nodes), node);
            }
            nodes.add(node);
        }
        throw tokens.error("unexpected EOF");
    }

    private Node textOrAction() throws TemplateException {
        Token token = tokens.nextSolid();
        if (token.is(TokenType.TEXT)) {
            return new Node.Text(token.position(), token.value());
        }
        if (!token.is(TokenType.LEFT_DELIM)) {
            throw tokens.unexpected(token, "input");
        }
        tokens.actionFrom(token.line());
        Node node = action();
        tokens.actionFrom(0);
        return node;
    }

    private Node action() throws TemplateException {
        Token token = tokens.nextSolid();
        return switch (token.type()) {
            case BLOCK -> block();
            case BREAK -> leave(new Node.Break(token.position()));
            case CONTINUE -> leave(new Node.Continue(token.position()));
            case ELSE -> otherwise();
            case END -> new Node.End(tokens.expect(TokenType.RIGHT_DELIM, "end").position());
            case IF -> branch(Control.IF);
            case RANGE -> branch(Control.RANGE);
            case TEMPLATE -> include();
            case WITH -> branch(Control.WITH);
            default -> printed();
        };
    }

    private Node printed() throws TemplateException {
        tokens.back();
        int position = tokens.peek().position();
        return new Node.Action(position, expressions.pipeline("command", TokenType.RIGHT_DELIM));
    }

    private Node leave(Node node) throws TemplateException {
        Token token = tokens.nextSolid();
        if (!token.is(TokenType.RIGHT_DELIM)) {
            throw tokens.unexpected(token, node.source());
        }
        if (ranges == 0) {
            throw tokens.error(node.source() + " outside {{range}}");
        }
        return node;
    }

    private Node otherwise() throws TemplateException {
        Token next = tokens.peekSolid();
        if (next.is(TokenType.IF) || next.is(TokenType.WITH)) {
            return new Node.Else(next.position());
        }
        return new Node.Else(tokens.expect(TokenType.RIGHT_DELIM, "else").position());
    }

    private Node.Branch branch(Control control) throws TemplateException {
        int kept = expressions.variables();
        Node.Pipe pipe = expressions.pipeline(control.word(), TokenType.RIGHT_DELIM);
        ranges += control == Control.RANGE ? 1 : 0;
        Body then = sequence();
        ranges -= control == Control.RANGE ? 1 : 0;
        Node.Sequence rest = then.end() instanceof Node.Else ? rest(control, then.end()) : null;
        expressions.forget(kept);
        return new Node.Branch(control, pipe.position(), pipe, then.nodes(), rest);
    }

    private Node.Sequence rest(Control control, Node otherwise) throws TemplateException {
        TokenType word = tokens.peek().type();
        // "else if" is an else that holds an if, and shares its end.
        if ((control == Control.IF && word == TokenType.IF)
                || (control == Control.WITH && word == TokenType.WITH)) {
            tokens.next();
            return new Node.Sequence(otherwise.position(), List.of(branch(control)));
        }
        Body body = sequence();
        if (!(body.end() instanceof Node.End)) {
            throw tokens.error("expected end; found " + body.end().source());
        }
        return body.nodes();
    }

    private Node block() throws TemplateException {
        String context = "block clause";
        Token token = tokens.nextSolid();
        String defined = templateName(token, context);
        Node.Pipe pipe = expressions.pipeline(context, TokenType.RIGHT_DELIM);
        new Parser(source, defined).body(defined, context);
        return new Node.Include(token.position(), defined, pipe);
    }

    private Node include() throws TemplateException {
        String context = "template clause";
        Token token = tokens.nextSolid();
        String included = templateName(token, context);
        if (tokens.nextSolid().is(TokenType.RIGHT_DELIM)) {
            return new Node.Include(token.position(), included, null);
        }
        tokens.back();
        Node.Pipe pipe = expressions.pipeline(context, TokenType.RIGHT_DELIM);
        return new Node.Include(token.position(), included, pipe);
    }

    private String templateName(Token token, String context) throws TemplateException {
        if (!token.is(TokenType.STRING) && !token.is(TokenType.RAW_STRING)) {
            throw tokens.unexpected(token, context);
        }
        return expressions.unquote(token.value());
    }
}
