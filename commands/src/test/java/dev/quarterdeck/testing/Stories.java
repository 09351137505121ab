package dev.quarterdeck.testing;

import static org.assertj.core.api.Assertions.fail;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs a story, several lines that depend on each other. One that fails is lived once more, only to
 * tell chance from a difference: where it passes then it is unstable, which is a failure too,
 * unless {@code lines/unstable.txt} knows it with a reason.
 */
public final class Stories {
    private static final Map<String, String> KNOWN =
            LineFile.read("unstable.txt").stream()
                    .map(line -> line.text().split(" \\| ", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));

    private Stories() {}

    /** Lives a story of this name. */
    public static void live(String name, Runnable story) {
        live(name, story, KNOWN);
    }

    static void live(String name, Runnable story, Map<String, String> known) {
        try {
            story.run();
        } catch (AssertionError first) {
            story.run();
            Ledger.unstable(name, known.getOrDefault(name, "not known"));
            if (!known.containsKey(name)) {
                fail("unstable, it passed the second time: " + name, first);
            }
        }
    }
}
