package dev.quarterdeck.tui.deck;

import dev.quarterdeck.kubernetes.api.Table;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.cluster.ObjectTable;
import dev.quarterdeck.tui.keys.Where;
import dev.quarterdeck.tui.widget.Align;
import dev.quarterdeck.tui.widget.ColumnShape;
import dev.quarterdeck.tui.widget.Line;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Objects of any kind as a pane lists them: by the columns their server names. */
final class ObjectsView {
    private static final Set<String> LASTING = Set.of("LAST SEEN", "FIRST SEEN", "LAST SCHEDULE");
    private static final Set<String> STATES = Set.of("STATUS", "PHASE", "STATE", "READY", "TYPE");
    private static final Set<String> LONG = Set.of("MESSAGE", "OBJECT", "IMAGES", "DATA");

    /** Columns that say nothing when they are cut further. */
    private static final Map<String, Integer> LEAST =
            Map.of("STATUS", 16, "REASON", 12, "OBJECT", 16, "MESSAGE", 14);

    /** What says most stays longest. */
    private static final Map<String, Integer> WEIGHTS =
            Map.of("STATUS", 97, "REASON", 90, "MESSAGE", 84);

    private static final Set<String> FIGURES =
            Set.of(
                    "READY",
                    "UP-TO-DATE",
                    "AVAILABLE",
                    "DESIRED",
                    "CURRENT",
                    "DATA",
                    "COMPLETIONS",
                    "ACTIVE",
                    "SECRETS",
                    "REPLICAS",
                    "MINPODS",
                    "MAXPODS");

    private final ObjectTable table;
    private final String title;
    private final boolean namespaces;
    private final boolean usage;
    private final List<ViewColumn<ClusterObject>> columns = new ArrayList<>();

    private ObjectsView(ObjectTable table, String title, boolean namespaces, boolean usage) {
        this.table = table;
        this.title = title;
        this.namespaces = namespaces;
        this.usage = usage;
    }

    /** While the server has not said what columns there are. */
    static ResourceView<ClusterObject> waiting(String kind) {
        List<ViewColumn<ClusterObject>> few = List.of(glyph(), name());
        return view(kind, "object", few, "NAME");
    }

    /**
     * The view of a table.
     *
     * @param title what the pane is called
     * @param namespaces whether rows of several namespaces are listed
     * @param usage whether the cluster tells what they use
     */
    static ResourceView<ClusterObject> of(
            ObjectTable table, String title, boolean namespaces, boolean usage) {
        return new ObjectsView(table, title, namespaces, usage).view();
    }

    private ResourceView<ClusterObject> view() {
        columns.add(glyph());
        if (namespaces) {
            columns.add(namespace());
        }
        if (!events()) {
            columns.add(name());
        }
        for (int i = 0; i < table.columns().size(); i++) {
            listed(i);
        }
        if (events()) {
            columns.add(name().asWide());
        }
        if (usage) {
            columns.addAll(UsageColumns.all());
        }
        columns.add(labels());
        String sorting = events() ? "LAST SEEN" : namespaces ? "NAMESPACE" : "NAME";
        String noun = table.resource().kind().toLowerCase(Locale.ROOT);
        return view(title, noun, columns, sorting);
    }

    /** Events are known by what they say, not by their names. */
    private boolean events() {
        return table.resource().kind().equals("Event");
    }

    private static ResourceView<ClusterObject> view(
            String title, String noun, List<ViewColumn<ClusterObject>> columns, String sorting) {
        return new ResourceView<>(
                title,
                noun,
                Where.OBJECTS,
                object -> object.row().id(),
                object -> object.row().name(),
                columns,
                sorting,
                object -> object.health().faulty(),
                ObjectsView::summary,
                "");
    }

    private static String summary(Pane<ClusterObject> pane) {
        long faulty = pane.rows().all().stream().filter(object -> object.health().faulty()).count();
        boolean none = pane.rows().size() == 0 && pane.heard() != null;
        String well = pane.heard() == null ? "" : "all well";
        return none ? "none" : faulty == 0 ? well : faulty + " failing";
    }

    // ------------------------------------------------------------------ columns

    private static ViewColumn<ClusterObject> glyph() {
        return ViewColumn.of(
                left("", 1, 1, 100),
                object -> Line.of(object.health().role(), object.health().glyph()),
                Comparator.<ClusterObject, Health>comparing(ClusterObject::health)
                        .thenComparing(byName()));
    }

    private static ViewColumn<ClusterObject> namespace() {
        return ViewColumn.of(
                left("NAMESPACE", 8, 24, 85),
                object -> Line.of(Role.MUTED, object.row().namespace()),
                byName());
    }

    private static ViewColumn<ClusterObject> name() {
        return ViewColumn.of(left("NAME", 20, 63, 99), ObjectsView::nameCell, byName());
    }

    private static Line nameCell(ClusterObject object) {
        Health health = object.health();
        Role calm = health == Health.WELL || health == Health.PLAIN ? Role.TEXT : Role.MUTED;
        return Line.of(health.faulty() ? Role.STRONG : calm, object.row().name());
    }

    private static ViewColumn<ClusterObject> labels() {
        return ViewColumn.<ClusterObject>text(left("LABELS", 10, 200, 12), ObjectsView::written)
                .showing((object, now) -> Line.of(Role.MUTED, written(object)))
                .asWide();
    }

    private static String written(ClusterObject object) {
        return object.row().labels().entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** As the server lists them: by namespace, then by name. */
    private static Comparator<ClusterObject> byName() {
        return Comparator.<ClusterObject, String>comparing(object -> object.row().namespace())
                .thenComparing(object -> object.row().name());
    }

    private void listed(int index) {
        Table.Column column = table.columns().get(index);
        String heading = column.name().toUpperCase(Locale.ROOT);
        if (heading.equals("NAME") || heading.equals("NAMESPACE")) {
            return;
        }
        if (heading.equals("RESTARTS")) {
            restarts(index);
            return;
        }
        ViewColumn<ClusterObject> made = made(index, column, heading);
        // The sign says of what type an event is.
        boolean wide = column.priority() > 0 || events() && heading.equals("TYPE");
        columns.add(wide ? made.asWide() : made);
    }

    /** How often, and among the wide columns how long ago the last time was. */
    private void restarts(int index) {
        columns.add(
                ViewColumn.<ClusterObject>of(
                        right("RST", 3, 6, 79),
                        object -> Line.of(count(text(object, index))),
                        Order.by(object -> value(object, index))));
        columns.add(
                ViewColumn.<ClusterObject>of(
                                right("LAST RST", 8, 9, 46),
                                object -> Line.EMPTY,
                                Order.by(object -> ago(text(object, index)).toSeconds()))
                        .asLively()
                        .asWide()
                        .showing((object, now) -> last(object, index, now)));
    }

    private static String count(String restarts) {
        int blank = restarts.indexOf(' ');
        return blank < 0 ? restarts : restarts.substring(0, blank);
    }

    private static Duration ago(String restarts) {
        int blank = restarts.indexOf(' ');
        return blank < 0 ? Duration.ofDays(100_000) : Cells.duration(restarts.substring(blank));
    }

    private static Line last(ClusterObject object, int index, Instant now) {
        String text = text(object, index);
        boolean never = text.indexOf(' ') < 0;
        Duration since = Duration.between(object.row().told(), now);
        return Line.of(Role.MUTED, never ? "" : Ages.of(ago(text).plus(since)));
    }

    private ViewColumn<ClusterObject> made(int index, Table.Column column, String heading) {
        if (heading.equals("AGE")) {
            return age();
        }
        if (LASTING.contains(heading) || column.type().equals("date")) {
            return lasting(index, heading);
        }
        boolean number = column.type().equals("integer") || column.type().equals("number");
        boolean figure = number || FIGURES.contains(heading);
        int weight = column.priority() > 0 ? 50 - index : weight(heading, index);
        ColumnShape shape =
                new ColumnShape(
                        heading,
                        figure ? Align.RIGHT : Align.LEFT,
                        LEAST.getOrDefault(heading, figure ? heading.length() : 12),
                        LONG.contains(heading) ? 120 : 42,
                        weight);
        ViewColumn<ClusterObject> plain =
                ViewColumn.of(
                        shape, object -> Line.EMPTY, Order.by(object -> value(object, index)));
        return plain.showing((object, now) -> cell(object, index, heading));
    }

    private static int weight(String heading, int index) {
        return WEIGHTS.getOrDefault(heading, STATES.contains(heading) ? 95 - index : 82 - index);
    }

    private static Cells.Value value(ClusterObject object, int index) {
        List<?> cells = object.row().cells();
        return Cells.value(index < cells.size() ? cells.get(index) : null);
    }

    private static String text(ClusterObject object, int index) {
        List<?> cells = object.row().cells();
        return Cells.text(index < cells.size() ? cells.get(index) : null);
    }

    private static Line cell(ClusterObject object, int index, String heading) {
        String text = text(object, index);
        if (text.equals("<none>") || text.equals("<unset>")) {
            return Line.of(Role.MUTED, "-");
        }
        if (STATES.contains(heading)) {
            boolean calm = object.health() == Health.WELL || object.health() == Health.PLAIN;
            return Line.of(calm ? Role.TEXT : object.health().role(), text);
        }
        return Line.of(text);
    }

    private static String later(ClusterObject object, String text, Instant now) {
        Instant told = object.row().told();
        String said = Cells.ago(text, now);
        return now.isAfter(told) && said.equals(text)
                ? Cells.later(text, Duration.between(told, now))
                : said;
    }

    private static ViewColumn<ClusterObject> age() {
        return ViewColumn.<ClusterObject>of(
                        right("AGE", 5, 7, 70),
                        object -> Line.EMPTY,
                        Order.by(
                                object -> {
                                    Instant created = object.row().created();
                                    return created == null ? 0L : -created.getEpochSecond();
                                }))
                .asLively()
                .showing(
                        (object, now) ->
                                Line.of(Role.MUTED, Ages.since(object.row().created(), now)));
    }

    private static ViewColumn<ClusterObject> lasting(int index, String heading) {
        return ViewColumn.<ClusterObject>of(
                        right(heading, heading.length(), 14, 78),
                        object -> Line.EMPTY,
                        Order.by(object -> moment(object, index)))
                .asLively()
                .showing(
                        (object, now) ->
                                Line.of(Role.MUTED, later(object, text(object, index), now)));
    }

    /** The latest first. */
    private static Long moment(ClusterObject object, int index) {
        String text = text(object, index);
        if (!Cells.ago(text, Instant.EPOCH).equals(text)) {
            return -Instant.parse(text).getEpochSecond();
        }
        Duration ago = Cells.duration(text);
        return -object.row().told().minus(ago).getEpochSecond();
    }

    private static ColumnShape left(String title, int least, int most, int weight) {
        return new ColumnShape(title, Align.LEFT, least, most, weight);
    }

    private static ColumnShape right(String title, int least, int most, int weight) {
        return new ColumnShape(title, Align.RIGHT, least, most, weight);
    }
}
