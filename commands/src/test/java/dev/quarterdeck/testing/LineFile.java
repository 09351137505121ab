package dev.quarterdeck.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.params.provider.Arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A resource of command lines: {@code # comment}, blank lines and one command line a line. */
public final class LineFile {
    private LineFile() {}

    /** Each line and its words, for tests that take no names. */
    public static Stream<Arguments> arguments(String name) {
        return chosen(name).map(line -> Arguments.of(line.text(), Words.of(line.text(), Map.of())));
    }

    /** The words of each line. */
    public static Stream<List<String>> words(String name) {
        return chosen(name).map(line -> Words.of(line.text(), Map.of()));
    }

    /** Those that a run with -Donly keeps. */
    static Stream<Line> chosen(String name) {
        return read(name).stream().filter(line -> Only.keeps(line.text()));
    }

    static List<Line> read(String name) {
        var lines = new ArrayList<Line>();
        var number = 0;
        for (var text : text(name).split("\n", -1)) {
            number++;
            if (!text.isBlank() && !text.startsWith("#")) {
                lines.add(new Line(name + ":" + number, text));
            }
        }
        return lines;
    }

    private static String text(String name) {
        try (var stream = LineFile.class.getResourceAsStream("/lines/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no such resource: lines/" + name);
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
