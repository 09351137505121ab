package dev.quarterdeck.kubernetes.print;

import java.util.List;

/** A part of a JSONPath; ported from {@code k8s.io/client-go/util/jsonpath/node.go}. */
sealed interface PathNode {
    /** Parts of which each takes what the one before it gave: what stands between braces. */
    record Chain(List<PathNode> nodes) implements PathNode {}

    /** Text to print, or to compare with. */
    record Text(String text) implements PathNode {}

    /** The number or the truth to compare with, as a Long, Double or Boolean. */
    record Literal(Object value) implements PathNode {}

    record Field(String name) implements PathNode {}

    /** {@code range} or {@code end}, or a word that is an error when it is reached. */
    record Identifier(String name) implements PathNode {}

    record Wildcard() implements PathNode {}

    record Recursive() implements PathNode {}

    record Union(List<Chain> nodes) implements PathNode {}

    /** A comparison, or with the operator {@code exists} the left side alone. */
    record Filter(Chain left, Chain right, String operator) implements PathNode {}

    /** Elements from a start to before an end. */
    record Slice(Bound start, Bound end, Bound step) implements PathNode {}

    /**
     * A number of a slice; {@code derived} where it follows from the start, as for a single index.
     */
    record Bound(int value, boolean known, boolean derived) {
        static final Bound NONE = new Bound(0, false, false);
    }
}
