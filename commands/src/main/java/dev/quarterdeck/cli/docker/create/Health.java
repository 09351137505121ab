package dev.quarterdeck.cli.docker.create;

import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.text.GoDuration;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The {@code --health-…} flags. */
final class Health {
    private static final Map<String, String> TIMES =
            new TreeMap<>(
                    Map.of(
                            "health-interval", "Interval",
                            "health-timeout", "Timeout",
                            "health-start-period", "StartPeriod",
                            "health-start-interval", "StartInterval"));
    private static final List<String> CHECKED =
            List.of(
                    "health-interval",
                    "health-timeout",
                    "health-retries",
                    "health-start-period",
                    "health-start-interval");

    private final Parsed flags;

    Health(Parsed flags) {
        this.flags = flags;
    }

    /** The check as the engine takes it, or null where the image decides. */
    @Nullable Map<String, @Nullable Object> check() {
        String command = flags.text("health-cmd");
        boolean any = !command.isEmpty() || CHECKED.stream().anyMatch(name -> figure(name) != 0);
        if (flags.on("no-healthcheck")) {
            if (any) {
                throw new IllegalArgumentException(
                        "--no-healthcheck conflicts with --health-* options");
            }
            return Map.of("Test", List.of("NONE"));
        }
        return any ? check(command) : null;
    }

    private Map<String, @Nullable Object> check(String command) {
        var check = new TreeMap<String, @Nullable Object>();
        if (!command.isEmpty()) {
            check.put("Test", List.of("CMD-SHELL", command));
        }
        for (String name : CHECKED) {
            long figure = figure(name);
            if (figure < 0) {
                throw new IllegalArgumentException("--" + name + " cannot be negative");
            }
            if (figure > 0) {
                check.put(TIMES.getOrDefault(name, "Retries"), figure);
            }
        }
        return check;
    }

    private long figure(String name) {
        String text = flags.text(name);
        boolean time = TIMES.containsKey(name) && !text.isEmpty();
        return time ? GoDuration.parse(text).toNanos() : flags.integer(name);
    }
}
