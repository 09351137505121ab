package dev.quarterdeck.tui.live;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the engine's words for how long something has lasted, such as "About an hour". */
final class EngineWords {

    private static final Pattern WORDS =
            Pattern.compile(
                    "(Less than a|About an?|\\d{1,9}) (second|minute|hour|day|week|month|year)s?");
    private static final Duration DAY = Duration.ofDays(1);

    private EngineWords() {}

    /** The duration a status text tells, rounded as the engine rounds; null when it tells none. */
    static @Nullable Duration duration(String status) {
        Matcher matcher = WORDS.matcher(status);
        if (!matcher.find()) {
            return null;
        }
        return unit(matcher.group(2)).multipliedBy(count(matcher.group(1)));
    }

    private static long count(String words) {
        return words.startsWith("Less") ? 0 : words.startsWith("About") ? 1 : Long.parseLong(words);
    }

    private static Duration unit(String name) {
        return switch (name) {
            case "second" -> Duration.ofSeconds(1);
            case "minute" -> Duration.ofMinutes(1);
            case "hour" -> Duration.ofHours(1);
            case "day" -> DAY;
            case "week" -> DAY.multipliedBy(7);
            case "month" -> DAY.multipliedBy(30);
            default -> DAY.multipliedBy(365);
        };
    }

    /** Whether the exact duration may be the one that was rounded to the other. */
    static boolean same(Duration rounded, Duration exact) {
        return exact.minus(rounded).abs().compareTo(coarseness(rounded)) <= 0;
    }

    private static Duration coarseness(Duration rounded) {
        if (rounded.compareTo(Duration.ofMinutes(1)) < 0) {
            return Duration.ofSeconds(1);
        }
        if (rounded.compareTo(Duration.ofHours(1)) < 0) {
            return Duration.ofMinutes(1);
        }
        return rounded.compareTo(DAY.multipliedBy(2)) < 0 ? Duration.ofMinutes(45) : DAY;
    }
}
