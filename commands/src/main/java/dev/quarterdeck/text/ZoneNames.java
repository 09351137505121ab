package dev.quarterdeck.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;

/**
 * The short names of time zones (CET, -03) from the system's zone files, where Go, too, finds them;
 * the names Java knows are others, and take long to load.
 */
final class ZoneNames {
    private static final Path FILES = Path.of("/usr/share/zoneinfo");
    private static final int HEADER = 44;
    private static final int TYPE = 6;

    private final ByteBuffer file;
    private final int times;
    private final int timeCount;
    private final int types;
    private final int typeCount;
    private final int names;
    private final int footer;

    private ZoneNames(ByteBuffer file) {
        this.file = file;
        // The first part, with short times, is for readers of the first version.
        int start = HEADER + size(0, 4);
        this.timeCount = count(start, 3);
        this.typeCount = count(start, 4);
        this.times = start + HEADER;
        this.types = times + timeCount * 9;
        this.names = types + typeCount * TYPE;
        this.footer = start + HEADER + size(start, 8);
    }

    /** The name of a time's zone then, or its offset as Go writes it where there is no name. */
    static String of(ZonedDateTime time) {
        ZoneId zone = time.getZone();
        ZoneRules rules = zone.getRules();
        if (zone.getId().equals("UTC") || zone.getId().equals("Etc/UTC")) {
            return "UTC";
        }
        try {
            byte[] bytes = Files.readAllBytes(FILES.resolve(zone.getId()));
            boolean summer = rules.isDaylightSavings(time.toInstant());
            return new ZoneNames(ByteBuffer.wrap(bytes)).name(time.toEpochSecond(), summer);
        } catch (IOException | RuntimeException e) {
            return numbered(time.getOffset());
        }
    }

    private static String numbered(ZoneOffset offset) {
        if (offset.equals(ZoneOffset.UTC)) {
            return "UTC";
        }
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        String hours = Integer.toString(100 + minutes / 60).substring(1);
        String rest = minutes % 60 == 0 ? "" : Integer.toString(100 + minutes % 60).substring(1);
        return (offset.getTotalSeconds() < 0 ? "-" : "+") + hours + rest;
    }

    private int count(int header, int index) {
        return file.getInt(header + 20 + index * 4);
    }

    /** The bytes after a header: marks, leap seconds, times, types, names. */
    private int size(int header, int timeSize) {
        int marks = count(header, 0) + count(header, 1);
        int leaps = count(header, 2) * (timeSize + 4);
        int changes = count(header, 3) * (timeSize + 1);
        return marks + leaps + changes + count(header, 4) * TYPE + count(header, 5);
    }

    private String name(long second, boolean summer) {
        int last = timeCount - 1;
        if (last >= 0 && second >= time(last) && hasRule()) {
            return ruled(summer);
        }
        while (last >= 0 && time(last) > second) {
            last--;
        }
        int type = last < 0 ? 0 : file.get(times + timeCount * 8 + last);
        return text(names + (file.get(types + type * TYPE + 5) & 0xff), (byte) 0);
    }

    private long time(int index) {
        return file.getLong(times + index * 8);
    }

    private boolean hasRule() {
        return footer + 2 < file.limit() && file.get(footer + 1) != '\n';
    }

    /** From a rule such as {@code CET-1CEST,M3.5.0,M10.5.0/3}. */
    private String ruled(boolean summer) {
        String rule = text(footer + 1, (byte) '\n');
        int end = nameEnd(rule, 0);
        if (!summer) {
            return bare(rule.substring(0, end));
        }
        int start = end;
        while ("+-:0123456789".indexOf(rule.charAt(start)) >= 0) {
            start++;
        }
        return bare(rule.substring(start, nameEnd(rule, start)));
    }

    private static int nameEnd(String rule, int start) {
        if (rule.charAt(start) == '<') {
            return rule.indexOf('>', start) + 1;
        }
        int end = start;
        while (end < rule.length() && Character.isLetter(rule.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String bare(String name) {
        return name.startsWith("<") ? name.substring(1, name.length() - 1) : name;
    }

    private String text(int start, byte mark) {
        int end = start;
        while (file.get(end) != mark) {
            end++;
        }
        byte[] name = new byte[end - start];
        file.get(start, name);
        return new String(name, StandardCharsets.US_ASCII);
    }
}
