package dev.quarterdeck.figures;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints what the program costs on the engine that DOCKER_HOST names, beside the docker client and
 * lazydocker. It prints and never judges: the machine decides too.
 */
public final class Figures {
    private static final int RUNS = 15;
    private static final int IDLE_SECONDS = 20;

    private final String launcher;
    private final String name;

    private Figures(String launcher, String name) {
        this.launcher = launcher;
        this.name = name;
    }

    /**
     * Takes the launcher's path and the name of a running container whose appearance is awaited.
     */
    public static void main(String[] words) throws Exception {
        Figures figures = new Figures(words[0], words[1]);
        figures.scripted();
        figures.screen("qd", List.of(words[0]));
        if (onPath("lazydocker")) {
            figures.screen("lazydocker", List.of("lazydocker"));
        } else {
            say("lazydocker is not on the path: left out");
        }
        System.exit(0);
    }

    private void scripted() throws Exception {
        say("Scripted: wall time of the whole process, median of %d runs in turn", RUNS);
        for (String line : List.of("version", "ps", "images", "inspect " + name)) {
            List<String> rest = List.of(line.split(" ", -1));
            double[] ours = new double[RUNS];
            double[] theirs = new double[RUNS];
            run(command(launcher, rest));
            for (int run = 0; run < RUNS; run++) {
                ours[run] = run(command(launcher, rest));
                theirs[run] = run(command("docker", rest));
            }
            double a = median(ours);
            double b = median(theirs);
            say("  %-18s qd %6.0f ms   docker %6.0f ms   ratio %5.1f", line, a, b, a / b);
        }
    }

    private void screen(String label, List<String> command) throws Exception {
        say("Screen: %s, 120x40", label);
        double[] first = new double[7];
        for (int run = 0; run < first.length; run++) {
            try (Watched program = new Watched(command)) {
                first[run] = program.untilShown(name);
            }
        }
        say("  first data              %6.0f ms (median of %d)", median(first), first.length);
        try (Watched program = new Watched(command)) {
            program.untilShown(name);
            Thread.sleep(8000);
            idle(program);
            keys(program);
            say("  memory, highest         %6.0f MiB", program.memory());
        }
    }

    private static void idle(Watched program) throws Exception {
        long bytes = program.bytes();
        double processor = program.processor();
        Thread.sleep(IDLE_SECONDS * 1000L);
        double each = (program.bytes() - bytes) / (double) IDLE_SECONDS;
        double busy = (program.processor() - processor) / (IDLE_SECONDS * 10.0);
        say("  idle, to the terminal   %6.0f B/s", each);
        say("  idle, processor         %6.1f %% of one core", busy);
    }

    private static void keys(Watched program) throws Exception {
        List<double[]> costs = new ArrayList<>();
        for (String key : List.of("j", "j", "k", "j", "k", "k", "j", "j", "k")) {
            costs.add(program.key(key));
        }
        double[] bytes = costs.stream().mapToDouble(cost -> cost[0]).toArray();
        double[] times = costs.stream().mapToDouble(cost -> cost[1]).toArray();
        say(
                "  one key                 %6.0f B, first byte after %.1f ms",
                median(bytes), median(times));
    }

    private static List<String> command(String program, List<String> rest) {
        List<String> words = new ArrayList<>(List.of(program));
        words.addAll(rest);
        return words;
    }

    private double run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        long start = System.nanoTime();
        builder.start().waitFor();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
