package dev.quarterdeck.tui.deck;

import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.cluster.ObjectRef;
import dev.quarterdeck.tui.keys.Action;
import dev.quarterdeck.tui.keys.Binding;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.loop.Page;
import dev.quarterdeck.tui.widget.Line;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** What keys do on an object of the cluster. */
final class ClusterActions {
    /** The id of the work that reads an object to go on from it. */
    record Reading(Action action, String kind, String name) {}

    private final Deck deck;

    ClusterActions(Deck deck) {
        this.deck = deck;
    }

    private ClusterSide cluster() {
        return deck.cluster();
    }

    /** Does it for the selected object of the focused pane. */
    void perform(Action action, Visit visit) {
        String id = visit.pane().cursor().selected();
        ObjectRef ref = cluster().ref(visit, id);
        if (ref == null) {
            deck.performer().objects().nothing();
            return;
        }
        switch (action) {
            case DESCRIBE, YAML -> deck.open(page(ref, id));
            case OWNER -> read(action, ref);
            default -> {}
        }
    }

    private Page page(ObjectRef ref, String id) {
        return Pages.describe(deck, id, ref.name(), () -> deck.world().cluster().object(ref));
    }

    /** Enter: to what the object consists of, or into its details. */
    void open(Visit visit) {
        ObjectRef ref = cluster().ref(visit, visit.pane().cursor().selected());
        if (ref == null) {
            return;
        }
        if (visit.lists("Container")) {
            deck.focus(deck.panes().size());
            return;
        }
        String kind = ref.resource().kind();
        Optional<Place> place = Drill.from(kind, ref.namespace(), ref.name());
        if (kind.equals("Namespace")) {
            cluster().choose(ref.name());
            cluster().open(Place.of("pods"));
        } else if (place.isPresent()) {
            cluster().open(place.get());
        } else if (kind.equals("Pod")) {
            cluster().open(containers(ref));
        } else if (Drill.reads(kind)) {
            read(Action.OPEN, ref);
        } else {
            deck.focus(deck.panes().size());
        }
    }

    private static Place containers(ObjectRef ref) {
        return Drill.named(PodContainers.KIND, ref.namespace(), ref.name(), ref.name())
                .orElseThrow();
    }

    private void read(Action action, ObjectRef ref) {
        deck.emit(
                new Effect.Task(
                        new Reading(action, ref.resource().kind(), ref.name()),
                        () -> new Tree(deck.world().cluster().object(ref))));
    }

    /** Goes on once the object has been read. */
    void read(Reading reading, Tree object) {
        boolean owner = reading.action() == Action.OWNER;
        Optional<Place> place = owner ? Drill.owner(object) : Drill.from(reading.kind(), object);
        if (place.isPresent()) {
            cluster().open(place.get());
        } else if (owner) {
            deck.notices().say(Line.of(Role.MUTED, reading.name() + " has no owner"), deck.now());
        } else {
            deck.focus(deck.panes().size());
        }
    }

    /** The line of kubectl that a binding stands for. */
    String line(Binding binding, Visit visit) {
        return visit.pane()
                .selected()
                .map(object -> binding.commandFor(words(visit.resource(), object)))
                .orElse("");
    }

    /** What stands for an object in a line of kubectl. */
    private static String words(@Nullable ApiResource resource, ClusterObject object) {
        String kind =
                resource == null
                        ? ""
                        : resource.group().isEmpty() ? resource.name() : resource.qualified();
        String where = object.row().namespace();
        return (where.isEmpty() ? "" : "-n " + where + " ") + kind + "/" + object.row().name();
    }

    /** The favourite namespace of a number, counted from 1. */
    void favourite(int number) {
        var names = cluster().contexts().favourites();
        if (cluster().present() && number <= names.size()) {
            cluster().choose(names.get(number - 1));
        }
    }
}
