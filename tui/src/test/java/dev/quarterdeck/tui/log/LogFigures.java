package dev.quarterdeck.tui.log;

import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.docker.EngineAddress;
import dev.quarterdeck.kubernetes.Overrides;
import dev.quarterdeck.kubernetes.Surroundings;
import dev.quarterdeck.themes.Themes;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.cluster.KubeSource;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.keys.Keymap;
import dev.quarterdeck.tui.live.Timing;
import dev.quarterdeck.tui.loop.Loop;
import dev.quarterdeck.tui.loop.VirtualDisplay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Measures how many lines a second come through, of a log that has been written whole: the viewer,
 * from the request to the last line on its screen, the scripted command, and the original.
 *
 * <pre>{@code
 * LogFigures QD docker HOST CONTAINER LINES
 * LogFigures QD KUBECTL KUBECONFIG POD LINES
 * }</pre>
 */
final class LogFigures {
    private static final Size SCREEN = new Size(120, 40);
    private static final int ROUNDS = 5;

    private final String quarterdeck;
    private final String original;
    private final String place;
    private final String name;
    private final long lines;

    private LogFigures(String[] words) {
        this.quarterdeck = words[0];
        this.original = words[1];
        this.place = words[2];
        this.name = words[3];
        this.lines = Long.parseLong(words[4]);
    }

    private interface Run {
        void run() throws IOException, InterruptedException;
    }

    public static void main(String[] words) throws Exception {
        new LogFigures(words).measure();
        System.exit(0);
    }

    private boolean docker() {
        return original.equals("docker");
    }

    private void measure() throws IOException, InterruptedException {
        String verb = docker() ? "docker" : "kubectl";
        double[] theirs = new double[ROUNDS];
        double[] scripted = new double[ROUNDS];
        double[] viewer = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            theirs[round] = seconds(() -> process(original));
            scripted[round] = seconds(() -> process(quarterdeck, docker() ? "docker" : "kube"));
            viewer[round] = seconds(this::viewer);
        }
        System.out.printf(Locale.ROOT, "%,d lines, medians of %d rounds%n", lines, ROUNDS);
        report(verb + " logs", median(theirs), median(theirs));
        report("qd " + (docker() ? "docker" : "kube") + " logs", median(scripted), median(theirs));
        report("viewer", median(viewer), median(theirs));
    }

    private void report(String what, double seconds, double theirs) {
        System.out.printf(
                Locale.ROOT,
                "%-14s %,11.0f lines/s  %6.2f s   %.2f of the original's speed%n",
                what,
                lines / seconds,
                seconds,
                theirs / seconds);
    }

    private static double seconds(Run run) throws IOException, InterruptedException {
        long start = System.nanoTime();
        run.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Runs a client with times, which the viewer asks for as well. */
    private void process(String... client) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(client)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.command().addAll(List.of("logs", "--timestamps", name));
        builder.environment().put(docker() ? "DOCKER_HOST" : "KUBECONFIG", place);
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IOException(builder.command() + " ended with exit status " + status);
        }
    }

    private void viewer() throws IOException, InterruptedException {
        if (docker()) {
            EngineAddress address =
                    EngineAddress.resolve(Map.of("DOCKER_HOST", place), null, null, Path.of("/"));
            try (Engine engine = Engine.at(address)) {
                watch(new DockerLogSource(engine, name));
            }
        } else {
            Surroundings surroundings =
                    Surroundings.of(Map.of("KUBECONFIG", place), Path.of(""), Path.of(""));
            Clock clock = Clock.systemUTC();
            KubeSource source =
                    new KubeSource(null, surroundings, Overrides.NONE, Timing.USUAL, clock);
            PodScope pod = PodScope.named(Set.of("default/" + name));
            watch(new PodLogSource(request -> source.send("", request), pod, "", clock));
        }
    }

    /** Reads a log from its beginning until its last line is on the screen. */
    private void watch(LogSource source) throws InterruptedException {
        VirtualDisplay display = new VirtualDisplay(SCREEN.columns(), SCREEN.rows());
        Clock clock = Clock.systemUTC();
        LogPage page = LogPage.of(source, name, SCREEN, Keymap.standard(), clock);
        Thread thread =
                Thread.ofPlatform()
                        .daemon()
                        .start(new Loop(display, page, Themes.named("dark"), clock)::run);
        display.type("1G");
        while (!all(display.await(canvas -> true).text())) {
            Thread.sleep(5);
        }
        display.press(Key.ctrl('c'));
        thread.join();
    }

    private boolean all(String screen) {
        return screen.contains("head   ") && screen.contains("line " + lines + " ");
    }
}
