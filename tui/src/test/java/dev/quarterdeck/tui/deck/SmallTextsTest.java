package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;

/** Ages, amounts, words and histories. */
@Tag("unit")
class SmallTextsTest {
    @ParameterizedTest
    @CsvSource({
        "PT4S, 4s",
        "PT4M12S, 4m12s",
        "PT42M10S, 42m",
        "PT3H12M, 3h12m",
        "PT52H, 2d4h",
        "P34D, 34d",
        "P1000D, 2y",
        "PT-3S, 0s",
        "PT1H, 1h"
    })
    void ages(String age, String text) {
        assertThat(Ages.of(Duration.parse(age))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B, 0 B", "1984210, 1.98 MB, 1.9 MiB", "50331648, 50.3 MB, 48 MiB"})
    void amounts(long bytes, String decimal, String binary) {
        assertThat(Amounts.decimal(bytes)).isEqualTo(decimal);
        assertThat(Amounts.binary(bytes)).isEqualTo(binary);
    }

    @Test
    void wordsAreSplitAndQuotedAsAShellDoes() {
        List<String> words = Words.split("run  -e 'A=b c' \"\" x");
        assertThat(words).containsExactly("run", "-e", "A=b c", "", "x");
        assertThat(Words.split(Words.quoted(words))).isEqualTo(words);
        assertThat(Words.quoted(List.of("it's"))).isEqualTo("'it'\\''s'");
    }

    @Test
    void historyMovesByWholePlaces() {
        History history = new History(10);
        history.add(1);
        history.add(3);
        assertThat(history.peaks(3, 2)).containsExactly(-1, -1, 3);
        history.add(2);
        assertThat(history.peaks(3, 2)).containsExactly(-1, 3, 2);
        history.add(5);
        assertThat(history.peaks(3, 2)).containsExactly(-1, 3, 5);
    }

    @Test
    void historyForgetsWhatIsTooOld() {
        History history = new History(3);
        for (int i = 1; i <= 5; i++) {
            history.add(i);
        }
        assertThat(history.peaks(5, 1)).containsExactly(-1, -1, 3, 4, 5);
    }

    @Test
    void progressOfAPullIsItsLayers() {
        Progress progress =
                Progress.NONE
                        .with("16: Pulling from library/postgres")
                        .with("0123456789ab: Pulling fs layer")
                        .with("ba9876543210: Already exists");
        assertThat(progress.line().text()).isEqualTo("  ███████░░░░░░░  50 %");
        assertThat(progress.with("0123456789ab: Pull complete").line().text()).contains("100 %");
    }

    @Test
    void longLinesBreakBetweenWords() {
        assertThat(Wrapped.lines("the quick brown fox", 10))
                .containsExactly("the quick", "brown fox");
        assertThat(Wrapped.lines("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
    }
}
