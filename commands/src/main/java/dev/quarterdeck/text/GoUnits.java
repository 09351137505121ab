package dev.quarterdeck.text;

import java.time.Duration;
import java.util.Locale;

/** Sizes and durations as docker prints and reads them (github.com/docker/go-units). */
public final class GoUnits {
    private static final String[] DECIMAL = {"B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"};
    private static final String[] BINARY = {
        "B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB", "YiB"
    };

    private GoUnits() {}

    /** Four significant digits of 1000s: {@code 2.746MB}. */
    public static String humanSize(double bytes) {
        return humanSizeWithPrecision(bytes, 4);
    }

    public static String humanSizeWithPrecision(double bytes, int digits) {
        return size(bytes, 1000, DECIMAL, digits);
    }

    /** Four significant digits of 1024s: {@code 44.5KiB}. */
    public static String bytesSize(double bytes) {
        return size(bytes, 1024, BINARY, 4);
    }

    private static String size(double bytes, double base, String[] units, int digits) {
        double size = bytes;
        int unit = 0;
        while (size >= base && unit < units.length - 1) {
            size /= base;
            unit++;
        }
        return GoFloat.format(size, 'g', digits) + units[unit];
    }

    /** About how long: {@code 3 hours}, {@code About a minute}. */
    public static String humanDuration(Duration duration) {
        double exact = duration.getSeconds() + duration.getNano() / 1e9;
        long seconds = (long) exact;
        if (seconds < 1) {
            return "Less than a second";
        }
        if (seconds < 60) {
            return seconds == 1 ? "1 second" : seconds + " seconds";
        }
        long minutes = seconds / 60;
        if (minutes < 60) {
            return minutes == 1 ? "About a minute" : minutes + " minutes";
        }
        long hours = (long) (exact / 3600 + 0.5);
        return hours == 1 ? "About an hour" : longer(hours, exact);
    }

    private static String longer(long hours, double seconds) {
        if (hours < 48) {
            return hours + " hours";
        }
        if (hours < 24 * 7 * 2) {
            return hours / 24 + " days";
        }
        if (hours < 24 * 30 * 2) {
            return hours / 24 / 7 + " weeks";
        }
        if (hours < 24 * 365 * 2) {
            return hours / 24 / 30 + " months";
        }
        return (long) (seconds / 3600) / 24 / 365 + " years";
    }

    /** Bytes of a size in 1000s: {@code 10kB}. */
    public static long fromHumanSize(String size) {
        return parse(size, 1000);
    }

    /** Bytes of a size in 1024s: {@code 512m}. */
    public static long ramInBytes(String size) {
        return parse(size, 1024);
    }

    private static long parse(String text, long base) {
        int last = text.length() - 1;
        while (last >= 0 && "0123456789. ".indexOf(text.charAt(last)) < 0) {
            last--;
        }
        if (last < 0) {
            throw new GoParseException("invalid size: '" + text + "'");
        }
        int numberEnd = text.charAt(last) == ' ' ? last : last + 1;
        double number = GoNumber.parseFloat(text.substring(0, numberEnd));
        if (number < 0) {
            throw new GoParseException("invalid size: '" + text + "'");
        }
        return (long) (number * factor(text.substring(last + 1), base));
    }

    private static double factor(String suffix, long base) {
        String unit = suffix.toLowerCase(Locale.ROOT);
        if (unit.isEmpty() || unit.equals("b")) {
            return 1;
        }
        int power = "kmgtp".indexOf(unit.charAt(0)) + 1;
        String rest = unit.substring(1);
        boolean known = rest.isEmpty() || rest.equals("b") || rest.equals("ib");
        if (power == 0 || !known) {
            // A suffix that is too long is quoted as it was written.
            throw new GoParseException(
                    "invalid suffix: '" + (suffix.length() > 3 ? suffix : unit) + "'");
        }
        return Math.pow((double) base, power);
    }
}
