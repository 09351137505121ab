package dev.quarterdeck.figures;

import dev.quarterdeck.tui.display.Emulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What keys cost in a list of pods.
 *
 * @param row what stands in every row of it
 * @param typed how what is typed into the filter is shown, with %s for it
 */
record ClusterKeys(Watched program, Pattern row, String typed) {
    private static final int PRESSED = 15;
    private static final int PATIENCE = 1000;

    /** While nothing else moves: bytes, and the time until the first of them. */
    void quiet() throws InterruptedException {
        double[] bytes = new double[9];
        double[] times = new double[9];
        for (int press = 0; press < bytes.length; press++) {
            double[] cost = program.key("j");
            bytes[press] = cost[0];
            times[press] = cost[1];
        }
        ClusterFigures.figure("one key, bytes", "%.0f B", ClusterFigures.median(bytes), "");
        ClusterFigures.figure(
                "one key, first byte", "%.1f ms", ClusterFigures.median(times), "at most 16");
    }

    /** While much moves: the time until the selection has moved, and until a letter is shown. */
    void busy() throws InterruptedException {
        told("j, then", moves());
        told("a letter after /, then", letters());
    }

    private static void told(String name, List<Double> times) {
        double[] all = times.stream().mapToDouble(Double::doubleValue).toArray();
        ClusterFigures.figure(name, "%.1f ms", ClusterFigures.median(all), "at most 16");
        double worst = times.stream().mapToDouble(Double::doubleValue).max().orElse(-1);
        ClusterFigures.figure(name + ", worst", "%.1f ms", worst, "");
    }

    private List<Double> moves() throws InterruptedException {
        List<Double> times = new ArrayList<>();
        for (int press = 0; press < PRESSED; press++) {
            String before = selected();
            program.send(press % 4 < 2 ? "j" : "k");
            times.add(program.until(() -> !selected().equals(before), PATIENCE));
            Thread.sleep(130 + 7 * press);
        }
        return times;
    }

    private List<Double> letters() throws InterruptedException {
        List<Double> times = new ArrayList<>();
        program.send("/");
        Thread.sleep(300);
        for (String text : List.of("p", "po", "pod", "pod-", "pod-0", "pod-00")) {
            String shown = String.format(Locale.ROOT, typed, text);
            program.send(text.substring(text.length() - 1));
            times.add(program.until(() -> program.screen().text().contains(shown), PATIENCE));
            Thread.sleep(250);
        }
        program.send("\u001b");
        Thread.sleep(300);
        program.send("\u001b");
        return times;
    }

    /** The row whose ground is not that of the others, by its number. */
    private String selected() {
        Emulator screen = program.screen();
        List<String> lines = screen.lines();
        Map<String, List<Integer>> grounds = new HashMap<>();
        for (int y = 0; y < lines.size(); y++) {
            Matcher found = row.matcher(lines.get(y));
            if (found.find()) {
                String ground = screen.background(found.start(), y);
                grounds.computeIfAbsent(ground, some -> new ArrayList<>()).add(y);
            }
        }
        return grounds.values().stream()
                .filter(rows -> rows.size() == 1)
                .findFirst()
                .map(Object::toString)
                .orElse("");
    }
}
