package dev.quarterdeck.yaml;

import dev.quarterdeck.yaml.Token.Kind;

import java.util.ArrayDeque;
import java.util.Deque;

/** Makes events of tokens, one at a time; a port of {@code parserc.go}. */
final class Parser {
    /** What is to come. */
    private enum State {
        STREAM_START,
        IMPLICIT_DOCUMENT_START,
        DOCUMENT_START,
        DOCUMENT_CONTENT,
        DOCUMENT_END,
        BLOCK_NODE,
        BLOCK_SEQUENCE_FIRST_ENTRY,
        BLOCK_SEQUENCE_ENTRY,
        INDENTLESS_SEQUENCE_ENTRY,
        BLOCK_MAPPING_FIRST_KEY,
        BLOCK_MAPPING_KEY,
        BLOCK_MAPPING_VALUE,
        FLOW_SEQUENCE_FIRST_ENTRY,
        FLOW_SEQUENCE_ENTRY,
        FLOW_SEQUENCE_ENTRY_MAPPING_KEY,
        FLOW_SEQUENCE_ENTRY_MAPPING_VALUE,
        FLOW_SEQUENCE_ENTRY_MAPPING_END,
        FLOW_MAPPING_FIRST_KEY,
        FLOW_MAPPING_KEY,
        FLOW_MAPPING_VALUE,
        FLOW_MAPPING_EMPTY_VALUE,
        END
    }

    private final Scanner scanner;
    private final Directives directives = new Directives();
    private final Deque<State> states = new ArrayDeque<>();
    private State state = State.STREAM_START;

    Parser(Scanner scanner) {
        this.scanner = scanner;
    }

    /** The next event. */
    Event next() {
        return switch (state) {
            case STREAM_START -> streamStart();
            case IMPLICIT_DOCUMENT_START -> documentStart(true);
            case DOCUMENT_START -> documentStart(false);
            case DOCUMENT_CONTENT -> documentContent();
            case DOCUMENT_END -> documentEnd();
            case BLOCK_NODE -> node(true, false);
            case BLOCK_SEQUENCE_FIRST_ENTRY -> blockSequenceEntry(true);
            case BLOCK_SEQUENCE_ENTRY -> blockSequenceEntry(false);
            case INDENTLESS_SEQUENCE_ENTRY -> indentlessSequenceEntry();
            case BLOCK_MAPPING_FIRST_KEY -> blockMappingKey(true);
            case BLOCK_MAPPING_KEY -> blockMappingKey(false);
            case BLOCK_MAPPING_VALUE -> blockMappingValue();
            case FLOW_SEQUENCE_FIRST_ENTRY -> flowSequenceEntry(true);
            case FLOW_SEQUENCE_ENTRY -> flowSequenceEntry(false);
            case FLOW_SEQUENCE_ENTRY_MAPPING_KEY -> flowSequenceEntryKey();
            case FLOW_SEQUENCE_ENTRY_MAPPING_VALUE -> flowSequenceEntryValue();
            case FLOW_SEQUENCE_ENTRY_MAPPING_END -> flowSequenceEntryEnd();
            case FLOW_MAPPING_FIRST_KEY -> flowMappingKey(true);
            case FLOW_MAPPING_KEY -> flowMappingKey(false);
            case FLOW_MAPPING_VALUE -> flowMappingValue(false);
            case FLOW_MAPPING_EMPTY_VALUE -> flowMappingValue(true);
            case END -> new Event(Event.Kind.STREAM_END);
        };
    }

    private Token taken() {
        scanner.drop();
        return scanner.peek();
    }

    private static YamlException wrong(Token at, String problem) {
        return YamlException.yaml(at.line(), problem);
    }

    private Event empty(State then) {
        state = then;
        return Event.EMPTY;
    }

    /** Reads a node, and goes on with the state after it. */
    private Event node(State then, boolean block, boolean indentless) {
        states.push(then);
        return node(block, indentless);
    }

    private Event end(Event.Kind kind, boolean drop) {
        state = states.pop();
        if (drop) {
            scanner.drop();
        }
        return new Event(kind);
    }

    private Event streamStart() {
        scanner.peek();
        scanner.drop();
        state = State.IMPLICIT_DOCUMENT_START;
        return new Event(Event.Kind.STREAM_START);
    }

    private Event documentStart(boolean implicit) {
        Token token = scanner.peek();
        while (!implicit && token.is(Kind.DOCUMENT_END)) {
            token = taken();
        }
        if (token.is(Kind.STREAM_END)) {
            state = State.END;
            scanner.drop();
            return new Event(Event.Kind.STREAM_END);
        }
        if (implicit && !Directives.directive(token) && !token.is(Kind.DOCUMENT_START)) {
            directives.read(scanner);
            states.push(State.DOCUMENT_END);
            state = State.BLOCK_NODE;
            return new Event(Event.Kind.DOCUMENT_START);
        }
        directives.read(scanner);
        token = scanner.peek();
        if (!token.is(Kind.DOCUMENT_START)) {
            throw wrong(token, "did not find expected <document start>");
        }
        states.push(State.DOCUMENT_END);
        state = State.DOCUMENT_CONTENT;
        scanner.drop();
        return new Event(Event.Kind.DOCUMENT_START);
    }

    private Event documentContent() {
        Token token = scanner.peek();
        return switch (token.kind()) {
            case VERSION_DIRECTIVE, TAG_DIRECTIVE, DOCUMENT_START, DOCUMENT_END, STREAM_END ->
                    empty(states.pop());
            default -> node(true, false);
        };
    }

    private Event documentEnd() {
        if (scanner.peek().is(Kind.DOCUMENT_END)) {
            scanner.drop();
        }
        directives.clear();
        state = State.DOCUMENT_START;
        return new Event(Event.Kind.DOCUMENT_END);
    }

    private Event node(boolean block, boolean indentless) {
        Token token = scanner.peek();
        if (token.is(Kind.ALIAS)) {
            state = states.pop();
            scanner.drop();
            return new Event(Event.Kind.ALIAS, token.value(), "", "", false);
        }
        String anchor = "";
        Token tag = null;
        if (token.is(Kind.ANCHOR)) {
            anchor = token.value();
            token = taken();
            if (token.is(Kind.TAG)) {
                tag = token;
                token = taken();
            }
        } else if (token.is(Kind.TAG)) {
            tag = token;
            token = taken();
            if (token.is(Kind.ANCHOR)) {
                anchor = token.value();
                token = taken();
            }
        }
        return content(token, anchor, tag == null ? "" : directives.whole(tag), block, indentless);
    }

    private Event content(
            Token token, String anchor, String tag, boolean block, boolean indentless) {
        State inner =
                switch (token.kind()) {
                    case BLOCK_ENTRY -> indentless ? State.INDENTLESS_SEQUENCE_ENTRY : State.END;
                    case FLOW_SEQUENCE_START -> State.FLOW_SEQUENCE_FIRST_ENTRY;
                    case FLOW_MAPPING_START -> State.FLOW_MAPPING_FIRST_KEY;
                    case BLOCK_SEQUENCE_START ->
                            block ? State.BLOCK_SEQUENCE_FIRST_ENTRY : State.END;
                    case BLOCK_MAPPING_START -> block ? State.BLOCK_MAPPING_FIRST_KEY : State.END;
                    default -> State.END;
                };
        if (inner != State.END) {
            state = inner;
            boolean map =
                    inner == State.FLOW_MAPPING_FIRST_KEY || inner == State.BLOCK_MAPPING_FIRST_KEY;
            return new Event(
                    map ? Event.Kind.MAPPING_START : Event.Kind.SEQUENCE_START,
                    anchor,
                    tag,
                    "",
                    tag.isEmpty());
        }
        return scalar(token, anchor, tag);
    }

    private Event scalar(Token token, String anchor, String tag) {
        if (token.is(Kind.SCALAR)) {
            state = states.pop();
            scanner.drop();
            boolean implicit = tag.isEmpty() && token.plain() || tag.equals("!");
            return new Event(Event.Kind.SCALAR, anchor, tag, token.value(), implicit);
        }
        if (!anchor.isEmpty() || !tag.isEmpty()) {
            state = states.pop();
            return new Event(Event.Kind.SCALAR, anchor, tag, "", tag.isEmpty());
        }
        throw wrong(token, "did not find expected node content");
    }

    private Event blockSequenceEntry(boolean first) {
        Token token = first ? taken() : scanner.peek();
        if (token.is(Kind.BLOCK_ENTRY)) {
            token = taken();
            return token.is(Kind.BLOCK_ENTRY) || token.is(Kind.BLOCK_END)
                    ? empty(State.BLOCK_SEQUENCE_ENTRY)
                    : node(State.BLOCK_SEQUENCE_ENTRY, true, false);
        }
        if (token.is(Kind.BLOCK_END)) {
            return end(Event.Kind.SEQUENCE_END, true);
        }
        throw wrong(token, "did not find expected '-' indicator");
    }

    private Event indentlessSequenceEntry() {
        if (!scanner.peek().is(Kind.BLOCK_ENTRY)) {
            return end(Event.Kind.SEQUENCE_END, false);
        }
        return switch (taken().kind()) {
            case BLOCK_ENTRY, KEY, VALUE, BLOCK_END -> empty(State.INDENTLESS_SEQUENCE_ENTRY);
            default -> node(State.INDENTLESS_SEQUENCE_ENTRY, true, false);
        };
    }

    private Event blockMappingKey(boolean first) {
        Token token = first ? taken() : scanner.peek();
        if (token.is(Kind.KEY)) {
            return blockMappingPart(State.BLOCK_MAPPING_VALUE);
        }
        if (token.is(Kind.BLOCK_END)) {
            return end(Event.Kind.MAPPING_END, true);
        }
        throw wrong(token, "did not find expected key");
    }

    private Event blockMappingValue() {
        return scanner.peek().is(Kind.VALUE)
                ? blockMappingPart(State.BLOCK_MAPPING_KEY)
                : empty(State.BLOCK_MAPPING_KEY);
    }

    private Event blockMappingPart(State then) {
        return switch (taken().kind()) {
            case KEY, VALUE, BLOCK_END -> empty(then);
            default -> node(then, true, true);
        };
    }

    private Event flowSequenceEntry(boolean first) {
        Token token = flowEntry(first, Kind.FLOW_SEQUENCE_END, "']'");
        if (token.is(Kind.KEY)) {
            state = State.FLOW_SEQUENCE_ENTRY_MAPPING_KEY;
            scanner.drop();
            return new Event(Event.Kind.MAPPING_START);
        }
        return token.is(Kind.FLOW_SEQUENCE_END)
                ? end(Event.Kind.SEQUENCE_END, true)
                : node(State.FLOW_SEQUENCE_ENTRY, false, false);
    }

    /** Passes over the comma, which all entries but the first have in front of them. */
    private Token flowEntry(boolean first, Kind end, String closing) {
        Token token = first ? taken() : scanner.peek();
        if (first || token.is(end)) {
            return token;
        }
        if (!token.is(Kind.FLOW_ENTRY)) {
            throw wrong(token, "did not find expected ',' or " + closing);
        }
        return taken();
    }

    private Event flowSequenceEntryKey() {
        State then = State.FLOW_SEQUENCE_ENTRY_MAPPING_VALUE;
        return switch (scanner.peek().kind()) {
            case VALUE, FLOW_ENTRY, FLOW_SEQUENCE_END -> {
                // As the original has it, which takes what it has looked at.
                scanner.drop();
                yield empty(then);
            }
            default -> node(then, false, false);
        };
    }

    private Event flowSequenceEntryValue() {
        return flowValue(Kind.FLOW_SEQUENCE_END, State.FLOW_SEQUENCE_ENTRY_MAPPING_END);
    }

    private Event flowValue(Kind end, State then) {
        if (scanner.peek().is(Kind.VALUE)) {
            Token token = taken();
            if (!token.is(Kind.FLOW_ENTRY) && !token.is(end)) {
                return node(then, false, false);
            }
        }
        return empty(then);
    }

    private Event flowSequenceEntryEnd() {
        scanner.peek();
        state = State.FLOW_SEQUENCE_ENTRY;
        return new Event(Event.Kind.MAPPING_END);
    }

    private Event flowMappingKey(boolean first) {
        Token token = flowEntry(first, Kind.FLOW_MAPPING_END, "'}'");
        if (token.is(Kind.KEY)) {
            token = taken();
            return switch (token.kind()) {
                case VALUE, FLOW_ENTRY, FLOW_MAPPING_END -> empty(State.FLOW_MAPPING_VALUE);
                default -> node(State.FLOW_MAPPING_VALUE, false, false);
            };
        }
        return token.is(Kind.FLOW_MAPPING_END)
                ? end(Event.Kind.MAPPING_END, true)
                : node(State.FLOW_MAPPING_EMPTY_VALUE, false, false);
    }

    private Event flowMappingValue(boolean missing) {
        if (missing) {
            scanner.peek();
            return empty(State.FLOW_MAPPING_KEY);
        }
        return flowValue(Kind.FLOW_MAPPING_END, State.FLOW_MAPPING_KEY);
    }
}
