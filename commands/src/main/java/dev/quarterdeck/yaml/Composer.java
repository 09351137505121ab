package dev.quarterdeck.yaml;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Makes the tree of the first document; as the {@code parser} of {@code decode.go} does. */
final class Composer {
    private final Parser parser;
    private final Map<String, Node> anchors = new HashMap<>();

    Composer(Parser parser) {
        this.parser = parser;
    }

    /** The document, or null where there is none; what stands behind it is not looked at. */
    @Nullable Node document() {
        parser.next();
        if (parser.next().kind() == Event.Kind.STREAM_END) {
            return null;
        }
        Node root = root();
        parser.next();
        return root;
    }

    /** Without recursion, for brackets may stand in each other ten thousand times. */
    private Node root() {
        Deque<Node> open = new ArrayDeque<>();
        while (true) {
            Event event = parser.next();
            Node node =
                    switch (event.kind()) {
                        case SEQUENCE_END, MAPPING_END -> open.pop();
                        case SEQUENCE_START -> anchored(Node.Kind.SEQUENCE, event);
                        case MAPPING_START -> anchored(Node.Kind.MAPPING, event);
                        case ALIAS -> alias(event);
                        default -> anchored(Node.Kind.SCALAR, event);
                    };
            boolean begins =
                    event.kind() == Event.Kind.SEQUENCE_START
                            || event.kind() == Event.Kind.MAPPING_START;
            if (begins) {
                open.push(node);
            } else if (open.isEmpty()) {
                return node;
            } else {
                open.element().add(node);
            }
        }
    }

    private Node anchored(Node.Kind kind, Event event) {
        Node node = new Node(kind, event, null);
        if (!event.anchor().isEmpty()) {
            anchors.put(event.anchor(), node);
        }
        return node;
    }

    private Node alias(Event event) {
        Node target = anchors.get(event.anchor());
        if (target == null) {
            throw YamlException.yaml("unknown anchor '" + event.anchor() + "' referenced");
        }
        return new Node(Node.Kind.ALIAS, event, target);
    }
}
