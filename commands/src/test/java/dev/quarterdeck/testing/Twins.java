package dev.quarterdeck.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plays a scenario twice on fresh containers, once by the docker client and once by ours, and
 * compares every answer and what the engine holds afterwards. Containers and images of a scenario
 * are called twin-something.
 */
record Twins(Judge judge) {
    private static final List<String> IMAGES_OF_SCENARIOS =
            List.of("twin*", "twin*/*/*", "127.0.0.1:5000/test/remote");
    private static final String IMAGE_NAME =
            "{{.Repository}}{{if eq .Tag \"<none>\"}}@{{.Digest}}{{else}}:{{.Tag}}{{end}}";
    private static final Line CONTAINERS =
            state(
                    "ps -a --no-trunc --filter name=^twin --format '{{.Names}} {{.Image}}"
                            + " {{.Command}} {{.State}} {{.Ports}} {{.Labels}} {{.Networks}}'");
    private static final Line IMAGES =
            state("images --filter dangling=false --format '{{.Repository}}:{{.Tag}} {{.Digest}}'");
    private static final Line VOLUMES = state("volume ls -q --filter name=twin");

    /** One answer in a scenario. */
    private record Answer(Line line, Ran ran) {
        boolean same(Answer other) {
            var layers = line.text().contains("pull") || line.text().contains("/remote");
            return layers
                    ? Normal.layers(ran).equals(Normal.layers(other.ran))
                    : line.same(ran, other.ran);
        }

        @Override
        public String toString() {
            return line.text() + "\n" + ran.shown();
        }
    }

    void compare(Scenario scenario) {
        new Comparison<>(Twins::same, Twins::shown)
                .of(
                        "%s   (engine %s)".formatted(scenario.title(), judge.engine().version()),
                        () -> play(scenario, judge.original()),
                        () -> play(scenario, judge.ours()));
    }

    private static boolean same(List<Answer> some, List<Answer> others) {
        for (var at = 0; at < some.size(); at++) {
            if (!some.get(at).same(others.get(at))) {
                return false;
            }
        }
        return true;
    }

    private static String shown(List<Answer> answers) {
        return answers.stream().map(Answer::toString).collect(Collectors.joining("\n"));
    }

    private List<Answer> play(Scenario scenario, Client client) {
        try {
            var names = new HashMap<String, String>();
            var setup = new Setup(judge.engine(), names);
            var answers = new ArrayList<Answer>();
            for (var step : scenario.steps()) {
                var line = Scenario.bare(step);
                if (Scenario.compared(step)) {
                    answers.add(new Answer(line, Normal.of(line.run(client, names))));
                } else {
                    setup.run(List.of(line));
                }
            }
            Await.until("what ended to be listed as ended", this::settled);
            states(scenario).forEach(line -> answers.add(answer(line)));
            return answers;
        } finally {
            clear(scenario);
        }
    }

    /** An engine tells the end of a container a moment before it lists it as ended. */
    private boolean settled() {
        var running = judge.engine().docker("ps", "-q", "--no-trunc", "--filter", "name=^twin");
        return running.isEmpty()
                || judge.engine()
                        .docker(words("inspect --format {{.State.Pid}}", running))
                        .lines()
                        .allMatch(pid -> Files.exists(Path.of("/proc", pid)));
    }

    private static String[] words(String first, String lines) {
        return Stream.concat(Arrays.stream(first.split(" ")), lines.lines()).toArray(String[]::new);
    }

    private static Line state(String text) {
        return new Line("afterwards", text);
    }

    private static Stream<Line> states(Scenario scenario) {
        var images = scenario.concernsImages() ? Stream.of(IMAGES) : Stream.<Line>empty();
        var volumes = scenario.concernsVolumes() ? Stream.of(VOLUMES) : Stream.<Line>empty();
        return Stream.of(Stream.of(CONTAINERS), images, volumes).flatMap(lines -> lines);
    }

    private Answer answer(Line line) {
        return new Answer(line, Normal.of(line.run(judge.original(), new HashMap<>())).sorted());
    }

    /** Takes away what earlier scenarios have made. */
    void clear() {
        clearContainers();
        clearImages();
        clearVolumes();
    }

    private void clear(Scenario scenario) {
        clearContainers();
        if (scenario.concernsImages()) {
            clearImages();
        }
        if (scenario.concernsVolumes()) {
            clearVolumes();
        }
    }

    private void clearContainers() {
        remove(List.of("rm", "-f", "-v"), "ps", "-aq", "--filter", "name=^twin");
    }

    private void clearImages() {
        var images = new ArrayList<>(List.of("images", "--digests", "--format", IMAGE_NAME));
        for (var ours : IMAGES_OF_SCENARIOS) {
            images.addAll(List.of("--filter", "reference=" + ours));
        }
        remove(List.of("rmi", "-f"), images.toArray(String[]::new));
    }

    private void clearVolumes() {
        remove(List.of("volume", "rm", "-f"), "volume", "ls", "-q", "--filter", "name=twin");
        remove(List.of("network", "rm"), "network", "ls", "-q", "--filter", "name=twin");
    }

    private void remove(List<String> by, String... listing) {
        var found = judge.engine().docker(listing);
        if (!found.isEmpty()) {
            var words = new ArrayList<>(by);
            words.addAll(found.lines().distinct().toList());
            judge.engine().docker(words.toArray(String[]::new));
        }
    }
}
