package dev.quarterdeck.tui.deck;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.tui.live.About;
import dev.quarterdeck.tui.live.Change;
import dev.quarterdeck.tui.live.ContainerRow;
import dev.quarterdeck.tui.live.EngineSource;
import dev.quarterdeck.tui.live.Figures;
import dev.quarterdeck.tui.live.ImageRow;
import dev.quarterdeck.tui.live.Trouble;
import dev.quarterdeck.tui.loop.Following;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** An engine for tests: it says what it is told to, and remembers what was run. */
final class FakeEngine implements EngineSource, Facts, Commands {
    static final Instant NOW = Instant.parse("2026-11-23T12:04:31Z");

    final List<String> ran = new ArrayList<>();
    final List<String> sessions = new ArrayList<>();

    /** What comes of forwarding ports. */
    final List<Object> forwarding = new ArrayList<>();

    /** How sessions end. */
    int ended;

    final List<String> lastWords = new ArrayList<>();
    final List<String> prints = new ArrayList<>();
    final List<String> edited = new ArrayList<>();
    UnaryOperator<String> editor = text -> text;
    int editorStatus;
    boolean readOnly;
    boolean terminal;
    Commands.Ran answer = new Commands.Ran(0, "");

    static List<ContainerRow> containerRows() {
        return List.of(
                running("web", "web:1", "3h12m", "healthy", "127.0.0.1:4000→80"),
                running("talk", "busybox:1.35", "3h12m", ""),
                running("db", "postgres:16", "2d4h", "", "5432→5432"),
                row("held", "busybox:1.35", "paused", "Up 3 hours (Paused)", "", null, "3h12m"),
                running("sick", "busybox:1.35", "42m", "unhealthy"),
                row(
                        "loop",
                        "busybox:1.35",
                        "restarting",
                        "Restarting (1) 4 seconds ago",
                        "",
                        1,
                        "4s"),
                row("fail7", "busybox:1.35", "exited", "Exited (7) 3 hours ago", "", 7, "3h"),
                row("done", "busybox:1.35", "exited", "Exited (0) 2 days ago", "", 0, "2d"),
                row("made", "busybox:1.35", "created", "Created", "", null, ""));
    }

    static List<ImageRow> imageRows() {
        return List.of(
                image("web", "1", "1133391fa5cb", 1_984_210),
                image("busybox", "1.35", "584c5f5b8af9", 1_980_000),
                image("postgres", "16", "0a1b2c3d4e5f", 431_200_000),
                image("<none>", "<none>", "9f8e7d6c5b4a", 212_000_000));
    }

    private static ContainerRow running(
            String name, String image, String age, String health, String... ports) {
        return row(name, image, "running", "Up", health, null, age, ports);
    }

    static ContainerRow row(
            String name,
            String image,
            String state,
            String status,
            String health,
            @Nullable Integer exit,
            String age,
            String... ports) {
        return new ContainerRow(
                id(name),
                name,
                image,
                imageId(image),
                "sh -c 'while :; do date; sleep 1; done'",
                NOW.minus(Duration.ofDays(3)),
                state,
                status,
                health,
                exit,
                age.isEmpty() ? null : NOW.minus(Duration.parse(iso(age))),
                false,
                List.of(ports));
    }

    private static String iso(String age) {
        int days = age.indexOf('d');
        return days < 0
                ? "PT" + age
                : "P"
                        + age.substring(0, days + 1)
                        + (age.length() > days + 1 ? "T" + age.substring(days + 1) : "");
    }

    static String id(String name) {
        return (Integer.toHexString(name.hashCode() | 0x10000000) + "0123456789abcdef")
                .repeat(3)
                .substring(0, 64);
    }

    private static String imageId(String image) {
        return switch (image) {
            case "web:1" -> "sha256:1133391fa5cb";
            case "postgres:16" -> "sha256:0a1b2c3d4e5f";
            default -> "sha256:584c5f5b8af9";
        };
    }

    private static ImageRow image(String repository, String tag, String id, long size) {
        return new ImageRow(
                id + repository + tag,
                "sha256:" + id,
                repository,
                tag,
                size,
                NOW.minus(Duration.ofDays(34)));
    }

    static About about() {
        return new About("node1", "docker 28.5.2", "default");
    }

    static Trouble away() {
        return new Trouble(
                Trouble.Kind.AWAY,
                "no engine at unix:///var/run/docker.sock",
                "nothing listens there",
                "systemctl start docker");
    }

    static Figures figures(double cpu, long mebibytes) {
        long mebi = 1024L * 1024;
        return new Figures(
                cpu, 50, mebibytes * mebi, 64 * mebi, 1_200_000, 14_000_000, 0, 4_096, 7);
    }

    @Override
    public Following containers() {
        return sink -> {
            sink.accept(new Change.Live<ContainerRow>(about()));
            sink.accept(new Change.Page<>(containerRows()));
        };
    }

    @Override
    public Following images() {
        return sink -> {
            sink.accept(new Change.Live<ImageRow>(about()));
            sink.accept(new Change.Page<>(imageRows()));
        };
    }

    @Override
    public Following figures(String containerId) {
        return sink -> {
            int seed = containerId.hashCode() & 7;
            sink.accept(figures(seed * 7.3, 4 + seed * 6));
        };
    }

    @Override
    public @Nullable Object container(String id) {
        return json(
                """
                {"Id": "%s", "Name": "/web", "State": {"Status": "running", "Pid": 4711,
                 "ExitCode": 0, "OOMKilled": false, "StartedAt": "2026-11-23T08:52:10.5Z"},
                 "RestartCount": 17,
                 "Config": {"Tty": %s, "Env": ["PATH=/bin", "MODE=demo"], "Cmd": ["httpd", "-f"], "Labels": {"a.b": "c"}},
                 "HostConfig": {"Memory": 67108864},
                 "NetworkSettings": {"Ports": {"80/tcp": [{"HostIp": "127.0.0.1", "HostPort": "4000"}]},
                                     "Networks": {"bridge": {"IPAddress": "172.17.0.2"}}},
                 "Mounts": [{"Type": "volume", "Name": "vol1", "Destination": "/data"}]}
                """
                        .formatted(id, terminal));
    }

    @Override
    public @Nullable Object image(String id) {
        if (id.contains(" ")) {
            throw new OpsException(OpsException.Kind.NOT_FOUND, "No such image: " + id);
        }
        return json(
                """
                {"Id": "%s", "Os": "linux", "Architecture": "amd64",
                 "Config": {"Cmd": ["sh"], "Env": ["PATH=/bin"], "ExposedPorts": {"80/tcp": {}}},
                 "RootFS": {"Layers": ["a", "b"]}}
                """
                        .formatted(id));
    }

    @Override
    public @Nullable Object processes(String containerId) {
        return json(
                """
                {"Titles": ["UID", "PID", "PPID", "C", "STIME", "TTY", "TIME", "CMD"],
                 "Processes": [
                   ["root", "4711", "4690", "0", "08:52", "?", "00:00:01", "httpd -f -p 80"],
                   ["root", "14802", "4711", "0", "09:10", "?", "00:00:00", "sleep 1"]]}
                """);
    }

    @Override
    public @Nullable Object layers(String imageId) {
        return json(
                """
                [{"Created": 1, "CreatedBy": "/bin/sh -c #(nop)  CMD [\\"httpd\\"]", "Size": 0},
                 {"Created": 1, "CreatedBy": "/bin/sh -c apk add curl", "Size": 812000},
                 {"Created": 1, "CreatedBy": "/bin/sh -c #(nop) ADD file:ab in / ", "Size": 1172210}]
                """);
    }

    @Override
    public Following run(List<String> words) {
        String line = String.join(" ", words);
        if (words.contains("logs")) {
            return this::written;
        }
        return sink -> {
            ran.add(line);
            prints.forEach(sink);
            sink.accept(answer);
        };
    }

    @Override
    public Following forward(List<String> words) {
        return sink -> {
            ran.add(String.join(" ", words));
            forwarding.forEach(sink);
        };
    }

    private void written(Consumer<Object> sink) {
        sink.accept("12:04:29 GET /healthz 200 1 ms");
        sink.accept("12:04:30 GET /cart 200 12 ms");
        sink.accept("12:04:31 GET /healthz 200 1 ms");
        lastWords.forEach(sink);
    }

    @Override
    public int edit(Path file) throws IOException {
        edited.add(Files.readString(file));
        String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        sessions.add("edit " + permissions);
        Files.writeString(file, editor.apply(edited.getLast()));
        return editorStatus;
    }

    @Override
    public boolean readOnly() {
        return readOnly;
    }

    @Override
    public void readOnly(boolean on) {
        readOnly = on;
    }

    @Override
    public int session(List<String> words) {
        sessions.add(String.join(" ", words));
        return ended;
    }

    private static Object json(String text) {
        try {
            return Objects.requireNonNullElse(Json.parse(text), Map.of());
        } catch (JsonException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
