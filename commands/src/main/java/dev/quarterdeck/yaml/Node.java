package dev.quarterdeck.yaml;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A part of a document. */
final class Node {
    /** The sorts of nodes. */
    enum Kind {
        SCALAR,
        ALIAS,
        MAPPING,
        SEQUENCE
    }

    private final Event event;
    private final Kind kind;
    private final @Nullable Node target;
    private final List<Node> children;

    /** How many nodes are within one another below, aliases resolved. */
    private int depth;

    /** Whether this alias is being followed. */
    private boolean followed;

    Node(Kind kind, Event event, @Nullable Node target) {
        this.kind = kind;
        this.event = event;
        this.target = target;
        boolean inner = kind == Kind.MAPPING || kind == Kind.SEQUENCE;
        this.children = inner ? new ArrayList<>() : List.of();
        this.depth = target == null ? 0 : target.depth + 1;
    }

    Kind kind() {
        return kind;
    }

    /** The text of a scalar. */
    String value() {
        return event.value();
    }

    /** The name an alias refers to. */
    String name() {
        return event.anchor();
    }

    String tag() {
        return event.tag();
    }

    boolean implicit() {
        return event.implicit();
    }

    @Nullable Node target() {
        return target;
    }

    /** The elements, or keys and values in turn. */
    List<Node> children() {
        return children;
    }

    int depth() {
        return depth;
    }

    void add(Node child) {
        children.add(child);
        depth = Math.max(depth, child.depth + 1);
    }

    boolean followed() {
        return followed;
    }

    void follow(boolean on) {
        followed = on;
    }
}
