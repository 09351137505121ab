package dev.quarterdeck.tui.log;

import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.docker.EngineAddress;
import dev.quarterdeck.themes.Themes;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.keys.Keymap;
import dev.quarterdeck.tui.loop.Loop;
import dev.quarterdeck.tui.loop.VirtualDisplay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures how many lines a second come through: {@code LogBench HOST CONTAINER LINES}, for a
 * container that has written so many lines. Prints the reading alone, the whole page with its
 * screen, and {@code docker logs} in the same run.
 */
final class LogBench {
    private static final Size SCREEN = new Size(120, 40);

    private final String host;
    private final String container;
    private final long lines;

    private LogBench(String host, String container, long lines) {
        this.host = host;
        this.container = container;
        this.lines = lines;
    }

    public static void main(String[] words) throws Exception {
        LogBench bench = new LogBench(words[0], words[1], Long.parseLong(words[2]));
        for (int i = 0; i < 3; i++) {
            report("reading", bench.lines, bench.reading());
            report("page", bench.lines, bench.page());
            report("docker logs", bench.lines, bench.docker());
        }
    }

    private static void report(String what, long lines, long nanos) {
        double seconds = nanos / 1e9;
        System.out.printf(
                Locale.ROOT, "%-12s %,12.0f lines/s  %6.2f s%n", what, lines / seconds, seconds);
    }

    private Engine engine() {
        EngineAddress address =
                EngineAddress.resolve(Map.of("DOCKER_HOST", host), null, null, Path.of("/"));
        return Engine.at(address);
    }

    private long reading() throws IOException {
        AtomicLong count = new AtomicLong();
        long start = System.nanoTime();
        try (Engine engine = engine()) {
            new DockerLogSource(engine, container)
                    .read(
                            new LogRange(false, LogRange.ALL, 0, 0),
                            (error, nanos, bytes, from, to) -> count.incrementAndGet());
        }
        if (count.get() != lines) {
            throw new IOException(count + " lines came");
        }
        return System.nanoTime() - start;
    }

    private long page() throws InterruptedException {
        VirtualDisplay display = new VirtualDisplay(SCREEN.columns(), SCREEN.rows());
        long start = System.nanoTime();
        try (Engine engine = engine()) {
            Clock clock = Clock.systemUTC();
            LogPage page =
                    LogPage.of(
                            new DockerLogSource(engine, container),
                            container,
                            SCREEN,
                            Keymap.standard(),
                            clock);
            Thread thread =
                    Thread.ofPlatform()
                            .daemon()
                            .start(new Loop(display, page, Themes.named("dark"), clock)::run);
            display.type("1G");
            while (!all(display.await(canvas -> true).text())) {
                Thread.sleep(5);
            }
            long took = System.nanoTime() - start;
            display.press(Key.ctrl('c'));
            thread.join();
            return took;
        }
    }

    private boolean all(String screen) {
        return screen.contains("head   ") && screen.contains("line " + lines);
    }

    private long docker() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder("docker", "-H", host, "logs", "-t", container)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        process.waitFor();
        return System.nanoTime() - start;
    }
}
