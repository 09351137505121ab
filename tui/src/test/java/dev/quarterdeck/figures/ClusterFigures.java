package dev.quarterdeck.figures;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints what the program costs on a screen with the cluster of KUBECONFIG, whose pods are those of
 * {@code commands/src/test/cluster/pods}, beside kubectl and k9s. The limits we set ourselves stand
 * beside; it prints and never judges: the machine decides too.
 */
public final class ClusterFigures {
    private static final Pattern ROW = Pattern.compile("pod-\\d{5}");
    private static final int RUNS = 5;
    private static final int PATIENCE_SECONDS = 60;
    private static final int IDLE_SECONDS = 30;
    private static final int CHANGES = 100;

    private final int pods;

    private ClusterFigures(int pods) {
        this.pods = pods;
    }

    /** Takes the launcher's path, that of kubectl, and how many pods there are. */
    public static void main(String[] words) throws Exception {
        ClusterFigures figures = new ClusterFigures(Integer.parseInt(words[2]));
        say("%s pods", words[2]);
        figures.scripted(words[0], words[1]);
        figures.screen(figures.ours(words[0]));
        if (onPath("k9s")) {
            figures.screen(figures.k9s());
        } else {
            say("k9s is not on the path: left out");
        }
        System.exit(0);
    }

    /**
     * A program on the screen.
     *
     * @param all what its title says when all pods are there
     * @param typed how it shows what is typed into the filter
     */
    private record Seen(String label, List<String> command, Pattern all, String typed) {}

    private Seen ours(String launcher) {
        Pattern all = Pattern.compile("(\\d) Pods " + grouped() + "\\b");
        return new Seen("qd", List.of(launcher), all, "/%s");
    }

    private Seen k9s() {
        return new Seen(
                "k9s",
                List.of("k9s", "--command", "pods", "--all-namespaces"),
                Pattern.compile("\\[" + grouped() + "\\]"),
                "/ %s");
    }

    /** The number of pods, with or without a comma in it. */
    private String grouped() {
        return String.format(Locale.ROOT, "%,d", pods).replace(",", ",?");
    }

    private void scripted(String launcher, String kubectl) throws Exception {
        double[] ours = new double[5];
        double[] theirs = new double[5];
        for (int run = 0; run < ours.length; run++) {
            ours[run] = run(List.of(launcher, "get", "pods", "-A"));
            theirs[run] = run(List.of(kubectl, "get", "pods", "-A"));
        }
        say("  get pods -A: qd %.0f ms, kubectl %.0f ms", median(ours), median(theirs));
    }

    private static double run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        long start = System.nanoTime();
        builder.start().waitFor();
        return (System.nanoTime() - start) / 1e6;
    }

    private void screen(Seen seen) throws Exception {
        say("  %s, 120x40", seen.label());
        double[] first = new double[RUNS];
        double[] all = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            try (Watched program = new Watched(seen.command())) {
                first[run] = program.untilSeen(ROW, PATIENCE_SECONDS);
                all[run] = program.untilSeen(seen.all(), PATIENCE_SECONDS);
            }
        }
        figure("first rows", "%.0f ms", median(first), "at most 700");
        figure("all rows", "%.0f ms", median(all), "at most 3000");
        try (Watched program = new Watched(seen.command())) {
            settled(program, seen);
        }
    }

    private void settled(Watched program, Seen seen) throws Exception {
        if (program.untilSeen(seen.all(), PATIENCE_SECONDS) < 0) {
            say("    not all of them ever come; the screen:%n%s", program.screen().text());
            return;
        }
        Matcher title = seen.all().matcher(program.screen().text());
        if (title.find() && title.groupCount() > 0) {
            program.send(title.group(1));
        }
        Thread.sleep(8000);
        idle(program);
        new ClusterKeys(program, ROW, seen.typed()).quiet();
        try (Changes changes = new Changes(pods, CHANGES)) {
            Thread.sleep(3000);
            busy(program, changes);
            new ClusterKeys(program, ROW, seen.typed()).busy();
        }
        figure("memory, highest", "%.0f MiB", program.memory(), "at most 200");
        figure("memory, then", "%.0f MiB", program.resident(), "");
    }

    private static void idle(Watched program) throws Exception {
        double[] each = rates(program, IDLE_SECONDS);
        figure("idle, to the terminal", "%.0f B/s", each[0], "");
        figure("idle, processor", "%.1f %% of a core", each[1], "at most 2");
    }

    private static void busy(Watched program, Changes changes) throws Exception {
        long before = changes.made();
        double[] each = rates(program, 10);
        say(
                "    with %d changes a second (%d refused): %.0f B/s to the terminal, processor"
                        + " %.1f %% of a core",
                (changes.made() - before) / 10, changes.refused(), each[0], each[1]);
    }

    /** Bytes to the terminal a second, and the processor's time in percent. */
    private static double[] rates(Watched program, int seconds) throws Exception {
        long bytes = program.bytes();
        double processor = program.processor();
        Thread.sleep(seconds * 1000L);
        return new double[] {
            (program.bytes() - bytes) / (double) seconds,
            (program.processor() - processor) / (seconds * 10.0)
        };
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** One line: the figure, and the limit we set ourselves. */
    @SuppressWarnings("AnnotateFormatMethod")
    static void figure(String name, String format, double value, String limit) {
        String shown = value < 0 ? "never" : String.format(Locale.ROOT, format, value);
        say("    %-26s %-20s %s", name, shown, limit.isEmpty() ? "" : "(" + limit + ")");
    }

    @SuppressWarnings("AnnotateFormatMethod")
    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}
