package dev.quarterdeck.cli.docker;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.text.Ellipsis;
import dev.quarterdeck.text.GoTime;
import dev.quarterdeck.text.GoUnits;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A layer of an image as {@code history} lists it. */
final class HistoryRow extends ListRow {
    /** The fields, and what heads their columns. */
    static final Map<String, String> HEADINGS = headingsByField();

    private static final int COMMAND_COLUMNS = 45;

    /** The first second of the year 2000: earlier times are no times of people. */
    private static final long EPOCH = 946_684_800;

    private final Map<String, @Nullable Object> layer;
    private final boolean cut;
    private final boolean human;
    private final Clock clock;

    HistoryRow(Map<String, @Nullable Object> layer, boolean cut, boolean human, Clock clock) {
        this.layer = layer;
        this.cut = cut;
        this.human = human;
        this.clock = clock;
    }

    private static Map<String, String> headingsByField() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("ID", "IMAGE");
        headings.put("CreatedSince", "CREATED");
        headings.put("CreatedAt", "CREATED AT");
        headings.put("CreatedBy", "CREATED BY");
        headings.put("Size", "SIZE");
        headings.put("Comment", "COMMENT");
        return headings;
    }

    @Override
    Map<String, String> headings() {
        return HEADINGS;
    }

    @Override
    public String typeName() {
        return "*image.historyContext";
    }

    @Override
    @Nullable String text(String name) {
        return switch (name) {
            case "ID" -> cut ? Ellipsis.id(value("Id")) : value("Id");
            case "CreatedSince" -> since();
            case "CreatedAt" -> at();
            case "CreatedBy" -> command();
            case "Size" -> size();
            case "Comment" -> value("Comment");
            default -> null;
        };
    }

    private String value(String name) {
        return Json.text(layer.get(name));
    }

    private long number(String name) {
        return layer.get(name) instanceof Long number ? number : 0;
    }

    private Instant created() {
        return ContainerRow.second(number("Created"));
    }

    private String at() {
        return GoTime.rfc3339(created().atZone(clock.getZone()).toOffsetDateTime());
    }

    private String since() {
        if (!human) {
            return at();
        }
        return number("Created") <= EPOCH ? "N/A" : ContainerRow.ago(created(), clock);
    }

    private String command() {
        String command = value("CreatedBy").replace('\t', ' ');
        return cut ? Ellipsis.cut(command, COMMAND_COLUMNS) : command;
    }

    private String size() {
        long bytes = number("Size");
        return human ? GoUnits.humanSizeWithPrecision(bytes, 3) : Long.toString(bytes);
    }
}
