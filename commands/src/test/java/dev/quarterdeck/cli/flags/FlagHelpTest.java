package dev.quarterdeck.cli.flags;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Options as pflag lays them out. */
@Tag("unit")
class FlagHelpTest {
    private static final FlagSet FLAGS =
            FlagSet.of(
                    Flag.bool("size", 's', "Display total file sizes"),
                    Flag.integer(
                            "last",
                            'n',
                            -1,
                            "Show n last created containers (includes all states)"),
                    Flag.string("format", "Format output using a custom template:\n'json': JSON"),
                    Flag.bool("human", 'H', "Print for people").standing("true"),
                    Flag.string("level", 'l', "Set the level").standing("info"),
                    Flag.bool("secret", "Not shown").hide());

    @Test
    void namesAreSortedAndTextsAligned() {
        assertThat(FlagHelp.of(FLAGS, 200))
                .isEqualTo(
                        """
                              --format string   Format output using a custom template:
                                                'json': JSON
                          -H, --human           Print for people (default true)
                          -n, --last int        Show n last created containers (includes all states) (default -1)
                          -l, --level string    Set the level (default "info")
                          -s, --size            Display total file sizes
                        """);
    }

    @Test
    void longTextsAreCutAtBlanks() {
        assertThat(FlagHelp.of(FLAGS, 79))
                .contains(
                        """
                          -n, --last int        Show n last created containers (includes all
                                                states) (default -1)
                        """);
    }
}
