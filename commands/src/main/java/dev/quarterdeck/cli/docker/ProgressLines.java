package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * Prints an engine's progress: a line for each layer that is rewritten in place, or plain lines.
 */
final class ProgressLines {
    private static final String ERASE_LINE = "\u001b[2K";

    private final OutputStream out;
    private final boolean terminal;
    private final IntSupplier columns;
    private final Clock clock;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * A printer.
     *
     * @param terminal whether lines can be rewritten
     * @param columns the width of the terminal
     */
    ProgressLines(OutputStream out, boolean terminal, IntSupplier columns, Clock clock) {
        this.out = out;
        this.terminal = terminal;
        this.columns = columns;
        this.clock = clock;
    }

    /**
     * Prints messages to their end.
     *
     * @throws CommandException with status 1 when the engine says that it failed
     */
    void print(Iterator<Map<String, @Nullable Object>> messages) throws IOException {
        while (messages.hasNext()) {
            Map<String, @Nullable Object> message = messages.next();
            if (message.get("aux") == null) {
                out.write(shown(message).getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        }
    }

    private String shown(Map<String, @Nullable Object> message) {
        Object error = Json.object(message.get("errorDetail")).get("message");
        if (error != null) {
            throw new CommandException(1, error.toString());
        }
        String id = text(message, "id");
        boolean progress = message.get("progressDetail") != null;
        if (id.isEmpty() || !progress) {
            places.clear();
            return display(message, id, progress);
        }
        boolean fresh = !places.containsKey(id);
        int place = places.computeIfAbsent(id, any -> places.size());
        String line = display(message, id, true);
        int up = places.size() - place;
        return terminal ? (fresh ? "\n" : "") + move(up, 'A') + line + move(up, 'B') : line;
    }

    private static String move(int lines, char direction) {
        return lines == 0 ? "" : "\u001b[" + lines + direction;
    }

    private String display(Map<String, @Nullable Object> message, String id, boolean progress) {
        String bar = progress ? ProgressBar.of(message.get("progressDetail"), width(), clock) : "";
        String stream = text(message, "stream");
        if (progress && !terminal && !bar.isEmpty()) {
            return "";
        }
        String start = id.isEmpty() ? "" : id + ": ";
        if (progress && terminal) {
            boolean erase = stream.isEmpty();
            String line = start + text(message, "status") + " " + bar;
            return erase ? ERASE_LINE + "\r" + line + "\r" : line;
        }
        return start + (stream.isEmpty() ? text(message, "status") + "\n" : stream);
    }

    private int width() {
        return columns.getAsInt();
    }

    private static String text(Map<String, @Nullable Object> message, String name) {
        return message.get(name) instanceof String text ? text : "";
    }
}
