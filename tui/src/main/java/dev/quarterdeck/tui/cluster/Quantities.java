package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.kubernetes.print.Quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as whole numbers, rounded up as upstream's Value and MilliValue do. */
final class Quantities {
    private static final int MILLI = 3;

    private Quantities() {}

    /** Thousandths of a processor; 0 where the text is no amount. */
    static long millicores(String text) {
        return rounded(text, MILLI);
    }

    /** Bytes; 0 where the text is no amount. */
    static long whole(String text) {
        return rounded(text, 0);
    }

    private static long rounded(String text, int scale) {
        BigDecimal value = Quantity.parse(text);
        return value == null
                ? 0
                : value.scaleByPowerOfTen(scale).setScale(0, RoundingMode.UP).longValue();
    }
}
