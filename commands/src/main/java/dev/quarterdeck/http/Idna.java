package dev.quarterdeck.http;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names of other scripts in the letters that DNS has (x/net idna.Lookup: UTS #46, not transitional,
 * and RFC 3492). Names in ASCII stay as they are, upper case too.
 */
final class Idna {
    private static final int BASE = 36;
    private static final int LOWEST = 1;
    private static final int HIGHEST = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;

    private Idna() {}

    /** A name as it is looked up: in lower case where it is not in ASCII. */
    static String ascii(String name) {
        if (plain(name)) {
            return name;
        }
        String dotted = name.replaceAll("[\u3002\uff0e\uff61]", ".");
        String mapped = Normalizer.normalize(dotted, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return punycode(Normalizer.normalize(mapped, Normalizer.Form.NFC));
    }

    /** A name as servers are told it: as it was written, but for the letters (idna.ToASCII). */
    static String punycode(String name) {
        if (plain(name)) {
            return name;
        }
        var out = new StringBuilder();
        for (String label : name.split("\\.", -1)) {
            out.append(out.isEmpty() ? "" : ".").append(plain(label) ? label : encoded(label));
        }
        return out.toString();
    }

    private static boolean plain(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String encoded(String label) {
        int[] points = label.codePoints().toArray();
        var out = new StringBuilder();
        for (int point : points) {
            if (point < 0x80) {
                out.append((char) point);
            }
        }
        int done = out.length();
        if (done > 0) {
            out.append('-');
        }
        return "xn--" + rest(points, done, out);
    }

    /** Every other character by the distance from the one before, in the order of their numbers. */
    private static StringBuilder rest(int[] points, int plain, StringBuilder out) {
        int from = 0x80;
        int delta = 0;
        int bias = FIRST_BIAS;
        for (int done = plain; done < points.length; from++) {
            int next = next(points, from);
            delta += (next - from) * (done + 1);
            from = next;
            for (int point : points) {
                if (point < from) {
                    delta++;
                } else if (point == from) {
                    number(delta, bias, out);
                    bias = adapted(delta, done + 1, done == plain);
                    delta = 0;
                    done++;
                }
            }
            delta++;
        }
        return out;
    }

    private static int next(int[] points, int from) {
        int next = Integer.MAX_VALUE;
        for (int point : points) {
            next = point >= from && point < next ? point : next;
        }
        return next;
    }

    private static void number(int delta, int bias, StringBuilder out) {
        int left = delta;
        for (int k = BASE; ; k += BASE) {
            int limit = Math.clamp((long) k - bias, LOWEST, HIGHEST);
            if (left < limit) {
                out.append(digit(left));
                return;
            }
            out.append(digit(limit + (left - limit) % (BASE - limit)));
            left = (left - limit) / (BASE - limit);
        }
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    private static int adapted(int delta, int count, boolean first) {
        int left = first ? delta / DAMP : delta / 2;
        left += left / count;
        int k = 0;
        while (left > (BASE - LOWEST) * HIGHEST / 2) {
            left /= BASE - LOWEST;
            k += BASE;
        }
        return k + (BASE - LOWEST + 1) * left / (left + SKEW);
    }
}
