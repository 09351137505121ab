package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.widget.Line;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which pods leave a node that is drained, and which keep it from being drained; as the filters of
 * {@code k8s.io/kubectl/pkg/drain/filters.go} judge them.
 */
final class DrainPreview {
    private static final Set<String> ENDED = Set.of("Succeeded", "Failed");
    private static final int WIDTH = 70;

    private final List<String> going = new ArrayList<>();
    private final List<String> staying = new ArrayList<>();
    private final List<String> holding = new ArrayList<>();
    private final List<String> bare = new ArrayList<>();
    private int mirrors;

    private DrainPreview() {}

    static List<Line> lines(List<Tree> pods) {
        DrainPreview preview = new DrainPreview();
        pods.forEach(preview::judge);
        return preview.lines();
    }

    private void judge(Tree pod) {
        String name =
                pod.at("metadata", "namespace").text() + "/" + pod.at("metadata", "name").text();
        Tree owner = owner(pod);
        boolean ended = ENDED.contains(pod.at("status", "phase").text());
        if (pod.at("metadata", "annotations", "kubernetes.io/config.mirror").known()) {
            mirrors++;
        } else if (owner.at("kind").text().equals("DaemonSet") && !ended) {
            staying.add(name);
        } else {
            going.add(name);
            if (!owner.known() && !ended) {
                bare.add(name);
            }
            if (keepsData(pod) && !ended) {
                holding.add(name);
            }
        }
    }

    private static Tree owner(Tree pod) {
        return pod.at("metadata", "ownerReferences").items().stream()
                .filter(owner -> owner.at("controller").yes())
                .findFirst()
                .orElse(Tree.NONE);
    }

    private static boolean keepsData(Tree pod) {
        return pod.at("spec", "volumes").items().stream()
                .anyMatch(
                        volume ->
                                volume.entries().stream()
                                        .anyMatch(entry -> entry.getKey().equals("emptyDir")));
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        told(lines, Role.STRONG, going, "go", "goes", "no pod has to go");
        told(
                lines,
                Role.WARNING,
                holding,
                "have data in an emptyDir",
                "has data in an emptyDir",
                "");
        told(lines, Role.WARNING, bare, "are owned by nobody", "is owned by nobody", "");
        told(lines, Role.MUTED, staying, "stay, of daemon sets", "stays, of a daemon set", "");
        if (mirrors > 0) {
            lines.add(Line.of(Role.MUTED, mirrors + " static, from files of the node: they stay"));
        }
        return lines;
    }

    private static void told(
            List<Line> lines,
            Role role,
            List<String> names,
            String many,
            String one,
            String otherwise) {
        if (names.isEmpty()) {
            if (!otherwise.isEmpty()) {
                lines.add(Line.of(Role.MUTED, otherwise));
            }
            return;
        }
        String text =
                names.size()
                        + " "
                        + (names.size() == 1 ? one : many)
                        + ": "
                        + String.join(", ", names);
        String count = names.size() + " ";
        boolean first = true;
        for (String line : Wrapped.lines(text, WIDTH)) {
            lines.add(
                    first
                            ? Line.of(role, count).plus(Role.TEXT, line.substring(count.length()))
                            : Line.of(Role.TEXT, "  " + line));
            first = false;
        }
    }
}
