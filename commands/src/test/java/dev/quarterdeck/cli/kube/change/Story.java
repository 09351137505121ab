package dev.quarterdeck.cli.kube.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.testing.Only;
import dev.quarterdeck.testing.Shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lines that two twins run in turn, one by kubectl and one by ours. In a file {@code == } begins a
 * story, {@code + } a line that makes it ready, {@code $ } one that is compared, {@code ~ } one
 * whose output's lines may come in any order, {@code ? } one that looks at what became of it, and
 * {@code > } one that is compared and changes what the twins share, so that one goes after the
 * other.
 *
 * @param name the file's and the story's
 */
record Story(String name, List<Step> steps) {
    /** What a line is for. */
    enum Kind {
        READY,
        COMPARED,
        UNORDERED,
        LOOK,
        IN_TURN
    }

    /**
     * A line.
     *
     * @param input the file on its standard input; empty for none
     */
    record Step(Kind kind, String line, String input) {
        List<String> words() {
            return Shell.words(line);
        }
    }

    static Stream<Story> all(String file) {
        List<Story> stories = new ArrayList<>();
        for (String line : text(file).split("\n", -1)) {
            if (line.startsWith("== ")) {
                stories.add(new Story(file + ": " + line.substring(3), new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                stories.getLast().steps().add(step(line));
            }
        }
        return stories.stream().filter(Only::keeps);
    }

    private static Step step(String line) {
        Kind kind =
                switch (line.substring(0, 2)) {
                    case "+ " -> Kind.READY;
                    case "$ " -> Kind.COMPARED;
                    case "~ " -> Kind.UNORDERED;
                    case "? " -> Kind.LOOK;
                    case "> " -> Kind.IN_TURN;
                    default -> throw new IllegalArgumentException(line);
                };
        int input = line.lastIndexOf(" << ");
        return input < 0
                ? new Step(kind, line.substring(2), "")
                : new Step(kind, line.substring(2, input), line.substring(input + 4));
    }

    private static String text(String file) {
        try (var stream = Story.class.getResourceAsStream("/lines/kube/" + file)) {
            if (stream == null) {
                throw new IllegalArgumentException("no such resource: lines/kube/" + file);
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
