package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.cluster.ObjectQuery;

import org.jspecify.annotations.Nullable;

/**
 * What a pane of the cluster shows, as it is asked for.
 *
 * @param kind what a person types for it
 * @param namespace null for the deck's own
 * @param labels a label selector, or nothing
 * @param fields a field selector, or nothing
 * @param filter what its rows are filtered by at first
 * @param of what it belongs to, for the title; or nothing
 */
record Place(
        String kind,
        @Nullable String namespace,
        String labels,
        String fields,
        String filter,
        String of) {
    /** All of a kind. */
    static Place of(String kind) {
        return new Place(kind, null, "", "", "", "");
    }

    /** Whether it is all of a kind. */
    boolean plain() {
        return equals(of(kind));
    }

    Place in(String where) {
        return new Place(kind, where, labels, fields, filter, of);
    }

    Place labelled(String selector) {
        return new Place(kind, namespace, selector, fields, filter, of);
    }

    Place selected(String selector) {
        return new Place(kind, namespace, labels, selector, filter, of);
    }

    Place filtered(String text) {
        return new Place(kind, namespace, labels, fields, text, of);
    }

    Place belonging(String name) {
        return new Place(kind, namespace, labels, fields, filter, name);
    }

    /** What to ask a cluster for. */
    ObjectQuery query(String context, String deckNamespace) {
        String where = namespace == null ? deckNamespace : namespace;
        return new ObjectQuery(context, kind, where, labels, fields);
    }
}
