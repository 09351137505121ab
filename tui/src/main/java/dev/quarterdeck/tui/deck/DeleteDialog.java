package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.cluster.ClusterSource;
import dev.quarterdeck.tui.cluster.ObjectRef;
import dev.quarterdeck.tui.widget.Line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Asks before objects are deleted; what the cluster lives on wants its name typed. */
final class DeleteDialog {
    private static final String SYSTEM = "kube-system";
    private static final Set<String> HEAVY =
            Set.of("Node", "Namespace", "PersistentVolume", "CustomResourceDefinition");
    private static final Set<String> OWNING =
            Set.of(
                    "Deployment",
                    "ReplicaSet",
                    "StatefulSet",
                    "DaemonSet",
                    "ReplicationController",
                    "Job",
                    "CronJob");
    private static final Map<String, String> GOES =
            Map.of(
                    "Namespace", "Everything in it goes too.",
                    "Node", "The cluster forgets it, and its pods with it.",
                    "CustomResourceDefinition", "All objects of this kind go too.",
                    "PersistentVolume", "Its data may go with it.",
                    "PersistentVolumeClaim", "Its volume's data may go with it.");
    private static final Map<String, List<String>> FLAGS =
            Map.of(
                    "quickly", List.of("--now"),
                    "by force", List.of("--grace-period=0", "--force"),
                    "wait for", List.of("--cascade=foreground"),
                    "keep", List.of("--cascade=orphan"));

    private static final Map<String, String> AGAIN =
            Map.of(
                    "ReplicaSet", " makes another",
                    "StatefulSet", " makes another",
                    "DaemonSet", " makes another",
                    "ReplicationController", " makes another",
                    "Node", " runs it from a file");

    private DeleteDialog() {}

    /**
     * The dialog for these objects of one kind.
     *
     * @param force whether without grace is what is chosen at first
     */
    static DialogPlan of(
            List<ObjectRef> refs, ObjectWords words, ClusterSource source, boolean force) {
        String kind = refs.getFirst().resource().kind();
        List<Field> fields = new ArrayList<>();
        if (kind.equals("Pod")) {
            fields.add(
                    new Field.Pick(
                            "grace", List.of("its own", "quickly", "by force"), force ? 2 : 0));
        } else if (OWNING.contains(kind)) {
            fields.add(Field.Pick.of("its pods", "go too", "wait for", "keep"));
        }
        if (heavy(refs)) {
            fields.add(Field.Consent.to(what(refs)));
        }
        DialogPlan plan =
                DialogPlan.of(
                                "Delete " + titled(refs) + "?",
                                "Delete",
                                values -> words.lines("delete", refs, flags(values)))
                        .asking(fields)
                        .saying(body(refs, kind));
        return kind.equals("Pod") && refs.size() == 1
                ? plan.looking(() -> source.object(refs.getFirst()), DeleteDialog::maker)
                : plan;
    }

    private static boolean heavy(List<ObjectRef> refs) {
        return refs.stream()
                .anyMatch(
                        ref ->
                                HEAVY.contains(ref.resource().kind())
                                        || ref.namespace().equals(SYSTEM));
    }

    /** What must be typed: the one name, or how many there are. */
    private static String what(List<ObjectRef> refs) {
        return refs.size() == 1
                ? refs.getFirst().name()
                : refs.size() + " " + refs.getFirst().resource().name();
    }

    /** What they are called in a title. */
    static String titled(List<ObjectRef> refs) {
        ObjectRef first = refs.getFirst();
        return refs.size() == 1
                ? first.resource().kind().toLowerCase(Locale.ROOT) + " " + first.name()
                : refs.size() + " " + first.resource().name();
    }

    private static List<Line> body(List<ObjectRef> refs, String kind) {
        List<Line> lines = new ArrayList<>(named(refs));
        String goes = GOES.get(kind);
        if (goes != null) {
            lines.add(Line.of(Role.WARNING, goes));
        }
        return lines;
    }

    /** Where they are, and the names of several. */
    static List<Line> named(List<ObjectRef> refs) {
        List<Line> lines = new ArrayList<>();
        if (refs.size() > 1) {
            String names = String.join(", ", refs.stream().map(ObjectRef::name).toList());
            Wrapped.lines(names, Question.WIDTH).forEach(line -> lines.add(Line.of(line)));
        }
        List<String> where = refs.stream().map(ObjectRef::namespace).distinct().toList();
        if (!where.equals(List.of(""))) {
            lines.add(Line.of(Role.MUTED, "in ").plus(Role.TEXT, String.join(" and ", where)));
        }
        return lines;
    }

    /** Who makes a pod anew once it is gone. */
    private static List<Line> maker(Tree pod) {
        for (Tree owner : pod.at("metadata", "ownerReferences").items()) {
            if (owner.at("controller").yes()) {
                String kind = owner.at("kind").text();
                return List.of(
                        Line.of(Role.TEXT, kind + " ")
                                .plus(Role.STRONG, owner.at("name").text())
                                .plus(Role.TEXT, AGAIN.getOrDefault(kind, " owns it")));
            }
        }
        return pod.known()
                ? List.of(Line.of(Role.WARNING, "Nothing owns it: no other takes its place."))
                : List.of(Line.of(Role.MUTED, "It is gone already."));
    }

    private static String[] flags(List<String> values) {
        return values.stream()
                .limit(1)
                .flatMap(value -> FLAGS.getOrDefault(value, List.of()).stream())
                .toArray(String[]::new);
    }
}
