package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.flags.FlagException;
import dev.quarterdeck.cli.flags.GoNumbers;
import dev.quarterdeck.text.GoDuration;
import dev.quarterdeck.text.GoLayout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** Times of {@code --since} and {@code --until}: durations, dates, or seconds since 1970. */
final class Timestamps {
    private Timestamps() {}

    /**
     * The time in seconds since 1970, or empty for none.
     *
     * @param flag the flag's name, for the error
     */
    static String of(String flag, String value, Clock clock) {
        if (value.isEmpty()) {
            return "";
        }
        try {
            return read(value, clock);
        } catch (IllegalArgumentException e) {
            throw new CommandException(1, "invalid value for \"" + flag + "\": " + e.getMessage());
        }
    }

    private static String read(String value, Clock clock) {
        Optional<Duration> ago = duration(value);
        if (ago.isPresent() && !value.equals("0")) {
            return Long.toString(clock.instant().minus(ago.get()).getEpochSecond());
        }
        boolean local = !hasAny(value, "zZ+") && count(value, '-') != 3;
        ZoneOffset here = clock.getZone().getRules().getOffset(clock.instant());
        try {
            Instant time = GoLayout.parse(layout(value, local), value, here);
            return String.format(Locale.ROOT, "%d.%09d", time.getEpochSecond(), time.getNano());
        } catch (IllegalArgumentException e) {
            if (value.contains("-")) {
                throw e;
            }
            return seconds(value);
        }
    }

    private static Optional<Duration> duration(String value) {
        try {
            return Optional.of(GoDuration.parse(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String seconds(String value) {
        int point = value.indexOf('.');
        try {
            GoNumbers.integer(point < 0 ? value : value.substring(0, point));
            if (point >= 0) {
                GoNumbers.integer(value.substring(point + 1));
            }
            return value;
        } catch (FlagException e) {
            throw new IllegalArgumentException(
                    "failed to parse value as time or duration: \"" + value + "\"", e);
        }
    }

    private static String layout(String value, boolean local) {
        String zone = local ? "" : "Z07:00";
        if (value.contains(".")) {
            return "2006-01-02T15:04:05.999999999" + zone;
        }
        if (!value.contains("T")) {
            return "2006-01-02" + zone;
        }
        int colons = count(value, ':');
        boolean offset = !local && !hasAny(value, "zZ") && colons > 0;
        String time =
                switch (offset ? colons - 1 : colons) {
                    case 0 -> "2006-01-02T15";
                    case 1 -> "2006-01-02T15:04";
                    default -> "2006-01-02T15:04:05";
                };
        return time + zone;
    }

    private static boolean hasAny(String value, String signs) {
        return value.chars().anyMatch(c -> signs.indexOf(c) >= 0);
    }

    private static int count(String value, char sign) {
        return (int) value.chars().filter(c -> c == sign).count();
    }
}
