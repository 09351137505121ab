package dev.quarterdeck.text;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Points in time as Go's time package spells them. */
public final class GoTime {
    private GoTime() {}

    /** RFC 3339 with as many digits of the second as there are: time.RFC3339Nano. */
    public static String rfc3339Nano(OffsetDateTime time) {
        StringBuilder out = new StringBuilder(35);
        date(out, time.toLocalDateTime(), 'T');
        fraction(out, time.getNano());
        return zone(out, time.getOffset(), "Z", true).toString();
    }

    /** RFC 3339 in UTC. */
    public static String rfc3339Nano(Instant time) {
        return rfc3339Nano(time.atOffset(ZoneOffset.UTC));
    }

    /** RFC 3339 in whole seconds: time.RFC3339. */
    public static String rfc3339(OffsetDateTime time) {
        StringBuilder out = new StringBuilder(25);
        date(out, time.toLocalDateTime(), 'T');
        return zone(out, time.getOffset(), "Z", true).toString();
    }

    /** Time.String, as docker prints CreatedAt: {@code 2026-01-02 15:04:05 +0000 UTC}. */
    public static String text(ZonedDateTime time) {
        StringBuilder out = new StringBuilder(40);
        date(out, time.toLocalDateTime(), ' ');
        fraction(out, time.getNano());
        zone(out.append(' '), time.getOffset(), "+0000", false);
        return out.append(' ').append(zoneName(time)).toString();
    }

    /** Time.String of a point in time, seen from a place. */
    public static String text(Instant time, ZoneId place) {
        return text(time.atZone(place));
    }

    private static String zoneName(ZonedDateTime time) {
        if (time.getZone() instanceof ZoneOffset offset) {
            return offset.equals(ZoneOffset.UTC)
                    ? "UTC"
                    : zone(new StringBuilder(), offset, "", false).toString();
        }
        return ZoneNames.of(time);
    }

    /** The point in time an engine names (RFC 3339), or null where it is none. */
    public static @Nullable Instant parse(String text) {
        try {
            int zone = zoneStart(text);
            return zone < 0 ? null : local(text, zone).toInstant(offset(text.substring(zone)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The index of the offset, where the text has the form of a time. */
    private static int zoneStart(String text) {
        boolean form =
                text.length() > 19
                        && text.charAt(4) == '-'
                        && text.charAt(7) == '-'
                        && text.charAt(10) == 'T'
                        && text.charAt(13) == ':'
                        && text.charAt(16) == ':';
        int at = 19;
        if (form && text.charAt(at) == '.') {
            at++;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            form = at > 20;
        }
        return form && at < text.length() ? at : -1;
    }

    private static LocalDateTime local(String text, int zone) {
        String fraction = zone > 20 ? text.substring(20, Math.min(zone, 29)) : "";
        return LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                number(fraction + "0".repeat(9 - fraction.length()), 0, 9));
    }

    private static ZoneOffset offset(String zone) {
        if (zone.equals("Z")) {
            return ZoneOffset.UTC;
        }
        boolean form =
                zone.length() == 6 && zone.charAt(3) == ':' && "+-".indexOf(zone.charAt(0)) >= 0;
        if (!form) {
            throw new DateTimeException("no offset");
        }
        int sign = zone.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(zone, 1, 3), sign * number(zone, 4, 6));
    }

    private static int number(String text, int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("no digit");
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Whether the time is Go's zero time, which engines send for "never". */
    public static boolean zero(@Nullable String text) {
        return text == null || text.isEmpty() || text.startsWith("0001-01-01T00:00:00");
    }

    private static void date(StringBuilder out, LocalDateTime time, char between) {
        padded(out, time.getYear(), 4).append('-');
        padded(out, time.getMonthValue(), 2).append('-');
        padded(out, time.getDayOfMonth(), 2).append(between);
        padded(out, time.getHour(), 2).append(':');
        padded(out, time.getMinute(), 2).append(':');
        padded(out, time.getSecond(), 2);
    }

    private static StringBuilder padded(StringBuilder out, int value, int digits) {
        String text = Integer.toString(value);
        return out.repeat('0', Math.max(0, digits - text.length())).append(text);
    }

    private static void fraction(StringBuilder out, int nanos) {
        if (nanos == 0) {
            return;
        }
        padded(out.append('.'), nanos, 9);
        while (out.charAt(out.length() - 1) == '0') {
            out.setLength(out.length() - 1);
        }
    }

    private static StringBuilder zone(
            StringBuilder out, ZoneOffset offset, String utc, boolean colon) {
        int minutes = offset.getTotalSeconds() / 60;
        if (minutes == 0) {
            return out.append(utc);
        }
        out.append(minutes < 0 ? '-' : '+');
        padded(out, Math.abs(minutes) / 60, 2);
        return padded(colon ? out.append(':') : out, Math.abs(minutes) % 60, 2);
    }
}
