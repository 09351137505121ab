package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.text.GoNumber;
import dev.quarterdeck.text.GoParseException;
import dev.quarterdeck.text.GoQuote;

import java.util.ArrayList;
import java.util.List;

/** Reads a JSONPath template; ported from {@code k8s.io/client-go/util/jsonpath/parser.go}. */
final class PathParser {
    private final PathCursor in;
    private final List<PathNode> root = new ArrayList<>();

    private PathParser(String text) {
        this.in = new PathCursor(text);
    }

    /** The nodes of a template, or a {@link GoParseException} with the original's reason. */
    static List<PathNode> parse(String text) {
        PathParser parser = new PathParser(text);
        while (parser.text()) {
            parser.action();
        }
        return parser.root;
    }

    /** What stands between braces. */
    static PathNode.Chain action(String text) {
        return (PathNode.Chain) parse("{" + text + "}").getFirst();
    }

    /** Takes text up to an opening brace; whether there was one. */
    private boolean text() {
        while (!in.at("{")) {
            if (in.next() == PathCursor.END) {
                addText();
                return false;
            }
        }
        addText();
        in.skip(1);
        return true;
    }

    private void addText() {
        String text = in.consume();
        if (!text.isEmpty()) {
            root.add(new PathNode.Text(text));
        }
    }

    private void action() {
        List<PathNode> nodes = new ArrayList<>();
        while (!in.at("}")) {
            if (in.at("[?(")) {
                nodes.add(PathFilters.parse(in));
            } else if (in.at("..")) {
                recursive(nodes);
            } else {
                part(nodes);
            }
        }
        in.skip(1);
        root.add(new PathNode.Chain(List.copyOf(nodes)));
    }

    private void recursive(List<PathNode> nodes) {
        if (!nodes.isEmpty() && nodes.getLast() instanceof PathNode.Recursive) {
            throw new GoParseException("invalid multiple recursive descent");
        }
        in.skip(2);
        nodes.add(new PathNode.Recursive());
        if (PathCursor.alphanumeric(in.peek())) {
            nodes.add(field());
        }
    }

    private void part(List<PathNode> nodes) {
        int c = in.next();
        switch (c) {
            case PathCursor.END, '\n', '\r' -> throw new GoParseException("unclosed action");
            case ' ', '@', '$' -> in.consume();
            case '[' -> nodes.addAll(PathArrays.parse(in));
            case '"', '\'' -> nodes.add(quoted((char) c));
            case '.' -> nodes.add(fieldAfterDot());
            default -> {
                in.backup();
                nodes.add(word(c));
            }
        }
    }

    private PathNode word(int first) {
        if (first == '+' || first == '-' || Character.isDigit(first)) {
            return number();
        }
        if (PathCursor.alphanumeric(first)) {
            return identifier();
        }
        String shown = GoQuote.isPrint(first) ? " '" + Character.toString(first) + "'" : "";
        throw new GoParseException(
                "unrecognized character in action: U+%04X%s".formatted(first, shown));
    }

    private PathNode identifier() {
        while (!PathCursor.terminator(in.next())) {
            // on to the end of the word
        }
        in.backup();
        String word = in.consume();
        return word.equals("true") || word.equals("false")
                ? new PathNode.Literal(word.equals("true"))
                : new PathNode.Identifier(word);
    }

    private PathNode number() {
        in.next();
        int c = in.next();
        while (c == '.' || Character.isDigit(c)) {
            c = in.next();
        }
        in.backup();
        String digits = in.consume();
        try {
            return new PathNode.Literal(GoNumber.atoi(digits));
        } catch (GoParseException whole) {
            return real(digits);
        }
    }

    private static PathNode real(String digits) {
        try {
            return new PathNode.Literal(GoNumber.parseFloat(digits));
        } catch (GoParseException real) {
            throw new GoParseException("cannot parse number " + digits);
        }
    }

    private PathNode quoted(char mark) {
        int c = in.next();
        while (c != mark || in.beforeLast() == '\\') {
            if (c == PathCursor.END || c == '\n') {
                throw new GoParseException("unterminated quoted string");
            }
            c = in.next();
        }
        String literal = in.consume();
        try {
            String inside = literal.substring(1, literal.length() - 1);
            return new PathNode.Text(GoQuote.unquoteInside(inside, mark));
        } catch (GoParseException e) {
            throw new GoParseException("unquote string " + literal + " error " + e.getMessage());
        }
    }

    private PathNode fieldAfterDot() {
        in.consume();
        return field();
    }

    private PathNode field() {
        in.consume();
        for (int c = in.next(); !PathCursor.terminator(c); c = in.next()) {
            if (c == '\\') {
                in.next();
            }
        }
        in.backup();
        String name = in.consume();
        return name.equals("*")
                ? new PathNode.Wildcard()
                : new PathNode.Field(name.replace("\\", ""));
    }
}
