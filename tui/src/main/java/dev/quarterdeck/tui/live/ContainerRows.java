package dev.quarterdeck.tui.live;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.text.Ellipsis;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes rows of what the engine lists. */
final class ContainerRows {

    private static final Pattern EXIT = Pattern.compile("\\((-?\\d{1,9})\\)");
    private static final Pattern HEALTH = Pattern.compile("\\((?:health: )?(\\w+)\\)$");
    private static final Set<String> HEALTHS = Set.of("healthy", "unhealthy", "starting");

    private ContainerRows() {}

    /**
     * One row.
     *
     * @param exact when the state began, where an event or an inspection has told
     */
    static ContainerRow row(
            Map<String, @Nullable Object> json, @Nullable Instant exact, Instant now) {
        String state = text(json.get("State"));
        String status = text(json.get("Status"));
        Instant created = second(json.get("Created"));
        return new ContainerRow(
                text(json.get("Id")),
                name(Json.array(json.get("Names")), text(json.get("Id"))),
                text(json.get("Image")),
                text(json.get("ImageID")),
                text(json.get("Command")),
                created,
                state,
                status,
                health(status),
                exitCode(state, status),
                exact == null ? since(state, status, created, now) : exact,
                false,
                ports(Json.array(json.get("Ports"))));
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** A second since 1970; one that no clock knows becomes the nearest that there is. */
    static Instant second(@Nullable Object value) {
        long first = Instant.MIN.getEpochSecond();
        return Instant.ofEpochSecond(
                Math.clamp(number(value), first, Instant.MAX.getEpochSecond()));
    }

    static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    /**
     * A container has a name for each link to it; its own has one slash. One without a name goes by
     * its id.
     */
    private static String name(List<@Nullable Object> names, String id) {
        for (Object name : names) {
            String own = text(name);
            if (own.lastIndexOf('/') == 0 && own.length() > 1) {
                return own.substring(1);
            }
        }
        String first = names.isEmpty() ? "" : text(names.getFirst());
        return first.isEmpty() || first.equals("/") ? Ellipsis.id(id) : first;
    }

    private static String health(String status) {
        Matcher matcher = HEALTH.matcher(status);
        return matcher.find() && HEALTHS.contains(matcher.group(1)) ? matcher.group(1) : "";
    }

    private static @Nullable Integer exitCode(String state, String status) {
        Matcher matcher = EXIT.matcher(status);
        boolean ended =
                state.equals("exited") || state.equals("restarting") || state.equals("dead");
        return ended && matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
    }

    private static @Nullable Instant since(
            String state, String status, Instant created, Instant now) {
        if (state.equals("created")) {
            return created;
        }
        Duration ago = EngineWords.duration(status);
        if (ago == null) {
            return null;
        }
        return EngineWords.same(ago, Duration.between(created, now)) ? created : now.minus(ago);
    }

    /** Only what can be reached on the host; both families of addresses count once. */
    private static List<String> ports(List<@Nullable Object> ports) {
        return ports.stream()
                .map(Json::object)
                .filter(port -> number(port.get("PublicPort")) != 0)
                .map(ContainerRows::port)
                .distinct()
                .toList();
    }

    private static String port(Map<String, @Nullable Object> port) {
        String type = text(port.get("Type"));
        String protocol = type.equals("tcp") ? "" : "/" + type;
        long inside = number(port.get("PrivatePort"));
        long outside = number(port.get("PublicPort"));
        return (outside == inside ? "" : outside + "→") + inside + protocol;
    }
}
