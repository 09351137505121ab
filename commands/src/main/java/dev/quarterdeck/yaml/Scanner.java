package dev.quarterdeck.yaml;

import dev.quarterdeck.yaml.Token.Kind;

import java.util.ArrayDeque;
import java.util.Deque;

/** Makes tokens of the text, no more than are asked for; a port of {@code scannerc.go}. */
final class Scanner {
    private static final int DEEPEST = 10_000;

    /** What stands for something of its own, and begins no plain scalar. */
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

    private final Source source;
    private final FlowScalars scalars;
    private final BlockScalars blocks;
    private final Tags tags;
    private final SimpleKeys keys;
    private final TokenQueue queue = new TokenQueue();
    private final Deque<Integer> indents = new ArrayDeque<>();
    private int indent = -1;
    private int flowLevel;
    private boolean keyAllowed = true;
    private boolean started;
    private boolean ready;

    Scanner(Source source) {
        this.source = source;
        this.scalars = new FlowScalars(source);
        this.blocks = new BlockScalars(source);
        this.tags = new Tags(source);
        this.keys = new SimpleKeys(source);
    }

    /** The next token, which stays. */
    Token peek() {
        if (!ready) {
            while (queue.isEmpty() || keys.possible(queue.firstNumber())) {
                fetch();
            }
            ready = true;
        }
        return queue.first();
    }

    /** Takes the next token. */
    void drop() {
        ready = false;
        queue.drop();
    }

    private void fetch() {
        source.need(1);
        if (!started) {
            started = true;
            queue.add(new Token(Kind.STREAM_START, 0));
            return;
        }
        toNextToken();
        unroll(source.column());
        source.need(4);
        if (source.end()) {
            streamEnd();
        } else if (source.column() == 0 && source.peek() == '%') {
            directive();
        } else if (source.documentMark()) {
            documentMark(source.peek() == '-' ? Kind.DOCUMENT_START : Kind.DOCUMENT_END);
        } else {
            content(source.peek());
        }
    }

    private void content(int c) {
        switch (c) {
            case '[' -> open(Kind.FLOW_SEQUENCE_START);
            case '{' -> open(Kind.FLOW_MAPPING_START);
            case ']' -> close(Kind.FLOW_SEQUENCE_END);
            case '}' -> close(Kind.FLOW_MAPPING_END);
            case ',' -> flowEntry();
            case '*' -> named(Kind.ALIAS);
            case '&' -> named(Kind.ANCHOR);
            case '!' -> tag();
            case '\'', '"' -> quoted(c == '\'');
            default -> dashed(c);
        }
    }

    private void dashed(int c) {
        boolean flow = flowLevel > 0;
        boolean alone = source.solidEnds(1);
        if (c == '-' && alone) {
            blockEntry();
        } else if (c == '?' && (flow || alone)) {
            key();
        } else if (c == ':' && (flow || alone)) {
            value();
        } else if ((c == '|' || c == '>') && !flow) {
            block(c == '|');
        } else if (plainBegins(c)) {
            plain();
        } else {
            throw source.wrong("found character that cannot start any token");
        }
    }

    private boolean plainBegins(int c) {
        boolean free = !source.solidEnds(0) && (c < 0 || INDICATORS.indexOf(c) < 0);
        return free
                || c == '-' && source.peek(1) != ' ' && source.peek(1) != '\t'
                || flowLevel == 0 && (c == '?' || c == ':') && !source.solidEnds(1);
    }

    private void toNextToken() {
        while (true) {
            source.need(1);
            if (source.column() == 0 && source.mark()) {
                source.skip();
            }
            source.need(1);
            while (source.peek() == ' '
                    || (flowLevel > 0 || !keyAllowed) && source.peek() == '\t') {
                source.skip();
                source.need(1);
            }
            source.skipComment();
            if (!source.breaks()) {
                return;
            }
            source.need(2);
            source.skipLine();
            keyAllowed |= flowLevel == 0;
        }
    }

    private void streamEnd() {
        source.endLine();
        unroll(-1);
        keys.remove();
        keyAllowed = false;
        queue.add(new Token(Kind.STREAM_END, source.line()));
    }

    private void directive() {
        unroll(-1);
        keys.remove();
        keyAllowed = false;
        queue.add(tags.directive());
    }

    private void documentMark(Kind kind) {
        unroll(-1);
        keys.remove();
        keyAllowed = false;
        int line = source.line();
        source.skip(3);
        queue.add(new Token(kind, line));
    }

    private void open(Kind kind) {
        beginKey();
        keys.open(queue.nextNumber());
        if (++flowLevel > DEEPEST) {
            throw source.wrong("exceeded max depth of " + DEEPEST);
        }
        keyAllowed = true;
        indicator(kind);
    }

    private void close(Kind kind) {
        keys.remove();
        if (flowLevel > 0) {
            flowLevel--;
            keys.close();
        }
        keyAllowed = false;
        indicator(kind);
    }

    private void flowEntry() {
        keys.remove();
        keyAllowed = true;
        indicator(Kind.FLOW_ENTRY);
    }

    /** In brackets it is an error, which the parser tells of. */
    private void blockEntry() {
        if (flowLevel == 0) {
            refuseUnlessAllowed("block sequence entries");
            roll(source.column(), -1, Kind.BLOCK_SEQUENCE_START, source.line());
        }
        keys.remove();
        keyAllowed = true;
        indicator(Kind.BLOCK_ENTRY);
    }

    private void key() {
        if (flowLevel == 0) {
            refuseUnlessAllowed("mapping keys");
            roll(source.column(), -1, Kind.BLOCK_MAPPING_START, source.line());
        }
        keys.remove();
        keyAllowed = flowLevel == 0;
        indicator(Kind.KEY);
    }

    private void value() {
        if (keys.possible()) {
            int number = keys.token();
            queue.insert(number, new Token(Kind.KEY, keys.line()));
            roll(keys.column(), number, Kind.BLOCK_MAPPING_START, keys.line());
            keys.found();
            keyAllowed = false;
        } else {
            if (flowLevel == 0) {
                refuseUnlessAllowed("mapping values");
                roll(source.column(), -1, Kind.BLOCK_MAPPING_START, source.line());
            }
            keyAllowed = flowLevel == 0;
        }
        indicator(Kind.VALUE);
    }

    private void refuseUnlessAllowed(String what) {
        if (!keyAllowed) {
            throw source.wrong(what + " are not allowed in this context");
        }
    }

    private void indicator(Kind kind) {
        int line = source.line();
        source.skip();
        queue.add(new Token(kind, line));
    }

    private void named(Kind kind) {
        beginKey();
        keyAllowed = false;
        queue.add(tags.named(kind));
    }

    private void tag() {
        beginKey();
        keyAllowed = false;
        queue.add(tags.tag());
    }

    private void block(boolean literal) {
        keys.remove();
        keyAllowed = true;
        queue.add(blocks.scan(literal, indent));
    }

    private void quoted(boolean single) {
        beginKey();
        keyAllowed = false;
        queue.add(scalars.quoted(single));
    }

    private void plain() {
        beginKey();
        keyAllowed = false;
        queue.add(scalars.plain(indent + 1, flowLevel > 0));
        keyAllowed |= scalars.endedLine();
    }

    /** A key in the column of its block must be one. */
    private void beginKey() {
        if (keyAllowed) {
            keys.begin(queue.nextNumber(), flowLevel == 0 && indent == source.column());
        }
    }

    private void roll(int column, int number, Kind kind, int line) {
        if (flowLevel > 0 || indent >= column) {
            return;
        }
        indents.push(indent);
        indent = column;
        if (indents.size() > DEEPEST) {
            throw source.wrong("exceeded max depth of " + DEEPEST);
        }
        Token token = new Token(kind, line);
        if (number < 0) {
            queue.add(token);
        } else {
            queue.insert(number, token);
        }
    }

    private void unroll(int column) {
        while (flowLevel == 0 && indent > column) {
            queue.add(new Token(Kind.BLOCK_END, source.line()));
            indent = indents.pop();
        }
    }
}
