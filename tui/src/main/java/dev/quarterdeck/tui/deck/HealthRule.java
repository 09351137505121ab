package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.cluster.ObjectRow;
import dev.quarterdeck.tui.cluster.ObjectTable;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how an object is from the cells its server lists: the columns that say so are the same for
 * all kinds (READY, STATUS, DESIRED and AVAILABLE, TYPE of events), those of custom resources too.
 */
final class HealthRule {
    private static final Pattern PART = Pattern.compile("(\\d+)/(\\d+).*");
    private static final Set<String> WELL =
            Set.of("running", "ready", "active", "bound", "true", "healthy", "succeeded", "synced");
    private static final Set<String> DONE = Set.of("completed", "complete", "approved,issued");
    private static final Set<String> STARTING =
            Set.of("containercreating", "podinitializing", "creating", "progressing", "starting");
    private static final Set<String> WAITING =
            Set.of("pending", "unschedulable", "suspended", "waiting");
    private static final Set<String> IDLE = Set.of("available", "released", "schedulinggated");
    private static final Set<String> FAILED =
            Set.of("failed", "lost", "evicted", "oomkilled", "degraded", "denied", "notready");

    private final String kind;
    private final int ready;
    private final int status;
    private final int desired;
    private final int available;
    private final int type;

    HealthRule(ObjectTable table) {
        List<String> titles =
                table.columns().stream()
                        .map(column -> column.name().toLowerCase(Locale.ROOT))
                        .toList();
        this.kind = table.resource().kind();
        this.ready = titles.indexOf("ready");
        this.status = first(titles, "status", "phase", "state", "health");
        this.desired = titles.indexOf("desired");
        this.available = first(titles, "available", "ready", "current");
        this.type = titles.indexOf("type");
    }

    private static int first(List<String> titles, String... words) {
        for (String word : words) {
            if (titles.contains(word)) {
                return titles.indexOf(word);
            }
        }
        return -1;
    }

    Health of(ObjectRow row) {
        return switch (kind) {
            case "Event" ->
                    text(row, type).equalsIgnoreCase("Normal") ? Health.PLAIN : Health.WARNING;
            case "Node" -> node(text(row, status));
            default -> desired >= 0 ? counted(row) : told(row);
        };
    }

    private static Health node(String status) {
        if (!status.startsWith("Ready")) {
            return Health.FAILED;
        }
        return status.contains("SchedulingDisabled") ? Health.HELD : Health.WELL;
    }

    private Health counted(ObjectRow row) {
        return share(number(text(row, available)), number(text(row, desired)));
    }

    private static Health share(long have, long want) {
        if (want == 0) {
            return Health.IDLE;
        }
        return have >= want ? Health.WELL : have == 0 ? Health.FAILED : Health.PARTLY;
    }

    private Health told(ObjectRow row) {
        if (status >= 0) {
            return word(text(row, status), text(row, ready));
        }
        return ready >= 0 ? readiness(text(row, ready)) : Health.PLAIN;
    }

    private static Health readiness(String ready) {
        Matcher part = PART.matcher(ready);
        if (part.matches()) {
            return share(number(part.group(1)), number(part.group(2)));
        }
        return switch (ready.toLowerCase(Locale.ROOT)) {
            case "true" -> Health.WELL;
            case "false" -> Health.FAILED;
            default -> ready.isEmpty() ? Health.PLAIN : Health.STARTING;
        };
    }

    private static Health word(String status, String ready) {
        String said = status.toLowerCase(Locale.ROOT);
        if (said.equals("running") && ready.equals("false")) {
            return Health.PARTLY;
        }
        if (said.equals("running") && PART.matcher(ready).matches()) {
            Health share = readiness(ready);
            return share == Health.FAILED ? Health.PARTLY : share;
        }
        return word(said);
    }

    private static Health word(String said) {
        if (WELL.contains(said)) {
            return Health.WELL;
        }
        if (DONE.contains(said)) {
            return Health.DONE;
        }
        if (STARTING.contains(said)) {
            return Health.STARTING;
        }
        if (WAITING.contains(said)) {
            return Health.WAITING;
        }
        return said.isEmpty() || IDLE.contains(said) ? Health.IDLE : grave(said);
    }

    private static Health grave(String said) {
        if (said.equals("crashloopbackoff")) {
            return Health.RESTARTING;
        }
        if (said.startsWith("terminating")) {
            return Health.LEAVING;
        }
        if (said.matches("init:\\d+/\\d+")) {
            return Health.STARTING;
        }
        boolean failed = FAILED.contains(said) || said.contains("err") || said.contains("backoff");
        boolean ended = said.startsWith("exitcode") || said.startsWith("signal");
        return failed || ended || said.startsWith("init:") ? Health.FAILED : Health.PLAIN;
    }

    private static String text(ObjectRow row, int column) {
        return column < 0 || column >= row.cells().size()
                ? ""
                : Cells.text(row.cells().get(column));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
