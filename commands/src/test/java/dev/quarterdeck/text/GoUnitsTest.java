package dev.quarterdeck.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** Values that github.com/docker/go-units is known to give. */
@Tag("unit")
class GoUnitsTest {
    @Test
    void sizesInThousands() {
        assertThat(GoUnits.humanSize(0)).isEqualTo("0B");
        assertThat(GoUnits.humanSize(999)).isEqualTo("999B");
        assertThat(GoUnits.humanSize(1000)).isEqualTo("1kB");
        assertThat(GoUnits.humanSize(1024)).isEqualTo("1.024kB");
        assertThat(GoUnits.humanSize(2746000)).isEqualTo("2.746MB");
        assertThat(GoUnits.humanSize(1e12)).isEqualTo("1TB");
        assertThat(GoUnits.humanSize(1e15)).isEqualTo("1PB");
        assertThat(GoUnits.humanSize(1e27)).isEqualTo("1000YB");
        assertThat(GoUnits.humanSizeWithPrecision(7801234, 3)).isEqualTo("7.8MB");
        assertThat(GoUnits.humanSizeWithPrecision(999.9e6, 3)).isEqualTo("1e+03MB");
        assertThat(GoUnits.humanSize(-5)).isEqualTo("-5B");
    }

    @Test
    void sizesInPowersOfTwo() {
        assertThat(GoUnits.bytesSize(1024)).isEqualTo("1KiB");
        assertThat(GoUnits.bytesSize(1024 * 1024)).isEqualTo("1MiB");
        assertThat(GoUnits.bytesSize(1023)).isEqualTo("1023B");
        assertThat(GoUnits.bytesSize(2 * 1024L * 1024 * 1024 * 1024)).isEqualTo("2TiB");
        assertThat(GoUnits.bytesSize(3.42 * 1024 * 1024 * 1024)).isEqualTo("3.42GiB");
    }

    @Test
    void durations() {
        assertThat(human("PT0.9S")).isEqualTo("Less than a second");
        assertThat(human("PT-5S")).isEqualTo("Less than a second");
        assertThat(human("PT1S")).isEqualTo("1 second");
        assertThat(human("PT59S")).isEqualTo("59 seconds");
        assertThat(human("PT1M30S")).isEqualTo("About a minute");
        assertThat(human("PT3M45S")).isEqualTo("3 minutes");
        assertThat(human("PT59M59S")).isEqualTo("59 minutes");
        assertThat(human("PT60M")).isEqualTo("About an hour");
        assertThat(human("PT1H29M")).isEqualTo("About an hour");
        assertThat(human("PT1H30M")).isEqualTo("2 hours");
        assertThat(human("PT47H")).isEqualTo("47 hours");
        assertThat(human("PT48H")).isEqualTo("2 days");
        assertThat(human("P13D")).isEqualTo("13 days");
        assertThat(human("P14D")).isEqualTo("2 weeks");
        assertThat(human("P60D")).isEqualTo("2 months");
        assertThat(human("P729D")).isEqualTo("24 months");
        assertThat(human("P730D")).isEqualTo("2 years");
        assertThat(human("P1095D")).isEqualTo("3 years");
    }

    private static String human(String duration) {
        return GoUnits.humanDuration(Duration.parse(duration));
    }

    @Test
    void readsSizes() {
        assertThat(GoUnits.fromHumanSize("32kB")).isEqualTo(32_000);
        assertThat(GoUnits.fromHumanSize("32.5 kb")).isEqualTo(32_500);
        assertThat(GoUnits.fromHumanSize("32")).isEqualTo(32);
        assertThat(GoUnits.fromHumanSize("32b")).isEqualTo(32);
        assertThat(GoUnits.fromHumanSize("32.3 MB")).isEqualTo(32_299_999);
        assertThat(GoUnits.ramInBytes("32")).isEqualTo(32);
        assertThat(GoUnits.ramInBytes("4m")).isEqualTo(4 << 20);
        assertThat(GoUnits.ramInBytes("512MiB")).isEqualTo(512 << 20);
        assertThat(GoUnits.ramInBytes("1.5 g")).isEqualTo(3L << 29);
        assertThat(GoUnits.ramInBytes(".5T")).isEqualTo(1L << 39);
    }

    @Test
    void refusesWhatIsNoSize() {
        refused("", "invalid size: ''");
        refused("hello", "invalid size: 'hello'");
        refused("-32", "invalid size: '-32'");
        refused("32bb", "invalid suffix: 'bb'");
        refused("32 mbb", "invalid suffix: 'mbb'");
        refused("32Q", "invalid suffix: 'q'");
        refused("1.2.3m", "strconv.ParseFloat: parsing \"1.2.3\": invalid syntax");
        refused(" 32 ", "strconv.ParseFloat: parsing \" 32\": invalid syntax");
        refused("32 m b", "strconv.ParseFloat: parsing \"32 m\": invalid syntax");
    }

    private static void refused(String size, String message) {
        assertThatThrownBy(() -> GoUnits.ramInBytes(size))
                .isInstanceOf(GoParseException.class)
                .hasMessage(message);
    }
}
