package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.cluster.ObjectRow;
import dev.quarterdeck.tui.widget.Line;

import java.time.Instant;
import java.util.List;

/** The containers of a pod in its overview. */
final class PodText {
    private static final int STATE = 2;
    private static final int RESTARTS = 3;
    private static final int IMAGE = 4;
    private static final int SORT = 6;

    private PodText() {}

    static void containers(Visit visit, Tree pod, List<Line> lines, int width) {
        if (!visit.lists("Pod") || !pod.known()) {
            return;
        }
        lines.add(Line.EMPTY);
        lines.add(Line.of(Role.HEADER, "CONTAINERS"));
        for (ObjectRow row : PodContainers.rows(pod, Instant.EPOCH)) {
            Health health = PodContainers.health(row);
            String sort = Cells.text(row.cells().get(SORT));
            String restarts = Cells.text(row.cells().get(RESTARTS));
            lines.add(
                    Line.of(health.role(), health.glyph())
                            .plus(Role.STRONG, " " + row.name())
                            .plus(Role.MUTED, sort.isEmpty() ? "" : " (" + sort + ")")
                            .plus(Role.TEXT, "  " + Cells.text(row.cells().get(STATE)))
                            .plus(
                                    Role.MUTED,
                                    restarts.equals("0") ? "" : "  " + restarts + " restarts"));
            lines.add(Line.of(Role.MUTED, "  " + Cells.text(row.cells().get(IMAGE))));
        }
    }
}
