package dev.quarterdeck.cli.docker;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.text.Ellipsis;
import dev.quarterdeck.text.GoTime;
import dev.quarterdeck.text.GoUnits;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A name of an image as {@code images} lists it. */
final class ImageRow extends ListRow {
    /** The fields, and what heads their columns. */
    static final Map<String, String> HEADINGS = headingsByField();

    private static final String UNKNOWN = "N/A";

    private final Map<String, @Nullable Object> image;
    private final String repository;
    private final String tag;
    private final String digest;
    private final boolean cut;
    private final Clock clock;

    private ImageRow(
            Map<String, @Nullable Object> image,
            String repository,
            String tag,
            String digest,
            boolean cut,
            Clock clock) {
        this.image = image;
        this.repository = repository;
        this.tag = tag;
        this.digest = digest;
        this.cut = cut;
        this.clock = clock;
    }

    private static Map<String, String> headingsByField() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("ID", "IMAGE ID");
        headings.put("Repository", "REPOSITORY");
        headings.put("Tag", "TAG");
        headings.put("Digest", "DIGEST");
        headings.put("CreatedSince", "CREATED");
        headings.put("CreatedAt", "CREATED AT");
        headings.put("Size", "SIZE");
        headings.put("Containers", "CONTAINERS");
        headings.put("VirtualSize", "SIZE");
        headings.put("SharedSize", "SHARED SIZE");
        headings.put("UniqueSize", "UNIQUE SIZE");
        return headings;
    }

    /**
     * The rows of an image: one for each of its names, and with digests one for each of those.
     *
     * @param digests whether a name is listed once for each of its digests
     * @param ownRows whether digests without a name have rows of their own
     */
    static List<ImageRow> of(
            Map<String, @Nullable Object> image,
            boolean digests,
            boolean ownRows,
            boolean cut,
            Clock clock) {
        List<ImageRow> rows = new ArrayList<>();
        for (ImageNames.Shown name : ImageNames.of(image).shown(digests, ownRows)) {
            rows.add(new ImageRow(image, name.repository(), name.tag(), name.digest(), cut, clock));
        }
        return rows;
    }

    @Override
    Map<String, String> headings() {
        return HEADINGS;
    }

    @Override
    public String typeName() {
        return "*formatter.imageContext";
    }

    @Override
    @Nullable String text(String name) {
        return switch (name) {
            case "ID" -> cut ? Ellipsis.id(id()) : id();
            case "Repository" -> repository;
            case "Tag" -> tag;
            case "Digest" -> digest;
            case "CreatedSince" -> ContainerRow.ago(created(), clock);
            case "CreatedAt" -> GoTime.text(created(), clock.getZone());
            case "Size" -> GoUnits.humanSizeWithPrecision(number("Size"), 3);
            case "Containers" -> count("Containers");
            case "VirtualSize" -> GoUnits.humanSize(number("Size"));
            case "SharedSize" -> unlessUnknown(number("SharedSize"), number("SharedSize"));
            case "UniqueSize" ->
                    unlessUnknown(
                            Math.min(number("Size"), number("SharedSize")),
                            number("Size") - number("SharedSize"));
            default -> null;
        };
    }

    private String id() {
        return Json.text(image.get("Id"));
    }

    private long number(String name) {
        return image.get(name) instanceof Long number ? number : 0;
    }

    private Instant created() {
        return ContainerRow.second(number("Created"));
    }

    private String count(String name) {
        return number(name) == -1 ? UNKNOWN : Long.toString(number(name));
    }

    private static String unlessUnknown(long asked, long bytes) {
        return asked == -1 ? UNKNOWN : GoUnits.humanSize(bytes);
    }
}
