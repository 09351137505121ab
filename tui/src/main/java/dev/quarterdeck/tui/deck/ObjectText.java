package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.cluster.ClusterShare;
import dev.quarterdeck.tui.cluster.ClusterUsage;
import dev.quarterdeck.tui.widget.Graph;
import dev.quarterdeck.tui.widget.Line;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The overview of an object of the cluster, and what has happened to it. */
final class ObjectText {
    private static final int LABEL = 16;
    private static final int GAUGE = 20;
    private static final int LATEST = 4;

    /** Titles that the pane's own row says already, or that say nothing. */
    private static final Set<String> LEFT_OUT = Set.of("", "NAME", "NAMESPACE", "AGE", "LABELS");

    private final Deck deck;
    private final Visit visit;
    private final ClusterObject object;
    private final Tree tree;
    private final int width;
    private final Instant now;
    private final List<Line> lines = new ArrayList<>();

    private ObjectText(Deck deck, Visit visit, ClusterObject object, int width, Instant now) {
        this.deck = deck;
        this.visit = visit;
        this.object = object;
        this.tree = deck.detail().inspect();
        this.width = width;
        this.now = now;
    }

    static List<Line> overview(Deck deck, Visit visit, int width, Instant now) {
        ClusterObject object = visit.pane().rows().get(deck.detail().subject().id());
        return object == null
                ? List.of()
                : new ObjectText(deck, visit, object, width, now).overview();
    }

    private List<Line> overview() {
        head();
        diagnosis();
        cells();
        use();
        PodText.containers(visit, tree, lines, width);
        conditions();
        pairs("labels", tree.at("metadata", "labels"));
        owner();
        happenings();
        return lines;
    }

    private void head() {
        String kind = visit.resource() == null ? "" : visit.resource().kind();
        Line line =
                Line.of(object.health().role(), object.health().glyph())
                        .plus(Role.TEXT, " " + kind);
        if (!object.row().namespace().isEmpty()) {
            line = line.plus(Role.MUTED, " in " + object.row().namespace());
        }
        Instant created = object.row().created();
        lines.add(
                created == null
                        ? line
                        : line.plus(Role.MUTED, ", " + Ages.since(created, now) + " old"));
    }

    private void diagnosis() {
        Diagnosis diagnosis = PodDiagnosis.of(visit, object, tree, deck.detail().events());
        if (diagnosis != null) {
            lines.add(Line.EMPTY);
            ContainerText.why(diagnosis, lines, width);
        }
        lines.add(Line.EMPTY);
    }

    /** Every column there is, those too that found no room in the list. */
    private void cells() {
        for (ViewColumn<ClusterObject> column : visit.pane().view().columns()) {
            Line cell = column.cell().apply(object, now);
            if (!LEFT_OUT.contains(column.title()) && said(cell) && !figure(column)) {
                Line label = Line.of(Role.MUTED, word(column.title()));
                lines.add(label.padded(LABEL).plus(cell));
            }
        }
    }

    private static boolean said(Line cell) {
        return !cell.text().isBlank() && !cell.text().equals("-");
    }

    private static String word(String title) {
        return switch (title) {
            case "RST" -> "restarts";
            case "LAST RST" -> "last restart";
            default -> title.toLowerCase(Locale.ROOT);
        };
    }

    private static boolean figure(ViewColumn<?> column) {
        return column.title().startsWith("CPU") || column.title().startsWith("MEM");
    }

    private void use() {
        ClusterUsage.Amount usage = object.usage();
        if (usage == null) {
            return;
        }
        ClusterShare share = object.share() == null ? ClusterShare.NONE : object.share();
        lines.add(Line.EMPTY);
        gauge(
                "CPU",
                usage.millicores(),
                usage.millicores() + "m",
                share.requestedMillicores(),
                share.limitMillicores(),
                share.requestedMillicores() + "m",
                share.limitMillicores() + "m");
        gauge(
                "MEM",
                usage.bytes(),
                Amounts.binary(usage.bytes()),
                share.requestedBytes(),
                share.limitBytes(),
                Amounts.binary(share.requestedBytes()),
                Amounts.binary(share.limitBytes()));
    }

    private void gauge(
            String what,
            long used,
            String amount,
            long requested,
            long limit,
            String requestedText,
            String limitText) {
        Line line = Line.of(Role.MUTED, what + " ").plus(Role.TEXT, amount);
        boolean node = visit.lists("Node");
        if (requested > 0 && !node) {
            line = line.plus(Role.MUTED, "  requested " + requestedText);
        }
        if (limit > 0) {
            line = line.plus(Role.MUTED, (node ? "  of " : "  limit ") + limitText);
        }
        lines.add(line);
        long whole = limit > 0 ? limit : requested;
        if (whole > 0) {
            lines.add(Graph.gauge((double) used / whole, Math.min(GAUGE, width)));
        }
    }

    /** Those that say something is wrong stand first. */
    private void conditions() {
        List<Line> well = new ArrayList<>();
        List<Line> wrong = new ArrayList<>();
        for (Tree condition : tree.at("status", "conditions").items()) {
            boolean good = PodDiagnosis.good(condition);
            (good ? well : wrong).add(condition(condition, good));
        }
        if (!well.isEmpty() || !wrong.isEmpty()) {
            lines.add(Line.EMPTY);
        }
        for (Line line : wrong) {
            lines.add(line);
        }
        if (!well.isEmpty()) {
            lines.addAll(well);
        }
    }

    private static Line condition(Tree condition, boolean good) {
        Line line =
                Line.of(good ? Role.OK : Role.WARNING, good ? "✓ " : "! ")
                        .plus(Role.TEXT, condition.at("type").text())
                        .plus(Role.MUTED, good ? "" : " " + condition.at("status").text());
        String reason = condition.at("reason").text();
        String message = condition.at("message").text();
        return good ? line : line.plus(Role.MUTED, "  " + (message.isEmpty() ? reason : message));
    }

    private void pairs(String what, Tree pairs) {
        if (pairs.entries().isEmpty()) {
            return;
        }
        lines.add(Line.EMPTY);
        lines.add(Line.of(Role.HEADER, what.toUpperCase(Locale.ROOT)));
        for (Map.Entry<String, Tree> pair : pairs.entries()) {
            lines.add(
                    Line.of(Role.SYNTAX_KEY, pair.getKey())
                            .plus(Role.MUTED, "=")
                            .plus(Role.TEXT, pair.getValue().text()));
        }
    }

    private void owner() {
        for (Tree owner : tree.at("metadata", "ownerReferences").items()) {
            lines.add(Line.EMPTY);
            lines.add(
                    Line.of(Role.MUTED, "owner ")
                            .plus(Role.TEXT, owner.at("kind").text() + " ")
                            .plus(Role.STRONG, owner.at("name").text())
                            .plus(Role.KEY, "  o"));
        }
    }

    private void happenings() {
        List<Line> all = events(deck.detail().events(), width, now);
        if (deck.detail().events().at("items").items().isEmpty()) {
            return;
        }
        lines.add(Line.EMPTY);
        lines.add(Line.of(Role.HEADER, "EVENTS"));
        lines.addAll(all.subList(0, Math.min(all.size(), 2 * LATEST)));
    }

    // ------------------------------------------------------------------ events

    /** The events of a list, the latest first: what, how often and when, and the words of it. */
    static List<Line> events(Tree list, int width, Instant now) {
        if (!list.known()) {
            return List.of(Line.of(Role.BUSY, "asking the server"));
        }
        List<Line> lines = new ArrayList<>();
        for (Tree event : list.at("items").items().reversed()) {
            boolean warning = event.at("type").text().equals("Warning");
            long count =
                    Math.max(
                            1,
                            Math.max(
                                    event.at("count").number(),
                                    event.at("series", "count").number()));
            String age = Ages.since(time(event), now);
            lines.add(
                    Line.of(warning ? Role.WARNING : Role.MUTED, warning ? "! " : "· ")
                            .plus(Role.STRONG, event.at("reason").text())
                            .plus(
                                    Role.MUTED,
                                    (age.isEmpty() ? "" : "  " + age + " ago")
                                            + (count > 1 ? ", " + count + " times" : "")));
            for (String part :
                    Wrapped.lines(event.at("message").text().strip(), Math.max(8, width - 2))) {
                lines.add(Line.of(Role.TEXT, "  " + part));
            }
        }
        return lines.isEmpty() ? List.of(Line.of(Role.MUTED, "no events")) : lines;
    }

    private static @Nullable Instant time(Tree event) {
        for (String[] path :
                new String[][] {
                    {"series", "lastObservedTime"},
                    {"lastTimestamp"},
                    {"eventTime"},
                    {"metadata", "creationTimestamp"}
                }) {
            String text = event.at(path).text();
            try {
                if (!text.isEmpty()) {
                    return Instant.parse(text);
                }
            } catch (DateTimeParseException unreadable) {
                return null;
            }
        }
        return null;
    }
}
