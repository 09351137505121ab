package dev.quarterdeck.cli.docker;

import dev.quarterdeck.docker.EngineException;
import dev.quarterdeck.docker.ImageName;
import dev.quarterdeck.gotemplate.Function;
import dev.quarterdeck.gotemplate.Parameter;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.text.Ellipsis;
import dev.quarterdeck.text.GoQuote;
import dev.quarterdeck.text.GoTime;
import dev.quarterdeck.text.GoUnits;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A container as {@code ps} lists it. */
final class ContainerRow extends ListRow {
    /** The fields, and what heads their columns. */
    static final Map<String, String> HEADINGS = headingsByField();

    private static final int COMMAND_COLUMNS = 20;
    private static final int MOUNT_COLUMNS = 15;
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private final Map<String, @Nullable Object> container;
    private final boolean cut;
    private final Clock clock;
    private boolean sizeUsed;

    /**
     * A row.
     *
     * @param cut whether long values are shortened
     */
    ContainerRow(Map<String, @Nullable Object> container, boolean cut, Clock clock) {
        this.container = container;
        this.cut = cut;
        this.clock = clock;
    }

    private static Map<String, String> headingsByField() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("ID", "CONTAINER ID");
        headings.put("Names", "NAMES");
        headings.put("Image", "IMAGE");
        headings.put("Command", "COMMAND");
        headings.put("CreatedAt", "CREATED AT");
        headings.put("RunningFor", "CREATED");
        headings.put("Ports", "PORTS");
        headings.put("State", "STATE");
        headings.put("Status", "STATUS");
        headings.put("Size", "SIZE");
        headings.put("Labels", "LABELS");
        headings.put("Mounts", "MOUNTS");
        headings.put("LocalVolumes", "LOCAL VOLUMES");
        headings.put("Networks", "NETWORKS");
        headings.put("Platform", "PLATFORM");
        return headings;
    }

    /** Whether a template has asked for the size, which the engine counts only when asked. */
    boolean sizeUsed() {
        return sizeUsed;
    }

    @Override
    Map<String, String> headings() {
        return HEADINGS;
    }

    @Override
    public String typeName() {
        return "*formatter.ContainerContext";
    }

    @Override
    public boolean has(String name) {
        return name.equals("Label") || HEADINGS.containsKey(name);
    }

    @Override
    public @Nullable Object field(String name) {
        return switch (name) {
            case "Label" -> Function.of(this::label, Parameter.STRING);
            case "Platform" -> PlatformField.of(container.get("ImageManifestDescriptor"));
            default -> text(name);
        };
    }

    @Override
    @Nullable String text(String name) {
        return switch (name) {
            case "ID" -> cut ? Ellipsis.id(value("Id")) : value("Id");
            case "Names" -> names();
            case "Image" -> image();
            case "Command" -> command();
            case "CreatedAt" -> GoTime.text(created(), clock.getZone());
            case "RunningFor" -> ago(created(), clock);
            case "Ports" -> Ports.of(container.get("Ports"));
            case "State", "Status" -> value(name);
            case "Size" -> size();
            case "Labels" -> labels();
            case "Mounts" -> mounts();
            case "LocalVolumes" -> localVolumes();
            case "Networks" -> String.join(",", networks().keySet());
            default -> null;
        };
    }

    private String value(String name) {
        return Json.text(container.get(name));
    }

    private long number(String name) {
        return container.get(name) instanceof Long number ? number : 0;
    }

    private Instant created() {
        return second(number("Created"));
    }

    /** A second since 1970; one that no clock knows becomes the nearest that there is. */
    static Instant second(long second) {
        long first = Instant.MIN.getEpochSecond();
        return Instant.ofEpochSecond(Math.clamp(second, first, Instant.MAX.getEpochSecond()));
    }

    /** How long ago something was: in Go, 292 years at most. */
    static String ago(Instant then, Clock clock) {
        Duration passed = Duration.between(then, clock.instant());
        Duration known = passed.compareTo(LONGEST) > 0 ? LONGEST : passed;
        return GoUnits.humanDuration(known) + " ago";
    }

    /** Names given by links of other containers hold a slash, and are left out. */
    private String names() {
        List<String> names = new ArrayList<>();
        for (Object name : Json.array(container.get("Names"))) {
            String whole = Json.text(name);
            String plain = whole.isEmpty() ? "" : whole.substring(1);
            if (cut && plain.indexOf('/') < 0) {
                return plain;
            }
            names.add(plain);
        }
        return String.join(",", names);
    }

    private String image() {
        String image = value("Image");
        if (image.isEmpty()) {
            return "<no image>";
        }
        if (!cut) {
            return image;
        }
        String id = Ellipsis.id(value("ImageID"));
        return id.equals(Ellipsis.id(image)) ? id : familiar(image);
    }

    /** The name without its digest; only names with more to leave out than nothing are parsed. */
    private static String familiar(String image) {
        if (image.indexOf('@') < 0 && !image.contains("docker.io/")) {
            return image;
        }
        try {
            ImageName name = ImageName.parse(image);
            return new ImageName(name.domain(), name.path(), name.tag(), "").familiar();
        } catch (EngineException e) {
            return image;
        }
    }

    private String command() {
        String command = value("Command");
        return GoQuote.quote(cut ? Ellipsis.cut(command, COMMAND_COLUMNS) : command);
    }

    private String size() {
        sizeUsed = true;
        String own = GoUnits.humanSizeWithPrecision(number("SizeRw"), 3);
        long whole = number("SizeRootFs");
        return whole > 0
                ? own + " (virtual " + GoUnits.humanSizeWithPrecision(whole, 3) + ")"
                : own;
    }

    private String labels() {
        List<String> labels = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> label :
                Json.object(container.get("Labels")).entrySet()) {
            labels.add(label.getKey() + "=" + Json.text(label.getValue()));
        }
        Collections.sort(labels);
        return String.join(",", labels);
    }

    private String label(List<@Nullable Object> arguments) {
        Object value = Json.object(container.get("Labels")).get(arguments.getFirst());
        return value instanceof String text ? text : "";
    }

    private String mounts() {
        List<String> mounts = new ArrayList<>();
        for (Object one : Json.array(container.get("Mounts"))) {
            Map<String, @Nullable Object> mount = Json.object(one);
            String name = Json.text(mount.get("Name"));
            String shown = name.isEmpty() ? Json.text(mount.get("Source")) : name;
            mounts.add(cut ? Ellipsis.cut(shown, MOUNT_COLUMNS) : shown);
        }
        return String.join(",", mounts);
    }

    private String localVolumes() {
        int count = 0;
        for (Object mount : Json.array(container.get("Mounts"))) {
            count += "local".equals(Json.object(mount).get("Driver")) ? 1 : 0;
        }
        return Integer.toString(count);
    }

    private Map<String, @Nullable Object> networks() {
        return Json.object(Json.object(container.get("NetworkSettings")).get("Networks"));
    }
}
