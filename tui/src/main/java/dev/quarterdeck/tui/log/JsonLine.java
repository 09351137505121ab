package dev.quarterdeck.tui.log;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;
import dev.quarterdeck.text.Neutral;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.text.Rich;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows a log line that is a JSON object as a person reads it: time, level, message, the rest. */
final class JsonLine {
    private static final List<String> TIMES =
            List.of("time", "ts", "timestamp", "@timestamp", "t", "datetime", "date");
    private static final List<String> LEVELS =
            List.of("level", "lvl", "severity", "log.level", "levelname", "loglevel");
    private static final List<String> MESSAGES =
            List.of("msg", "message", "@message", "log", "event", "text");
    private static final int LEVEL_WIDTH = 5;

    private final ZoneId zone;
    private final Rich.Builder out = Rich.builder();

    private JsonLine(ZoneId zone) {
        this.zone = zone;
    }

    /** The readable form; empty when the text is no JSON object with a message or a level. */
    static Optional<Rich> read(String text, ZoneId zone) {
        try {
            Map<String, @Nullable Object> object = Json.object(Json.parse(text));
            String level = first(object, LEVELS);
            String message = first(object, MESSAGES);
            return level.isEmpty() && message.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new JsonLine(zone).write(object, level, message));
        } catch (JsonException broken) {
            return Optional.empty();
        }
    }

    private Rich write(Map<String, @Nullable Object> object, String level, String message) {
        String time = first(object, TIMES);
        if (!time.isEmpty()) {
            out.add(Role.MUTED, Moments.of(object.get(time), zone)).add(" ");
        }
        if (!level.isEmpty()) {
            String word = Levels.word(text(object.get(level)));
            out.add(Levels.role(word), word);
            out.add(" ".repeat(Math.max(1, LEVEL_WIDTH + 1 - word.length())));
        }
        out.add(message.isEmpty() ? "" : text(object.get(message)));
        for (Map.Entry<String, @Nullable Object> member : object.entrySet()) {
            String key = member.getKey();
            if (!key.equals(time) && !key.equals(level) && !key.equals(message)) {
                out.add("  ").add(Role.SYNTAX_KEY, Neutral.line(key)).add(Role.MUTED, "=");
                out.add(text(member.getValue()));
            }
        }
        return out.build();
    }

    private static String first(Map<String, @Nullable Object> object, List<String> names) {
        return names.stream().filter(name -> scalar(object.get(name))).findFirst().orElse("");
    }

    private static boolean scalar(@Nullable Object value) {
        return value instanceof String || value instanceof Number;
    }

    private static String text(@Nullable Object value) {
        return Neutral.line(value instanceof String text ? text : Json.write(value));
    }
}
