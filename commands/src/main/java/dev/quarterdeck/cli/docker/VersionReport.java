package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.About;
import dev.quarterdeck.docker.ApiVersion;
import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.docker.EngineException;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.text.GoTime;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What this program and the engine are, as data for {@code version}. */
final class VersionReport {
    private final Map<String, @Nullable Object> client = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> server;

    /**
     * A report.
     *
     * @param server the engine's answer, empty where there is none
     */
    VersionReport(Engine engine, Map<String, @Nullable Object> server) {
        this.server = server.isEmpty() ? server : completed(server);
        client.put("Platform", Map.of("Name", "Quarterdeck"));
        client.put("Version", About.version());
        client.put("ApiVersion", spoken(engine).text());
        client.put("DefaultAPIVersion", ApiVersion.NEWEST.text());
        client.put("Os", "linux");
        client.put("Arch", Platform.own());
        client.put("Context", engine.address().context());
    }

    private static ApiVersion spoken(Engine engine) {
        try {
            return engine.version();
        } catch (EngineException e) {
            return ApiVersion.NEWEST;
        }
    }

    /** The whole as a template sees it. */
    Map<String, @Nullable Object> data() {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("Client", client);
        data.put("Server", server.isEmpty() ? null : server);
        return data;
    }

    /** Engines before 18.02 do not tell of their components, so the engine's own is made up. */
    private static Map<String, @Nullable Object> completed(Map<String, @Nullable Object> server) {
        Map<String, @Nullable Object> complete = new LinkedHashMap<>(server);
        List<@Nullable Object> components = new ArrayList<>();
        boolean engine = false;
        for (Object component : Json.array(server.get("Components"))) {
            Map<String, @Nullable Object> known = new LinkedHashMap<>(Json.object(component));
            if ("Engine".equals(known.get("Name"))) {
                engine = true;
                known.put("Details", dated(Json.object(known.get("Details"))));
            }
            components.add(known);
        }
        if (!engine) {
            components.add(engine(server));
        }
        complete.put("Components", components);
        return complete;
    }

    private static Map<String, @Nullable Object> engine(Map<String, @Nullable Object> server) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        for (String name :
                List.of("ApiVersion", "MinAPIVersion", "GitCommit", "GoVersion", "Os", "Arch")) {
            details.put(name, server.getOrDefault(name, ""));
        }
        details.put("BuildTime", server.getOrDefault("BuildTime", ""));
        details.put("Experimental", String.valueOf(server.getOrDefault("Experimental", false)));
        Map<String, @Nullable Object> engine = new LinkedHashMap<>();
        engine.put("Name", "Engine");
        engine.put("Version", server.get("Version"));
        engine.put("Details", dated(details));
        return engine;
    }

    private static Map<String, @Nullable Object> dated(Map<String, @Nullable Object> details) {
        Map<String, @Nullable Object> dated = new LinkedHashMap<>(details);
        if (dated.get("BuildTime") instanceof String built) {
            dated.put("BuildTime", date(built));
        }
        return dated;
    }

    /** A time as C's asctime writes it. */
    private static String date(String built) {
        Instant instant = GoTime.parse(built);
        if (instant == null) {
            return built;
        }
        ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
        return String.format(
                Locale.ROOT,
                "%s %s %2d %tT %d",
                time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                time.getDayOfMonth(),
                time,
                time.getYear());
    }

    /** The whole for people: a name and a value a line, with a tab between. */
    String text() {
        StringBuilder text = new StringBuilder("Client: Quarterdeck\n");
        line(text, 1, "Version", client.get("Version"));
        line(text, 1, "API version", apiVersion());
        line(text, 1, "OS/Arch", client.get("Os") + "/" + client.get("Arch"));
        line(text, 1, "Context", client.get("Context"));
        if (!server.isEmpty()) {
            Object platform = Json.object(server.get("Platform")).get("Name");
            boolean named = platform instanceof String name && !name.isEmpty();
            text.append("\nServer:").append(named ? " " + platform : "").append('\n');
            for (Object component : Json.array(server.get("Components"))) {
                component(text, Json.object(component));
            }
        }
        return text.toString();
    }

    private String apiVersion() {
        Object spoken = client.get("ApiVersion");
        Object newest = client.get("DefaultAPIVersion");
        return Objects.equals(newest, spoken)
                ? spoken + ""
                : spoken + " (downgraded from " + newest + ")";
    }

    private static void component(StringBuilder text, Map<String, @Nullable Object> component) {
        Map<String, @Nullable Object> details = Json.object(component.get("Details"));
        text.append(' ').append(component.get("Name")).append(":\n");
        line(text, 2, "Version", component.get("Version"));
        if (!"Engine".equals(component.get("Name"))) {
            new TreeMap<>(details).forEach((name, value) -> line(text, 2, name, value));
            return;
        }
        Object least = details.get("MinAPIVersion");
        line(
                text,
                2,
                "API version",
                details.get("ApiVersion") + " (minimum version " + least + ")");
        line(text, 2, "Go version", details.get("GoVersion"));
        line(text, 2, "Git commit", details.get("GitCommit"));
        line(text, 2, "Built", details.get("BuildTime"));
        line(text, 2, "OS/Arch", details.get("Os") + "/" + details.get("Arch"));
        line(text, 2, "Experimental", details.get("Experimental"));
    }

    private static void line(StringBuilder text, int indent, String name, @Nullable Object value) {
        text.repeat(' ', indent).append(name).append(":\t").append(value == null ? "" : value);
        text.append('\n');
    }
}
