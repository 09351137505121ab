package dev.quarterdeck.tui.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.keys.Key;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Screens as they are to look; made anew with -Dgolden.update=true. */
@Tag("recorded")
class LogScreensTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final List<Size> SIZES =
            List.of(new Size(40, 10), new Size(80, 24), new Size(120, 40));

    /** One scene on one size of screen. */
    record Scene(String name, Size size, Consumer<Reader> script) {
        String file() {
            return "log-" + name + "-" + size.columns() + "x" + size.rows() + ".txt";
        }

        @Override
        public String toString() {
            return file();
        }
    }

    static Stream<Scene> scenes() {
        Map<String, Consumer<Reader>> scripts = new LinkedHashMap<>();
        scripts.put("following", reader -> {});
        scripts.put("times", reader -> reader.type("tw").see(LogScreensTest::wrapped));
        scripts.put("search", LogScreensTest::search);
        scripts.put("filter", reader -> reader.type("ftimeout").see("timeout 14 "));
        scripts.put("context", LogScreensTest::context);
        scripts.put("save", LogScreensTest::save);
        scripts.put("keys", reader -> reader.type("?").see("Keys"));
        return scripts.entrySet().stream()
                .flatMap(script -> SIZES.stream().map(size -> scene(script, size)));
    }

    private static Scene scene(Map.Entry<String, Consumer<Reader>> script, Size size) {
        return new Scene(script.getKey(), size, script.getValue());
    }

    private static boolean wrapped(Canvas screen) {
        return screen.text().contains("58.178") && !screen.text().contains("…");
    }

    private static void search(Reader reader) {
        reader.type("/timeout").press(Key.Kind.ENTER).see("14 of 14 ");
        reader.type("N").see("13 of 14 ").type("m").see("▌");
    }

    /** Three lines before and after each that passes. */
    private static void context(Reader reader) {
        reader.type("f4713").press(Key.Kind.ENTER).see("4713 ").seeNot("4712 ");
        reader.type("C").see("±1 ").see("download 100").type("C").see("±3 ").see("GET");
    }

    private static void save(Reader reader) {
        reader.display().press(Key.ctrl('s'));
        reader.see("save as");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenes")
    void looksAsItIsToLook(Scene scene) throws IOException {
        ScriptedLog log = story();
        try (Reader reader = new Reader(log, scene.size().columns(), scene.size().rows())) {
            reader.see("warm");
            scene.script().accept(reader);
            compare(scene.file(), reader);
        }
    }

    private static void compare(String name, Reader reader) throws IOException {
        String screen = reader.screen().text() + "\n";
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, screen, StandardCharsets.UTF_8);
        }
        assertThat(screen).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }

    /** Those that show whole lines. */
    static Stream<Size> sizes() {
        return SIZES.stream().skip(1);
    }

    /** The pods of a deployment, one of which has joined late and one of which has ended. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("sizes")
    void showsPodsMerged(Size size, @TempDir Path folder) throws IOException {
        try (PodServer server = new PodServer()) {
            server.pod("web-5d4-aaaaa", "web", "proxy").pod("web-5d4-bbbbb", "web");
            server.write("web-5d4-aaaaa/web", "GET /cart 200 12 ms")
                    .write("web-5d4-aaaaa/proxy", "listening on 8443")
                    .write("web-5d4-bbbbb/web", "GET /cart 500 3 ms")
                    .write("web-5d4-aaaaa/web", "ready");
            PodScope scope = PodScope.of(PodLogSourceTest.DEPLOYMENTS, "n", "shop");
            Clock clock = Clock.fixed(ScriptedLog.START, ZoneOffset.UTC);
            LogSource source = new PodLogSource(server.client(folder), scope, "", clock);
            try (Reader reader = new Reader(source, size.columns(), size.rows())) {
                reader.see("ready ");
                server.pod("web-5d4-ccccc", "web").write("web-5d4-ccccc/web", "warming up");
                reader.see("warming up");
                server.end("web-5d4-bbbbb", 137, "web");
                reader.see("exit 137");
                compare("log-pods-" + size.columns() + "x" + size.rows() + ".txt", reader);
            }
        }
    }

    private static ScriptedLog story() {
        ScriptedLog log = new ScriptedLog();
        for (int i = 0; i < 14; i++) {
            log.out("12:03:58.120 INFO  order " + (4700 + i) + " accepted");
            log.err("12:03:58.377 ERROR payments timeout after 3000 ms");
            log.out("\u001b[32mGET\u001b[0m /cart \u001b[1m200\u001b[0m 12 ms 购物车 🛒");
            log.out("download 10 %\rdownload 60 %\rdownload 100 %");
        }
        log.out("a line that is rather long: " + "0123456789 ".repeat(12));
        return log.out(
                "{\"level\":\"info\",\"time\":\"2026-03-01T12:04:05Z\",\"msg\":\"cache"
                        + " warm\",\"ms\":41}");
    }
}
