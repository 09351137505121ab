package dev.quarterdeck.kubernetes.print;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The times YAML knows, as far as Go's time.Parse takes them. See {@code
 * go.yaml.in/yaml/v2/resolve.go} (parseTimestamp), copied in {@code sigs.k8s.io/yaml/kyaml}.
 */
final class YamlTimes {
    private static final String CLOCK = "(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:[.,]\\d+)?";
    private static final Pattern TIME =
            Pattern.compile(
                    "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[Tt]"
                            + CLOCK
                            + "(?:Z|[-+](\\d\\d):(\\d\\d))| +"
                            + CLOCK
                            + ")?");

    private YamlTimes() {}

    static boolean matches(String text) {
        if (text.length() < 8 || text.charAt(4) != '-') {
            return false;
        }
        Matcher time = TIME.matcher(text);
        return time.matches()
                && day(time)
                && clock(time, 4)
                && clock(time, 9)
                && atMost(time, 7, 24)
                && atMost(time, 8, 60);
    }

    private static boolean day(Matcher time) {
        int month = Integer.parseInt(time.group(2));
        int day = Integer.parseInt(time.group(3));
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(Integer.parseInt(time.group(1)), month).lengthOfMonth();
    }

    private static boolean clock(Matcher time, int hours) {
        return atMost(time, hours, 23)
                && atMost(time, hours + 1, 59)
                && atMost(time, hours + 2, 59);
    }

    private static boolean atMost(Matcher time, int group, int most) {
        String digits = time.group(group);
        return digits == null || Integer.parseInt(digits) <= most;
    }
}
