package dev.quarterdeck.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines that change an engine: {@code = title}, then {@code + } what the docker client sets up and
 * {@code > } what is compared, in order.
 */
record Scenario(String title, List<Line> steps) {

    static List<Scenario> read(String file) {
        var scenarios = new ArrayList<Scenario>();
        for (var line : LineFile.read(file)) {
            if (line.text().startsWith("= ")) {
                scenarios.add(new Scenario(line.text().substring(2), new ArrayList<>()));
            } else {
                scenarios.getLast().steps().add(line);
            }
        }
        return scenarios;
    }

    static boolean compared(Line step) {
        return step.text().startsWith("> ");
    }

    static Line bare(Line step) {
        return new Line(step.place(), step.text().substring(2));
    }

    boolean concernsImages() {
        return mentions("tag ", "pull ", "commit ", "/remote", "/web:2");
    }

    boolean concernsVolumes() {
        return mentions("twin-data", "twin-kept", "-v ", "network create");
    }

    private boolean mentions(String... texts) {
        return steps.stream()
                .anyMatch(step -> Arrays.stream(texts).anyMatch(step.text()::contains));
    }
}
