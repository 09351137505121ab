package dev.quarterdeck.tui.deck;

import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.pods.PodSelector;
import dev.quarterdeck.tui.keys.Action;
import dev.quarterdeck.tui.keys.Binding;
import dev.quarterdeck.tui.keys.Where;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** What can be done here: an object's keys hold for the kinds they mean something for. */
final class Offers {
    private static final Set<String> SCALED =
            Set.of("Deployment", "StatefulSet", "ReplicaSet", "ReplicationController");
    private static final Set<String> ROLLED = Set.of("Deployment", "StatefulSet", "DaemonSet");

    private static final Set<String> FORWARDED =
            Set.of("Pod", "Service", "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job");

    private Offers() {}

    /** The lines of a place that mean something for what the focused pane lists. */
    static List<Binding> in(Deck deck, Where place) {
        return deck.world().keymap().in(place).stream()
                .filter(binding -> holds(deck, binding))
                .toList();
    }

    /** Whether a line can be run for what the focused pane lists. */
    static boolean holds(Deck deck, Binding binding) {
        boolean meant =
                binding.where() != Where.OBJECTS
                        || deck.cluster()
                                .visit(deck.pane())
                                .map(visit -> holds(binding.action(), visit.resource()))
                                .orElse(false);
        return meant && !deck.readOnly().refuses(binding.action());
    }

    /** Whether this can be done with objects of a kind; of one not known yet, what all have. */
    static boolean holds(Action action, @Nullable ApiResource resource) {
        String kind = resource == null ? "" : resource.kind();
        return switch (action) {
            case LOGS ->
                    kind.equals("Pod")
                            || kind.equals("Container")
                            || resource != null && PodSelector.has(resource.group(), kind);
            case FORWARD -> FORWARDED.contains(kind);
            case SHELL, ATTACH -> kind.equals("Pod") || kind.equals("Container");
            case SCALE -> SCALED.contains(kind);
            case RESTART, UNDO, ROLLOUT_STATUS, ROLLOUT_HISTORY -> ROLLED.contains(kind);
            case CORDON, DRAIN, TAINT -> kind.equals("Node");
            case EDIT -> can(resource, "update");
            case LABEL, ANNOTATE -> can(resource, "patch");
            case REMOVE -> can(resource, "delete");
            case KILL -> kind.equals("Pod") && can(resource, "delete");
            default -> true;
        };
    }

    private static boolean can(@Nullable ApiResource resource, String verb) {
        return resource != null && resource.verbs().contains(verb);
    }
}
