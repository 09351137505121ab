package dev.quarterdeck.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Brings an engine into a known state by the real client. A line is a command line; {@code NAME =
 * LINE} keeps what it prints (an id) under that name; {@code until TEXT : LINE} repeats it until it
 * prints just that.
 */
record Setup(TestEngine engine, Map<String, String> names) {
    private static final Pattern KEPT = Pattern.compile("(\\w+) = (.*)");
    private static final Pattern AWAITED = Pattern.compile("until (.*?) : (.*)");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    void run(List<Line> lines) {
        lines.forEach(this::run);
    }

    private void run(Line line) {
        var kept = KEPT.matcher(line.text());
        var awaited = AWAITED.matcher(line.text());
        if (awaited.matches()) {
            await(awaited.group(1), new Line(line.place(), awaited.group(2)));
        } else if (kept.matches()) {
            names.put(kept.group(1), printed(new Line(line.place(), kept.group(2))));
        } else {
            printed(line);
        }
    }

    private String printed(Line line) {
        return line.run(engine.client(), names).succeeded(line.words(names)).out().strip();
    }

    private void await(String text, Line line) {
        Await.until(
                line.place() + " to print " + text,
                PATIENCE,
                () -> printed(line).equals(text),
                () -> printed(line));
    }
}
