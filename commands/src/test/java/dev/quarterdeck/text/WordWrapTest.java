package dev.quarterdeck.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines broken as go-wordwrap breaks them. */
@Tag("unit")
class WordWrapTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a b c,9,a b c",
                "aa bb cc,5,aa bb|cc",
                "aaaaaaaaaa b,4,aaaaaaaaaa|b",
                "a|b,4,a|b",
                "aa    bb,4,aa|bb",
                "aa   |bb,3,aa|bb",
                "aa  ,9,aa  ",
                "aa  ,3,aa",
                "aa\u00a0bb cc,5,aa\u00a0bb|cc",
                ",3,"
            })
    void breaksAtBlanks(String text, int limit, String lines) {
        String given = text == null ? "" : text.replace('|', '\n');
        String expected = lines == null ? "" : lines.replace('|', '\n');
        assertThat(WordWrap.wrap(given, limit)).isEqualTo(expected);
    }
}
