package dev.quarterdeck.tui.deck;

import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.tui.cluster.ClusterShare;
import dev.quarterdeck.tui.cluster.ClusterUsage;
import dev.quarterdeck.tui.cluster.ObjectRow;
import dev.quarterdeck.tui.cluster.ObjectTable;
import dev.quarterdeck.tui.live.Change;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A place in the cluster as it was come to: its rows, and what was selected there. */
final class Visit {
    private final Place place;
    private final String namespace;
    private final Pane<ClusterObject> pane;
    private @Nullable ObjectTable table;
    private @Nullable HealthRule rule;
    private Set<String> asked = Set.of();
    private ClusterUsage usage = new ClusterUsage(false, Map.of());

    /**
     * A place with nothing known of it.
     *
     * @param namespace the one that is asked for, empty for all
     */
    Visit(Place place, String namespace) {
        this.place = place;
        this.namespace = namespace;
        this.pane = new Pane<>(ObjectsView.waiting(title(place.kind())));
        this.pane.filter(place.filter());
    }

    Place place() {
        return place;
    }

    /** The namespace that is asked for, empty for all. */
    String namespace() {
        return namespace;
    }

    Pane<ClusterObject> pane() {
        return pane;
    }

    /** What is listed; null while the server has not said. */
    @Nullable ApiResource resource() {
        return table == null ? null : table.resource();
    }

    /** Whether its rows are of this kind, such as {@code Pod}. */
    boolean lists(String kind) {
        return table != null && table.resource().kind().equals(kind);
    }

    /** Whether another namespace would list something else. */
    boolean namespaced() {
        return table == null || table.resource().namespaced();
    }

    // ------------------------------------------------------------------ what the source says

    void told(ObjectTable now) {
        table = now;
        rule = new HealthRule(now);
        restyle();
    }

    private void restyle() {
        ObjectTable known = Objects.requireNonNull(table);
        boolean several = known.resource().namespaced() && namespace.isEmpty();
        pane.turn(ObjectsView.of(known, title(known.resource()), several, usage.known()));
    }

    private String title(ApiResource resource) {
        String kind = resource.kind();
        String plural = resource.name();
        int same = 0;
        while (same < Math.min(kind.length(), plural.length())
                && Character.toLowerCase(kind.charAt(same)) == plural.charAt(same)) {
            same++;
        }
        return title(same == 0 ? plural : kind.substring(0, same) + plural.substring(same));
    }

    private String title(String kinds) {
        String shown =
                kinds.isEmpty()
                        ? ""
                        : kinds.substring(0, 1).toUpperCase(Locale.ROOT) + kinds.substring(1);
        if (!place.of().isEmpty()) {
            return shown + " of " + place.of();
        }
        return place.labels().isEmpty() ? shown : shown + " " + place.labels();
    }

    /** Takes rows, changes and troubles in; says whether there is anything new to see. */
    boolean changed(Change<?> change, Instant now) {
        switch (change) {
            case Change.Page<?>(List<?> rows) -> pane.replace(objects(rows), now);
            case Change.More<?>(List<?> rows) -> pane.more(objects(rows), now);
            case Change.Upsert<?>(Object row) -> {
                return pane.upsert(object((ObjectRow) row), now);
            }
            case Change.Remove<?>(String id) -> pane.remove(id);
            case Change.Stale<?> stale -> pane.stale(stale.trouble(), now);
            case Change.Live<?> live -> pane.live(live.about(), now);
        }
        return true;
    }

    private List<ClusterObject> objects(List<?> rows) {
        return rows.stream().map(row -> object((ObjectRow) row)).toList();
    }

    private ClusterObject object(ObjectRow row) {
        HealthRule known = Objects.requireNonNull(rule);
        ClusterObject before = pane.rows().get(row.id());
        return before == null
                ? ClusterObject.of(row, known).with(amount(row.namespace(), row.name()))
                : before.with(row, known);
    }

    private ClusterUsage.@Nullable Amount amount(String where, String name) {
        return usage.amounts().get(where.isEmpty() ? name : where + "/" + name);
    }

    /** Takes in what all of them use now. */
    void used(ClusterUsage now, Instant when) {
        boolean other = now.known() != usage.known();
        usage = now;
        List<ClusterObject> changed = new ArrayList<>();
        for (ClusterObject object : pane.rows().all()) {
            ClusterUsage.Amount amount = now.amounts().get(object.path());
            if (!Objects.equals(amount, object.usage())) {
                changed.add(object.with(amount));
            }
        }
        pane.renew(changed);
        if (other && table != null) {
            restyle();
        }
    }

    /** Takes in what one of them may use. */
    void shared(String id, ClusterShare share) {
        ClusterObject object = pane.rows().get(id);
        if (object != null) {
            pane.renew(List.of(object.with(share)));
        }
    }

    /** The rows in sight whose share is not known and wanted. */
    List<ClusterObject> unshared() {
        List<ClusterObject> wanting = new ArrayList<>();
        Cursor cursor = pane.cursor();
        int end = Math.min(cursor.top() + cursor.height(), pane.rows().shown());
        for (int i = cursor.top(); usage.known() && i < end; i++) {
            ClusterObject object = pane.rows().at(i);
            if (object.share() == null && object.usage() != null) {
                wanting.add(object);
            }
        }
        return wanting;
    }

    /** Remembers what is being asked for; says whether that is anything new. */
    boolean asksFor(List<ClusterObject> wanting) {
        Set<String> ids =
                wanting.stream().map(object -> object.row().id()).collect(Collectors.toSet());
        boolean other = !ids.equals(asked);
        asked = ids;
        return other;
    }

    /** Whether the cluster measures what these use. */
    boolean measured() {
        return usage.known();
    }
}
