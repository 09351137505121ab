package dev.quarterdeck.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class NeutralTest {
    @Test
    void harmlessTextStaysTheSameObject() {
        String text = "nginx:1.27 漢字 é 👩‍👩‍👧 ❤️ 🇩🇪 🏴󠁧󠁢󠁳󠁣󠁴󠁿 می‌خواهم";
        assertThat(Neutral.line(text)).isSameAs(text);
        assertThat(Neutral.harmless(text)).isTrue();
    }

    @Test
    void sequencesBecomeVisible() {
        assertThat(Neutral.line("\u001b[31mred\u001b]0;title\u0007"))
                .isEqualTo("␛[31mred␛]0;title␇");
        assertThat(Neutral.line("a\nb\tc\r\0")).isEqualTo("a␊b␉c␍␀");
        assertThat(Neutral.line("\u007f\u009b2J\u0085")).isEqualTo("␡\ufffd2J\ufffd");
        assertThat(Neutral.harmless("\u001b")).isFalse();
    }

    @Test
    void linesKeepTheirEnds() {
        assertThat(Neutral.lines("a\nb\tc\r\n")).isEqualTo("a\nb\tc␍\n");
    }

    @Test
    void nothingHidesOrTurnsText() {
        assertThat(Neutral.line("a\u202eb\u2066c\u2069")).isEqualTo("a\ufffdb\ufffdc\ufffd");
        assertThat(Neutral.line("a\u200bb\u200dc\ufeff\u00ad\u2028"))
                .isEqualTo("a\ufffdb\ufffdc\ufffd\ufffd\ufffd");
        assertThat(Neutral.line("x\udb40\udc41\u3164")).isEqualTo("x\ufffd\ufffd");
        assertThat(Neutral.line("\ud800x\udcff")).isEqualTo("\ufffdx\ufffd");
    }

    @Test
    void coloursCanBeDropped() {
        assertThat(Neutral.withoutColours("\u001b[1;31merror\u001b[0m: \u001b[2Jx\n"))
                .isEqualTo("error: ␛[2Jx\n");
        assertThat(Neutral.withoutColours("\u001b[38:2::1:2:3mx\u001b[")).isEqualTo("x␛[");
    }

    @Test
    void whatComesOutNeverSteers() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            String shown = Neutral.line(Character.toString(point));
            int type = Character.getType(shown.codePointAt(0));
            assertThat(
                            type == Character.CONTROL
                                    || type == Character.FORMAT
                                    || type == Character.SURROGATE)
                    .as("U+%04X", point)
                    .isFalse();
        }
    }
}
