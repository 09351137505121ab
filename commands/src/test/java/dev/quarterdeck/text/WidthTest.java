package dev.quarterdeck.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

@Tag("unit")
class WidthTest {
    @Test
    void asciiIsOneColumnACharacter() {
        assertThat(Width.of("")).isZero();
        assertThat(Width.of("quarterdeck ~")).isEqualTo(13);
        assertThat(Width.of("äöü±")).isEqualTo(4);
        assertThat(Width.of("\u0007\u001b\u007f\u0085")).isZero();
    }

    @Test
    void eastAsianTextIsWide() {
        assertThat(Width.of("漢字")).isEqualTo(4);
        assertThat(Width.of("ひらがな")).isEqualTo(8);
        assertThat(Width.of("한국어")).isEqualTo(6);
        assertThat(Width.of("한")).as("jamo by jamo").isEqualTo(2);
        assertThat(Width.of("ﾊﾝｶｸ")).isEqualTo(4);
        assertThat(Width.of("ＡＢ")).isEqualTo(4);
        assertThat(Width.of("𠀀")).isEqualTo(2);
        assertThat(Width.of("│─█⣿")).isEqualTo(4);
    }

    @Test
    void marksTakeNoColumn() {
        assertThat(Width.of("e\u0301")).isEqualTo(1);
        assertThat(Width.of("a\u0300\u0301\u0302b")).isEqualTo(2);
        assertThat(Width.of("ก็")).isEqualTo(1);
        assertThat(Width.of("\u0301")).isZero();
    }

    @Test
    void emojiAreTwoColumnsHoweverManyCharacters() {
        assertThat(Width.of("😀")).isEqualTo(2);
        assertThat(Width.of("👍🏽")).isEqualTo(2);
        assertThat(Width.of("👩‍👩‍👧‍👦")).isEqualTo(2);
        assertThat(Width.of("🇩🇪🇫🇷")).isEqualTo(4);
        assertThat(Width.of("❤")).isEqualTo(1);
        assertThat(Width.of("❤️")).isEqualTo(2);
        assertThat(Width.of("1️⃣")).isEqualTo(2);
        assertThat(Width.of("⌚︎")).isEqualTo(1);
        assertThat(Width.of("🏴󠁧󠁢󠁳󠁣󠁴󠁿")).isEqualTo(2);
    }

    @Test
    void cutsBetweenClusters() {
        assertThat(Width.cut("container", 9)).isEqualTo("container");
        assertThat(Width.cut("container", 5)).isEqualTo("cont…");
        assertThat(Width.cut("漢字漢字", 5)).isEqualTo("漢字…");
        assertThat(Width.cut("漢字漢字", 4)).isEqualTo("漢…");
        assertThat(Width.cut("ab👩‍👧cd", 4)).isEqualTo("ab…");
        assertThat(Width.cut("x", 0)).isEmpty();
        assertThat(Width.cut("xy", 1)).isEqualTo("…");
        assertThat(Width.fit("漢字漢字", 6)).isEqualTo("漢字… ");
        assertThat(Width.fit("ab", 4)).isEqualTo("ab  ");
    }

    /** The JDK's own regular expressions know the whole of UAX 29. */
    @Test
    void clustersAreThoseOfTheJdk() {
        Pattern cluster = Pattern.compile("\\X");
        String[] pieces = {
            "a",
            "é",
            "e\u0301",
            "漢",
            "가",
            "각",
            "\u1100",
            "\u1161",
            "\u11a8",
            "😀",
            "👍",
            "🏽",
            "\u200d",
            "❤",
            "\ufe0f",
            "🇩",
            "🇪",
            "\r",
            "\n",
            "\u0000",
            "\u0903",
            "ก",
            "็",
            "\u200b",
            "#",
            "\u20e3",
            "🏴",
            "\udb40\udc67",
            "\udb40\udc7f",
            "\ud800",
            "\uff76",
            "\uff9e"
        };
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            List<String> expected = new ArrayList<>();
            for (Matcher matcher = cluster.matcher(text); matcher.find(); ) {
                expected.add(matcher.group());
            }
            assertThat(clusters(text.toString())).as(GoQuote.quoteAscii(text)).isEqualTo(expected);
        }
    }

    private static List<String> clusters(String text) {
        List<String> clusters = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = Clusters.end(text, at);
            clusters.add(text.substring(at, end));
            at = end;
        }
        return clusters;
    }
}
