package dev.quarterdeck.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;

/** The tables of the tools; Go's own text/tabwriter is asked in {@link GoTextTest}. */
@Tag("unit")
class TabWriterTest {
    @Test
    void dockerCountsColumnsOfATerminal() throws IOException {
        StringBuilder out = new StringBuilder();
        TabWriter.docker(out).write("漢字漢字漢\tx\n❤️\tx\n🇩🇪\tx\n👩‍👩‍👧\tx\né\tx\n").flush();
        assertThat(out)
                .hasToString(
                        """
                        漢字漢字漢   x
                        ❤️            x
                        🇩🇪            x
                        👩‍👩‍👧           x
                        é            x
                        """);
    }

    @Test
    void describeCountsCharacters() throws IOException {
        StringBuilder out = new StringBuilder();
        TabWriter.describe(out).write("Name:\t漢字\nLabels:\ta=b\n\tc=d\n").flush();
        assertThat(out).hasToString("Name:    漢字\nLabels:  a=b\n         c=d\n");
    }

    @Test
    void whatIsNotYetCertainWaits() throws IOException {
        StringBuilder out = new StringBuilder();
        TabWriter writer = TabWriter.docker(out);
        writer.write("a\tb\n");
        assertThat(out).isEmpty();
        writer.write("no tab\n");
        assertThat(out).hasToString("a         b\nno tab\n");
        writer.write("rest").flush();
        assertThat(out).hasToString("a         b\nno tab\nrest");
    }
}
