package dev.quarterdeck.demo.cluster;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** When a cron job is due: minute, hour, day, month, weekday. */
record Schedule(String[] fields) {

    static Schedule of(String text) {
        String[] fields = text.strip().split("\\s+", -1);
        return new Schedule(fields.length == 5 ? fields : "0 0 1 1 *".split(" ", -1));
    }

    /** The first due minute after a time. */
    Instant next(Instant after) {
        LocalDateTime time =
                LocalDateTime.ofInstant(after, ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .plusMinutes(1);
        LocalDateTime last = time.plusYears(5);
        while (time.isBefore(last)) {
            if (!day(time)) {
                time = time.truncatedTo(ChronoUnit.DAYS).plusDays(1);
            } else if (!fits(fields[1], time.getHour())) {
                time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            } else if (!fits(fields[0], time.getMinute())) {
                time = time.plusMinutes(1);
            } else {
                return time.toInstant(ZoneOffset.UTC);
            }
        }
        return time.toInstant(ZoneOffset.UTC);
    }

    private boolean day(LocalDateTime time) {
        return fits(fields[2], time.getDayOfMonth())
                && fits(fields[3], time.getMonthValue())
                && fits(fields[4], time.getDayOfWeek().getValue() % 7);
    }

    private static boolean fits(String field, int value) {
        for (String part : field.split(",", -1)) {
            String[] step = part.split("/", 2);
            String[] range = step[0].split("-", 2);
            boolean any = step[0].equals("*");
            int low = any ? 0 : number(range[0]);
            int high =
                    any || step.length == 2 && range.length == 1
                            ? 99
                            : number(range[range.length - 1]);
            int each = step.length == 2 ? number(step[1]) : 1;
            if (value >= low && value <= high && (value - low) % Math.max(1, each) == 0) {
                return true;
            }
        }
        return false;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            return -1;
        }
    }
}
