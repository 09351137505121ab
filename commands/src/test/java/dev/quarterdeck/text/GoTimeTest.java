package dev.quarterdeck.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;

@Tag("unit")
class GoTimeTest {
    private static final Instant WINTER = Instant.parse("2026-01-15T12:00:00Z");
    private static final Instant SUMMER = Instant.parse("2026-07-15T12:00:00.5Z");

    @Test
    void timesInUtc() {
        assertThat(GoTime.text(WINTER, ZoneOffset.UTC)).isEqualTo("2026-01-15 12:00:00 +0000 UTC");
        assertThat(GoTime.text(WINTER, ZoneId.of("UTC")))
                .isEqualTo("2026-01-15 12:00:00 +0000 UTC");
        assertThat(GoTime.text(SUMMER, ZoneId.of("Etc/UTC")))
                .isEqualTo("2026-07-15 12:00:00.5 +0000 UTC");
        assertThat(GoTime.text(WINTER, ZoneOffset.ofHours(2)))
                .isEqualTo("2026-01-15 14:00:00 +0200 +0200");
    }

    /** What Go prints for the same times with TZ set. */
    @Test
    void zonesHaveTheNamesOfTheSystem() {
        assumeTrue(Files.exists(Path.of("/usr/share/zoneinfo/Europe/Berlin")), "no zone files");
        assertThat(in("Europe/Berlin", WINTER)).isEqualTo("2026-01-15 13:00:00 +0100 CET");
        assertThat(in("Europe/Berlin", SUMMER)).isEqualTo("2026-07-15 14:00:00.5 +0200 CEST");
        assertThat(in("Europe/London", WINTER)).isEqualTo("2026-01-15 12:00:00 +0000 GMT");
        assertThat(in("Europe/London", SUMMER)).isEqualTo("2026-07-15 13:00:00.5 +0100 BST");
        assertThat(in("America/New_York", SUMMER)).isEqualTo("2026-07-15 08:00:00.5 -0400 EDT");
        assertThat(in("America/Sao_Paulo", WINTER)).isEqualTo("2026-01-15 09:00:00 -0300 -03");
        assertThat(in("GMT", WINTER)).isEqualTo("2026-01-15 12:00:00 +0000 GMT");
        assertThat(in("Zulu", WINTER)).isEqualTo("2026-01-15 12:00:00 +0000 UTC");
        assertThat(in("Asia/Kolkata", WINTER)).isEqualTo("2026-01-15 17:30:00 +0530 IST");
        assertThat(in("Asia/Tokyo", WINTER)).isEqualTo("2026-01-15 21:00:00 +0900 JST");
        assertThat(in("Asia/Kathmandu", WINTER)).isEqualTo("2026-01-15 17:45:00 +0545 +0545");
        assertThat(in("Australia/Sydney", WINTER)).isEqualTo("2026-01-15 23:00:00 +1100 AEDT");
        Instant far = Instant.parse("2060-07-15T12:00:00Z");
        assertThat(in("Europe/Berlin", far)).isEqualTo("2060-07-15 14:00:00 +0200 CEST");
        Instant old = Instant.parse("1890-01-01T00:00:00Z");
        assertThat(in("Europe/Berlin", old)).endsWith(" LMT");
    }

    private static String in(String zone, Instant time) {
        return GoTime.text(time, ZoneId.of(zone));
    }

    @Test
    void readsWhatEnginesSend() {
        assertThat(GoTime.parse("2026-11-23T22:05:01.123456789Z"))
                .isEqualTo(Instant.parse("2026-11-23T22:05:01.123456789Z"));
        assertThat(GoTime.parse("2026-11-23T22:05:01+02:30"))
                .isEqualTo(Instant.parse("2026-11-23T19:35:01Z"));
        assertThat(GoTime.parse("2026-11-23T22:05:01.1234567891Z"))
                .isEqualTo(Instant.parse("2026-11-23T22:05:01.123456789Z"));
        assertThat(GoTime.parse("0001-01-01T00:00:00Z"))
                .isEqualTo(Instant.parse("0001-01-01T00:00:00Z"));
        for (String wrong :
                new String[] {
                    "",
                    "now",
                    "2026-11-23",
                    "2026-11-23T22:05:01",
                    "2026-13-23T22:05:01Z",
                    "2026-11-23 22:05:01Z",
                    "2026-11-23T22:05:01.Z",
                    "2026-11-23T22:05:01+0230",
                    "2026-11-23T22:05:01Zx",
                    "2026-11-23T2a:05:01Z",
                    "2026-11-23T+2:05:01Z"
                }) {
            assertThat(GoTime.parse(wrong)).as(wrong).isNull();
        }
    }

    @Test
    void readsWhatItWrites() {
        Random random = new Random(3);
        for (int i = 0; i < 1000; i++) {
            Instant time = Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt());
            String text = GoTime.rfc3339Nano(time);
            assertThat(GoTime.parse(text)).isEqualTo(time);
            assertThat(DateTimeFormatter.ISO_INSTANT.parse(text, Instant::from)).isEqualTo(time);
        }
    }

    @Test
    void neverIsGoZeroTime() {
        assertThat(GoTime.zero("0001-01-01T00:00:00Z")).isTrue();
        assertThat(GoTime.zero("")).isTrue();
        assertThat(GoTime.zero(null)).isTrue();
        assertThat(GoTime.zero("2026-01-01T00:00:00Z")).isFalse();
    }
}
