package dev.quarterdeck.testing;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every line of the line files gets the docker client's own answer from us: bytes on both channels,
 * exit status, and what becomes of the engine. QUARTERDECK_TESTS_LINES (a comma list of files,
 * without their ending) chooses some of the files.
 */
@Order(1) // among those that take longest
@WithEngine
class DropInTest {
    private static final List<Fleet> LAUNCHED = new CopyOnWriteArrayList<>();
    private static final List<Holdings> BEFORE = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void count(Engines engines) {
        engines.engines().forEach(engine -> BEFORE.add(Holdings.of(engine)));
    }

    /** Lines of one engine, in order, beside those of the others: they mostly wait. */
    private final List<EngineLines> queues = new ArrayList<>();

    @TestFactory
    Stream<DynamicNode> looks(Engines engines) {
        var files = chosen("looks.txt");
        return files.isEmpty() ? Stream.empty() : all(engines, lines -> looks(lines, files));
    }

    @TestFactory
    Stream<DynamicNode> changes(Engines engines) {
        var files = chosen("changes.txt");
        return files.isEmpty() ? Stream.empty() : all(engines, lines -> changes(lines, files));
    }

    private Stream<DynamicNode> all(
            Engines engines, Function<EngineLines, List<DynamicContainer>> tests) {
        var containers = new ArrayList<DynamicNode>();
        for (var engine : engines.engines()) {
            var lines = new EngineLines(engine);
            queues.add(lines);
            containers.add(dynamicContainer(engine.version(), tests.apply(lines)));
        }
        return containers.stream();
    }

    private static List<DynamicContainer> looks(EngineLines lines, List<String> files) {
        var judge = Judge.on(lines.engine());
        var fleet = lines.begin(() -> launched(lines.engine()));
        return files.stream()
                .map(
                        file ->
                                lines.tests(
                                        file,
                                        LineFile.chosen(file).toList(),
                                        Line::text,
                                        line -> judge.compare(line, fleet.join().names())))
                .toList();
    }

    private static Fleet launched(TestEngine engine) {
        var fleet = Fleet.launch(engine);
        LAUNCHED.add(fleet);
        return fleet;
    }

    private static List<DynamicContainer> changes(EngineLines lines, List<String> files) {
        var twins = new Twins(Judge.on(lines.engine()));
        var _ =
                lines.begin(
                        () -> {
                            twins.clear();
                            return twins;
                        });
        return files.stream()
                .map(
                        file ->
                                lines.tests(
                                        file,
                                        Scenario.read(file).stream()
                                                .filter(story -> Only.keeps(story.title()))
                                                .toList(),
                                        Scenario::title,
                                        twins::compare))
                .toList();
    }

    // An index file names the files, so that none is left out because a folder could not be listed.
    private static List<String> chosen(String index) {
        var wanted = System.getenv("QUARTERDECK_TESTS_LINES");
        return LineFile.read(index).stream()
                .map(Line::text)
                .filter(
                        file ->
                                wanted == null
                                        || Arrays.asList(wanted.split(",", -1))
                                                .contains(file.replace(".txt", "")))
                .toList();
    }

    @AfterEach
    void stop() {
        queues.forEach(EngineLines::close);
    }

    @AfterAll
    static void scuttle() {
        LAUNCHED.forEach(Fleet::close);
        BEFORE.forEach(Holdings::restore);
    }
}
