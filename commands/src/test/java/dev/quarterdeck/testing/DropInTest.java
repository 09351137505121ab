package dev.quarterdeck.testing;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every line of the line files gets the docker client's own answer from us: bytes on both channels,
 * exit status, and what becomes of the engine. QUARTERDECK_TESTS_LINES (a comma list of files,
 * without their ending) chooses some of the files.
 */
@WithEngine
class DropInTest {
    private static final List<Fleet> LAUNCHED = new ArrayList<>();

    @TestFactory
    Stream<DynamicNode> looks(Engines engines) {
        return engines.engines().stream().map(DropInTest::looksOn);
    }

    @TestFactory
    Stream<DynamicNode> changes(Engines engines) {
        return engines.engines().stream().map(DropInTest::changesOn);
    }

    private static DynamicContainer looksOn(TestEngine engine) {
        var files = chosen("looks.txt");
        return dynamicContainer(
                engine.version(), files.isEmpty() ? Stream.empty() : looksOn(engine, files));
    }

    private static Stream<DynamicContainer> looksOn(TestEngine engine, List<String> files) {
        var fleet = Fleet.launch(engine);
        LAUNCHED.add(fleet);
        var judge = Judge.on(engine);
        return files.stream().map(file -> looks(judge, fleet, file));
    }

    private static DynamicContainer looks(Judge judge, Fleet fleet, String file) {
        return dynamicContainer(
                file, LineFile.read(file).stream().map(line -> look(judge, fleet, line)));
    }

    private static DynamicTest look(Judge judge, Fleet fleet, Line line) {
        return dynamicTest(line.text(), () -> judge.compare(line, fleet.names()));
    }

    private static DynamicContainer changesOn(TestEngine engine) {
        var twins = new Twins(Judge.on(engine));
        twins.clear();
        return dynamicContainer(
                engine.version(), chosen("changes.txt").stream().map(file -> changes(twins, file)));
    }

    private static DynamicContainer changes(Twins twins, String file) {
        return dynamicContainer(
                file,
                Scenario.read(file).stream()
                        .map(
                                scenario ->
                                        dynamicTest(
                                                scenario.title(), () -> twins.compare(scenario))));
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

    @AfterAll
    static void scuttle() {
        LAUNCHED.forEach(Fleet::close);
    }
}
