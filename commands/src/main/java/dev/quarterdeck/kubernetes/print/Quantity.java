package dev.quarterdeck.kubernetes.print;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts such as {@code 100m} or {@code 1.5Gi}. Ported from {@code
 * k8s.io/apimachinery/pkg/api/resource/quantity.go} (ParseQuantity) and {@code suffix.go}.
 */
public final class Quantity {
    private static final Pattern AMOUNT =
            Pattern.compile("([+-]?)([0-9]*)(?:\\.([0-9]*))?([eEinumkKMGTP]*[-+]?[0-9]*)");
    private static final Pattern EXPONENT = Pattern.compile("[eE]([-+]?[0-9]+)");
    private static final String DECIMAL = "numkMGTPE";
    private static final int[] POWERS = {-9, -6, -3, 3, 6, 9, 12, 15, 18};
    private static final String BINARY = "KMGTPE";
    private static final int NANO = 9;

    /** Exponents beyond this are larger or smaller than any quantity is compared with. */
    private static final int FARTHEST = 10_000;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Quantity() {}

    /** The value, or null where the text is no quantity. */
    public static @Nullable BigDecimal parse(String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (text.isEmpty() || !amount.matches()) {
            return null;
        }
        String digits = amount.group(2);
        String fraction = amount.group(3) == null ? "" : amount.group(3);
        if (digits.isEmpty() && fraction.isEmpty() && !shortcut(amount.group(4))) {
            return null;
        }
        BigInteger unscaled = new BigInteger("0" + digits + fraction);
        BigDecimal value = scaled(new BigDecimal(unscaled, fraction.length()), amount.group(4));
        return value == null || !amount.group(1).equals("-") ? value : value.negate();
    }

    /** Where upstream does not look at the number as text again, none at all is taken for zero. */
    private static boolean shortcut(String suffix) {
        Integer power = power(suffix);
        return suffix.length() == 2 && suffix.charAt(1) == 'i'
                ? "KMGT".indexOf(suffix.charAt(0)) >= 0
                : power != null && power >= -NANO;
    }

    private static @Nullable BigDecimal scaled(BigDecimal value, String suffix) {
        if (suffix.length() == 2 && suffix.charAt(1) == 'i') {
            int step = BINARY.indexOf(suffix.charAt(0)) + 1;
            BigDecimal bytes = value.multiply(new BigDecimal(BigInteger.TWO.pow(10 * step)));
            return step == 0 ? null : rounded(bytes).min(LARGEST);
        }
        Integer power = power(suffix);
        return power == null ? null : rounded(value.scaleByPowerOfTen(power));
    }

    private static @Nullable Integer power(String suffix) {
        if (suffix.isEmpty()) {
            return 0;
        }
        if (suffix.length() == 1 && DECIMAL.contains(suffix)) {
            return POWERS[DECIMAL.indexOf(suffix)];
        }
        Matcher exponent = EXPONENT.matcher(suffix);
        if (!exponent.matches() || exponent.group(1).length() > 18) {
            return null;
        }
        long power = Long.parseLong(exponent.group(1));
        return Math.clamp(power, -FARTHEST, FARTHEST);
    }

    /** Whoever asks for a little gets the smallest amount there is. */
    private static BigDecimal rounded(BigDecimal value) {
        return value.scale() <= NANO ? value : value.setScale(NANO, RoundingMode.UP);
    }
}
