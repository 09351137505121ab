package dev.quarterdeck.cli.docker;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.text.GoDuration;
import dev.quarterdeck.text.GoUnits;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** How far something is: a bar, figures and the time left, as much as fits. */
final class ProgressBar {
    private static final int STEPS = 50;
    private static final int ROOM_FOR_BAR = 110;
    private static final int ROOM_FOR_TIME = 50;

    private ProgressBar() {}

    /** The bar for a progress detail, or nothing when it has no figures. */
    static String of(@Nullable Object detail, int columns, Clock clock) {
        Map<String, @Nullable Object> figures = Json.object(detail);
        long current = number(figures, "current");
        long total = number(figures, "total");
        String units = figures.get("units") instanceof String text ? text : "";
        if (current <= 0 && total <= 0) {
            return "";
        }
        if (total <= 0) {
            return units.isEmpty() ? size(current) : current + " " + units;
        }
        int steps = Math.min(STEPS, (int) ((double) current / total * 100) / 2);
        String bar =
                columns > ROOM_FOR_BAR
                        ? "[" + "=".repeat(steps) + ">" + " ".repeat(STEPS - steps) + "] "
                        : "";
        boolean hidden = Boolean.TRUE.equals(figures.get("hidecounts"));
        String counts = hidden ? "" : counts(current, total, units);
        boolean timed = columns > ROOM_FOR_TIME && current > 0 && steps < STEPS;
        return bar + counts + (timed ? left(figures, current, total, clock) : "");
    }

    private static String counts(long current, long total, String units) {
        boolean wonky = current > total;
        if (units.isEmpty()) {
            return wonky ? size(current) : size(current) + "/" + GoUnits.humanSize((double) total);
        }
        return wonky ? current + " " + units : current + "/" + total + " " + units;
    }

    private static String size(long bytes) {
        String size = GoUnits.humanSize((double) bytes);
        return " ".repeat(Math.max(0, 8 - size.length())) + size;
    }

    private static String left(
            Map<String, @Nullable Object> figures, long current, long total, Clock clock) {
        long start = number(figures, "start");
        if (start <= 0) {
            return "";
        }
        double passed = clock.millis() / 1000.0 - start;
        long seconds = Math.round(passed / current * (total - current));
        return " " + GoDuration.format(Duration.ofSeconds(seconds));
    }

    private static long number(Map<String, @Nullable Object> figures, String name) {
        return figures.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
