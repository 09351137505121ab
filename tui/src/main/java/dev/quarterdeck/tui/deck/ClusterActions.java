package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.cluster.ClusterSource;
import dev.quarterdeck.tui.cluster.ObjectRef;
import dev.quarterdeck.tui.keys.Action;
import dev.quarterdeck.tui.keys.Binding;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.widget.Line;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
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
        if (action == Action.APPLY) {
            deck.performer().applies().ask();
            return;
        }
        String id = visit.pane().cursor().selected();
        ObjectRef ref = cluster().ref(visit, id);
        if (ref == null) {
            deck.performer().objects().nothing();
            return;
        }
        switch (action) {
            case DESCRIBE -> deck.open(new ObjectPages(deck).describe(ref, id));
            case YAML -> deck.open(new ObjectPages(deck).yaml(ref, id));
            case LOGS -> logs(visit, ref, id);
            case SHELL, ATTACH ->
                    deck.performer().sessions().start(action, ref, container(visit, id));
            case FORWARD -> deck.performer().forwards().ask(ref);
            case OWNER -> read(action, ref);
            case EDIT -> deck.performer().edit().start(ref);
            case REMOVE, KILL, SCALE, RESTART, UNDO -> change(action, ref, targets(visit));
            case CORDON, DRAIN, TAINT, LABEL, ANNOTATE -> change(action, ref, targets(visit));
            case ROLLOUT_STATUS -> show(words().line("rollout status", ref));
            case ROLLOUT_HISTORY -> show(words().line("rollout history", ref));
            default -> {}
        }
    }

    /** What pods write: those of an object, the marked ones, or one container of one. */
    private void logs(Visit visit, ObjectRef ref, String id) {
        String name = container(visit, id);
        boolean pods = ref.resource().kind().equals("Pod") && name.isEmpty();
        List<ObjectRef> objects = pods ? targets(visit) : List.of(ref);
        deck.open(deck.world().logs().open(objects, name, deck.size()));
    }

    /** The container that a row stands for, where containers of a pod are listed. */
    private static String container(Visit visit, String id) {
        ClusterObject row = visit.pane().rows().get(id);
        boolean container = visit.place().kind().equals(PodContainers.KIND);
        return container && row != null ? row.row().name() : "";
    }

    /** Asks before something is changed; what is for one only is for the one under the cursor. */
    private void change(Action action, ObjectRef ref, List<ObjectRef> refs) {
        ObjectWords words = words();
        ClusterSource source = deck.world().cluster();
        DialogPlan plan =
                switch (action) {
                    case SCALE -> WorkDialogs.scale(refs, words, source);
                    case RESTART -> WorkDialogs.restart(refs, words);
                    case UNDO -> WorkDialogs.undo(ref, words, deck.world().commands());
                    case CORDON -> NodeDialogs.cordon(refs, words, cordoned());
                    case DRAIN -> NodeDialogs.drain(ref, words, source);
                    case TAINT -> NodeDialogs.taint(refs, words, source);
                    case LABEL -> MetaDialogs.label(refs, words, source);
                    case ANNOTATE -> MetaDialogs.annotate(refs, words, source);
                    default -> DeleteDialog.of(refs, words, source, action == Action.KILL);
                };
        Dialog.open(plan, deck);
    }

    private void show(List<String> words) {
        deck.performer().objects().runTyped(words);
    }

    /** The marked objects, else the selected one. */
    private List<ObjectRef> targets(Visit visit) {
        return visit.pane().targets().stream()
                .map(id -> cluster().ref(visit, id))
                .filter(Objects::nonNull)
                .toList();
    }

    private ObjectWords words() {
        return new ObjectWords(cluster().kinds());
    }

    /** Whether the selected node takes no new pods, as its row says. */
    private boolean cordoned() {
        return cluster()
                .visit(deck.pane())
                .flatMap(visit -> visit.pane().selected())
                .filter(node -> node.row().cells().stream().anyMatch(ClusterActions::unschedulable))
                .isPresent();
    }

    private static boolean unschedulable(@Nullable Object cell) {
        return cell instanceof String text && text.contains("SchedulingDisabled");
    }

    /** Goes to what owns an object. */
    void owner(ObjectRef ref) {
        read(Action.OWNER, ref);
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
            deck.closeText();
            cluster().open(place.get());
        } else if (owner) {
            deck.notices().say(Line.of(Role.MUTED, reading.name() + " has no owner"), deck.now());
        } else {
            deck.focus(deck.panes().size());
        }
    }

    /** The line of kubectl that a binding stands for. */
    String line(Binding binding, Visit visit) {
        ObjectRef ref = cluster().ref(visit, visit.pane().cursor().selected());
        if (ref == null || binding.command().isEmpty()) {
            return "";
        }
        String name =
                switch (binding.action()) {
                    case CORDON, DRAIN -> ref.name();
                    case TAINT -> "nodes " + ref.name();
                    default -> words().name(ref);
                };
        List<String> where = ObjectWords.where(ref);
        if (binding.action() == Action.APPLY) {
            return binding.command();
        }
        if (binding.action() == Action.SHELL) {
            return binding.commandFor(name + " " + Words.quoted(where));
        }
        String line = binding.commandFor(name) + (where.isEmpty() ? "" : " " + Words.quoted(where));
        return binding.action() == Action.CORDON && cordoned()
                ? line.replace("kubectl cordon", "kubectl uncordon")
                : line;
    }

    /** The favourite namespace of a number, counted from 1. */
    void favourite(int number) {
        var names = cluster().contexts().favourites();
        if (cluster().present() && number <= names.size()) {
            cluster().choose(names.get(number - 1));
        }
    }
}
