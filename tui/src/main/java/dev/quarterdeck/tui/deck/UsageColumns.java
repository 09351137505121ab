package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.cluster.ClusterShare;
import dev.quarterdeck.tui.cluster.ClusterUsage;
import dev.quarterdeck.tui.widget.Align;
import dev.quarterdeck.tui.widget.ColumnShape;
import dev.quarterdeck.tui.widget.Line;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;

/** The columns of a cluster that measures: processor and memory, against requests and limits. */
final class UsageColumns {
    private static final int SCALE = 100;

    private UsageColumns() {}

    /** What they use, and among the wide columns how much that is of what they may. */
    static List<ViewColumn<ClusterObject>> all() {
        return List.of(
                figure("CPU", 6, 60, UsageColumns::cpu, o -> amount(o).millicores()),
                figure("MEM", 7, 59, UsageColumns::memory, o -> amount(o).bytes()),
                share("CPU/R", o -> amount(o).millicores(), s -> s.requestedMillicores()),
                share("CPU/L", o -> amount(o).millicores(), s -> s.limitMillicores()),
                share("MEM/R", o -> amount(o).bytes(), s -> s.requestedBytes()),
                share("MEM/L", o -> amount(o).bytes(), s -> s.limitBytes()));
    }

    private static ClusterUsage.Amount amount(ClusterObject object) {
        ClusterUsage.Amount usage = object.usage();
        return usage == null ? new ClusterUsage.Amount(-1, -1) : usage;
    }

    private static ViewColumn<ClusterObject> figure(
            String heading,
            int least,
            int weight,
            BiFunction<ClusterObject, Instant, Line> cell,
            ToLongFunction<ClusterObject> value) {
        return ViewColumn.<ClusterObject>of(
                        right(heading, least, 9, weight),
                        object -> Line.EMPTY,
                        Order.by(object -> -value.applyAsLong(object)))
                .asLively()
                .showing(cell);
    }

    private static Line cpu(ClusterObject object, Instant now) {
        ClusterUsage.Amount usage = object.usage();
        ClusterShare share = object.share();
        return usage == null
                ? Line.EMPTY
                : Line.of(
                        load(usage.millicores(), share == null ? 0 : share.limitMillicores()),
                        usage.millicores() + "m");
    }

    private static Line memory(ClusterObject object, Instant now) {
        ClusterUsage.Amount usage = object.usage();
        ClusterShare share = object.share();
        return usage == null
                ? Line.EMPTY
                : Line.of(
                        load(usage.bytes(), share == null ? 0 : share.limitBytes()),
                        Amounts.binary(usage.bytes()));
    }

    private static Role load(long used, long limit) {
        if (limit <= 0) {
            return Role.TEXT;
        }
        long percent = used * SCALE / limit;
        return percent >= 90 ? Role.ERROR : percent >= 70 ? Role.WARNING : Role.TEXT;
    }

    private static ViewColumn<ClusterObject> share(
            String heading, ToLongFunction<ClusterObject> used, ToLongFunction<ClusterShare> of) {
        ToLongFunction<ClusterObject> percent = object -> percent(object, used, of);
        return figure(
                        heading,
                        5,
                        30,
                        (object, now) -> {
                            long value = percent.applyAsLong(object);
                            return value < 0
                                    ? Line.of(Role.MUTED, object.usage() == null ? "" : "-")
                                    : Line.of(load(value, SCALE), value + " %");
                        },
                        percent)
                .asWide();
    }

    private static long percent(
            ClusterObject object,
            ToLongFunction<ClusterObject> used,
            ToLongFunction<ClusterShare> of) {
        ClusterShare share = object.share();
        long whole = share == null ? 0 : of.applyAsLong(share);
        return object.usage() == null || whole <= 0 ? -1 : used.applyAsLong(object) * SCALE / whole;
    }

    private static ColumnShape right(String title, int least, int most, int weight) {
        return new ColumnShape(title, Align.RIGHT, least, most, weight);
    }
}
