package dev.quarterdeck.text;

import java.math.BigInteger;
import java.time.Duration;

/** Durations as Go's time package reads and prints them: {@code 1h2m3.5s}. */
public final class GoDuration {
    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(63);
    private static final long SECOND = 1_000_000_000L;

    private GoDuration() {}

    /** time.ParseDuration. */
    public static Duration parse(String text) {
        boolean negative = text.startsWith("-");
        String rest = negative || text.startsWith("+") ? text.substring(1) : text;
        if (rest.equals("0")) {
            return Duration.ZERO;
        }
        if (rest.isEmpty()) {
            throw refuse("invalid duration", text);
        }
        BigInteger nanos = new Reader(text, rest).sum();
        BigInteger signed = negative ? nanos.negate() : nanos;
        if (signed.bitLength() > 63) {
            throw refuse("invalid duration", text);
        }
        return Duration.ofNanos(signed.longValue());
    }

    /** Duration.String. */
    public static String format(Duration duration) {
        long nanos = duration.toNanos();
        if (nanos == 0) {
            return "0s";
        }
        return (nanos < 0 ? "-" : "") + positive(BigInteger.valueOf(nanos).abs());
    }

    private static String positive(BigInteger nanos) {
        if (nanos.compareTo(BigInteger.valueOf(SECOND)) < 0) {
            long small = nanos.longValue();
            return small < 1_000
                    ? small + "ns"
                    : small < 1_000_000
                            ? fraction(small, 1_000) + "µs"
                            : fraction(small, 1_000_000) + "ms";
        }
        BigInteger[] parts = nanos.divideAndRemainder(BigInteger.valueOf(60 * SECOND));
        String seconds = fraction(parts[1].longValue(), SECOND) + "s";
        long minutes = parts[0].longValue();
        if (minutes == 0) {
            return seconds;
        }
        String hours = minutes >= 60 ? minutes / 60 + "h" : "";
        return hours + minutes % 60 + "m" + seconds;
    }

    private static String fraction(long value, long unit) {
        long rest = value % unit;
        if (rest == 0) {
            return Long.toString(value / unit);
        }
        String digits = Long.toString(unit + rest).substring(1);
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return value / unit + "." + digits.substring(0, end);
    }

    private static GoParseException refuse(String why, String text) {
        return new GoParseException("time: " + why + " " + quote(text));
    }

    /** The time package quotes in its own way: by bytes, all but printable ASCII as \x. */
    private static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (byte b : Utf8.encode(text)) {
            int c = b & 0xff;
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c >= ' ' && c < 0x80) {
                out.append((char) c);
            } else {
                out.append("\\x").append(Character.forDigit(c >> 4, 16));
                out.append(Character.forDigit(c & 0xf, 16));
            }
        }
        return out.append('"').toString();
    }

    /** Reads numbers with their units and adds them up. */
    private static final class Reader {
        private final String whole;
        private final String text;
        private int at;

        Reader(String whole, String text) {
            this.whole = whole;
            this.text = text;
        }

        BigInteger sum() {
            BigInteger sum = BigInteger.ZERO;
            while (at < text.length()) {
                sum = sum.add(part());
                if (sum.compareTo(LIMIT) > 0) {
                    throw refuse("invalid duration", whole);
                }
            }
            return sum;
        }

        private BigInteger part() {
            String before = digits();
            String after = "";
            if (at < text.length() && text.charAt(at) == '.') {
                at++;
                after = digits();
            }
            if (before.isEmpty() && after.isEmpty()) {
                throw refuse("invalid duration", whole);
            }
            long unit = unit();
            BigInteger whole = new BigInteger("0" + before).multiply(BigInteger.valueOf(unit));
            // Go counts the fraction in floating point; so the last nanosecond comes out the same.
            String kept = fraction(after);
            double scaled = unit / Math.pow(10, kept.length());
            long extra = (long) (new BigInteger("0" + kept).doubleValue() * scaled);
            return whole.add(BigInteger.valueOf(extra));
        }

        /** As many digits as fit into 63 bits: Go leaves the rest out. */
        private static String fraction(String digits) {
            int most = Math.min(digits.length(), 19);
            String kept = digits.substring(0, most);
            boolean fits = new BigInteger("0" + kept).compareTo(LIMIT) <= 0;
            return fits ? kept : kept.substring(0, most - 1);
        }

        private String digits() {
            int start = at;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            return text.substring(start, at);
        }

        private long unit() {
            int start = at;
            while (at < text.length() && "0123456789.".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String name = text.substring(start, at);
            return switch (name) {
                case "" -> throw refuse("missing unit in duration", whole);
                case "ns" -> 1;
                case "us", "µs", "μs" -> 1_000;
                case "ms" -> 1_000_000;
                case "s" -> SECOND;
                case "m" -> 60 * SECOND;
                case "h" -> 3600 * SECOND;
                default -> throw refuse("unknown unit " + quote(name) + " in duration", whole);
            };
        }
    }
}
