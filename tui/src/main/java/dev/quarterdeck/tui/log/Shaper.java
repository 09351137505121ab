package dev.quarterdeck.tui.log;

import dev.quarterdeck.text.Neutral;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.text.Ansi;
import dev.quarterdeck.tui.text.Rich;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;

/** Makes what is shown and searched out of the bytes of a line. */
record Shaper(Look look, ZoneId zone, Origins origins) {
    /** More of a line than this is not drawn. */
    private static final int DRAWN = 16 * 1024;

    private static final int JSON = 64 * 1024;
    private static final String RULE = "────";

    /** The line for the screen, a very long one cut. */
    Rich shown(Chunk chunk, int line) {
        if (chunk.kind(line) == Kind.NOTE) {
            return note(whole(chunk, line));
        }
        Rich body = body(chunk, line);
        int origin = chunk.origin(line);
        String label = origins.label(origin);
        if (!look.times() && label.isEmpty()) {
            return body;
        }
        Rich.Builder whole = Rich.builder();
        if (!label.isEmpty()) {
            whole.add(origins.paint(origin), label);
        }
        if (look.times()) {
            whole.add(Role.MUTED, Moments.of(LogRange.instant(chunk.stamp(line)), zone)).add(" ");
        }
        return whole.add(body).build();
    }

    /** A row that is not of the log. */
    static Rich note(String words) {
        return Rich.of(Role.MUTED, "%s %s %s".formatted(RULE, Neutral.line(words), RULE));
    }

    /** The whole line as it is searched. */
    String searched(Chunk chunk, int line) {
        return text(whole(chunk, line)).text();
    }

    /** Where the searched text begins in the shown one. */
    int indent(Chunk chunk, int line) {
        if (chunk.kind(line) == Kind.NOTE) {
            return 0;
        }
        int label = origins.label(chunk.origin(line)).length();
        return label + (look.times() ? "HH:mm:ss.SSS ".length() : 0);
    }

    private Rich body(Chunk chunk, int line) {
        int length = chunk.to(line) - chunk.from(line);
        if (length <= DRAWN) {
            return Levels.mark(text(whole(chunk, line)));
        }
        String start = string(chunk, chunk.from(line), cut(chunk, chunk.from(line) + DRAWN));
        String more = "… %s bytes more".formatted(LogPainter.number(length - DRAWN));
        return Rich.builder().add(text(start)).add(Role.MUTED, more).build();
    }

    /** An index near this one at which a character begins. */
    private static int cut(Chunk chunk, int index) {
        int at = index;
        while (at > index - 3 && (chunk.bytes()[at] & 0xc0) == 0x80) {
            at--;
        }
        return at;
    }

    private Rich text(String line) {
        String last = lastState(line);
        if (!look.raw() && last.length() < JSON && last.startsWith("{")) {
            Optional<Rich> readable = JsonLine.read(last, zone);
            if (readable.isPresent()) {
                return readable.get();
            }
        }
        return Ansi.read(last);
    }

    /** What a terminal would show in the end of a line that overwrites itself. */
    private static String lastState(String line) {
        String ended = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        return ended.substring(ended.lastIndexOf('\r') + 1);
    }

    private static String whole(Chunk chunk, int line) {
        return string(chunk, chunk.from(line), chunk.to(line));
    }

    private static String string(Chunk chunk, int from, int to) {
        return new String(chunk.bytes(), from, to - from, StandardCharsets.UTF_8);
    }
}
