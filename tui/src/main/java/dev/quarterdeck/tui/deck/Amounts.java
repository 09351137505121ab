package dev.quarterdeck.tui.deck;

import java.util.List;
import java.util.Locale;

/** Bytes in three or four figures and a unit. */
final class Amounts {
    private static final List<String> BINARY = List.of("B", "KiB", "MiB", "GiB", "TiB", "PiB");
    private static final List<String> DECIMAL = List.of("B", "kB", "MB", "GB", "TB", "PB");
    private static final int THOUSAND = 1000;
    private static final int KIBI = 1024;
    private static final double TWO_FIGURES = 10;
    private static final double ALL_FIGURES = 100;

    private Amounts() {}

    /** Memory, such as {@code 48 MiB}. */
    static String binary(long bytes) {
        return scaled(bytes, KIBI, BINARY);
    }

    /** Sizes on disk and wire, such as {@code 1.98 MB}, as the docker client gives them. */
    static String decimal(long bytes) {
        return scaled(bytes, THOUSAND, DECIMAL);
    }

    private static String scaled(long bytes, int step, List<String> units) {
        double value = bytes;
        int unit = 0;
        while (value >= step && unit < units.size() - 1) {
            value /= step;
            unit++;
        }
        return figure(value, unit, step) + " " + units.get(unit);
    }

    private static String figure(double value, int unit, int step) {
        if (unit == 0 || value >= ALL_FIGURES || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        int places = value >= TWO_FIGURES ? (step == KIBI ? 0 : 1) : step == KIBI ? 1 : 2;
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
