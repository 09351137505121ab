package dev.quarterdeck.tui.deck;

import java.util.LinkedHashSet;
import java.util.Set;

/** Which containers' figures can be seen. */
final class InSight {
    private InSight() {}

    /** Their ids; those of the list only where nothing lies over it. */
    static Set<String> of(Deck deck, boolean free) {
        Pane<Container> containers = deck.containers();
        Set<String> ids = new LinkedHashSet<>();
        Cursor cursor = containers.cursor();
        boolean listed = free && deck.layout().boxes().getFirst() != null;
        int end = Math.min(cursor.top() + cursor.height(), containers.rows().shown());
        for (int i = cursor.top(); listed && i < end; i++) {
            Container container = containers.rows().at(i);
            if (container.state().figures()) {
                ids.add(container.id());
            }
        }
        Container shown = containers.rows().get(deck.detail().subject().id());
        if (shown != null && shown.state().figures()) {
            ids.add(shown.id());
        }
        return ids;
    }
}
